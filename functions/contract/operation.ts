import type * as z from "zod";
import type { requestHeaders } from "./headers.ts";
import type { ProblemCode } from "./problem.ts";

/** The sections of the contract. */
export const tags = {
  orders: "Orders: placing, reading, listing",
  commands: "What moves an order",
  notes: "Notes beside an order",
  dialog: "What buyers and shops write to each other about an order",
  photos: "Photos of the goods",
  messages: "E-mails and SMS about orders, and what needs a person",
  feed: "Contractors and their feed of jobs",
  shops: "Shops and their deliverers",
  events: "What happened, as a feed and as signed webhooks",
  webhooks: "What payment providers and carriers report",
  pages: "The pages of buyers and deliverers, for browsers",
  service: "About the service itself",
};

/** One operation of the contract: what the route and its schemas do not say by themselves. */
export interface Operation {
  tag: keyof typeof tags;
  summary: string;
  description?: string;
  /** Schemas of the names in the path. */
  params?: Record<string, z.ZodType>;
  query?: z.ZodObject;
  headers?: (keyof typeof requestHeaders)[];
  body?: z.ZodType;
  /** The answer when all is well; with `etag` it carries the order's version. */
  answer: { status?: 200 | 201; description: string; schema: z.ZodType; etag?: true };
  /** Refusals beyond those that follow from a token, a body, a query or a name in the path. */
  refusals?: ProblemCode[];
  security?: Record<string, string[]>[];
}
