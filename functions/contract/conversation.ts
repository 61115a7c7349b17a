import * as z from "zod";
import { newText } from "../../domain/conversation/schema.ts";
import { querySchemas } from "../http/query.ts";
import { actorSchema, momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { orderAnswer } from "./openapi/order.ts";

const body = newText.meta({ id: "NewText" });
const chatMessage = z
  .object({
    id: z
      .string()
      .meta({ description: "Its place in the conversation: 0 is the order itself, then 1, 2, 3 …" }),
    kind: z.enum(["order", "message"]),
    order: z.string(),
    text: z.string().nullable().meta({ description: "Null for the order itself." }),
    by: z.object({
      role: actorSchema.shape.role,
      id: z.string().optional(),
      name: z.string().nullable().meta({ description: "Of the buyer, the shop or the contractor." }),
    }),
    at: momentSchema,
  })
  .meta({ id: "ChatMessage" });

/** What buyers, shops, contractors and support write to each other about an order; by handler. */
export const conversationOperations = {
  "list-messages": {
    tag: "conversation",
    summary: "Read the conversation about an order, oldest first",
    description: "Its first entry is the order itself. `after` asks for what is newer than an entry.",
    params: orderPath,
    headers: ["On-Behalf-Of"],
    query: querySchemas.conversation,
    answer: { description: "A page of the conversation.", schema: pageSchema(chatMessage) },
    refusals: ["forbidden"],
  },
  "add-message": {
    tag: "conversation",
    summary: "Write in the conversation about an order",
    description:
      "The other side is told by e-mail, at most once in ten minutes. After twenty messages in a row a buyer waits for an answer.",
    params: orderPath,
    headers: ["Idempotency-Key", "On-Behalf-Of"],
    body,
    answer: { status: 201, description: "The message.", schema: chatMessage },
    refusals: ["forbidden", "invalid-state", "idempotency-key-reused"],
  },
} satisfies Record<string, Operation>;

const note = z
  .object({
    id: z.string(),
    text: z.string(),
    by: actorSchema,
    at: momentSchema,
    version: z.int().meta({ description: "The version that the order had then." }),
  })
  .meta({ id: "Note" });

/** Notes beside an order; by handler. */
export const noteOperations = {
  "list-notes": {
    tag: "notes",
    summary: "List the notes of an order, oldest first",
    params: orderPath,
    query: querySchemas.page,
    answer: { description: "A page of notes.", schema: pageSchema(note) },
    refusals: ["forbidden"],
  },
  "add-note": {
    tag: "notes",
    summary: "Add a note to an order",
    params: orderPath,
    headers: ["Idempotency-Key"],
    body,
    answer: { status: 201, description: "The note.", schema: note },
    refusals: ["forbidden", "idempotency-key-reused"],
  },
  note: {
    tag: "commands",
    summary: "Add a note, as a command",
    description: "The order does not change.",
    params: orderPath,
    headers: ["Idempotency-Key", "If-Match"],
    body,
    answer: orderAnswer,
    refusals: ["forbidden", "precondition-failed", "idempotency-key-reused"],
  },
} satisfies Record<string, Operation>;
