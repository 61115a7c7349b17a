import * as z from "zod";
import { newChatMessage } from "../../domain/conversation/schema.ts";
import { querySchemas } from "../http/query.ts";
import { momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const body = newChatMessage.meta({ id: "NewChatMessage" });
const chatMessage = z
  .object({
    id: z
      .string()
      .meta({ description: "Its place in the conversation: 0 is the order itself, then 1, 2, 3 …" }),
    kind: z.enum(["order", "message"]),
    order: z.string(),
    text: z.string().nullable().meta({ description: "Null for the order itself." }),
    by: z.object({
      role: z.string(),
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
    description: "The other side is told by e-mail, at most once in ten minutes.",
    params: orderPath,
    headers: ["Idempotency-Key", "On-Behalf-Of"],
    body,
    answer: { status: 201, description: "The message.", schema: chatMessage },
    refusals: ["forbidden", "idempotency-key-reused"],
  },
} satisfies Record<string, Operation>;
