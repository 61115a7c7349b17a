import * as z from "zod";
import { contractorProfile } from "../../domain/people/schema.ts";
import { querySchemas } from "../http/query.ts";
import { pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { orderSchema } from "./openapi/order.ts";

const contractorPath = {
  id: z.string().meta({
    description: "The contractor's id: the `sub` of their token.",
    param: { id: "ContractorId" },
  }),
};
const profile = contractorProfile.meta({ id: "ContractorProfile" });
const contractor = contractorProfile.extend({ id: z.string() }).meta({ id: "Contractor" });

/** Contractors and their feed; by handler. */
export const feedOperations = {
  "read-feed": {
    tag: "feed",
    summary: "Read the feed of new jobs",
    description: "What matches the contractor's services and cities, newest first, contacts masked.",
    query: querySchemas.feed,
    answer: { description: "A page of orders.", schema: pageSchema(orderSchema) },
    refusals: ["forbidden"],
  },
  "save-contractor": {
    tag: "feed",
    summary: "Say what a contractor offers, and where",
    params: contractorPath,
    body: profile,
    answer: { description: "The profile.", schema: contractor },
    refusals: ["forbidden"],
  },
  "read-contractor": {
    tag: "feed",
    summary: "Read a contractor's profile",
    params: contractorPath,
    answer: { description: "The profile.", schema: contractor },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
