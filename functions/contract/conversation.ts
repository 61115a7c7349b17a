import * as z from "zod";
import { newChatMessage } from "../../domain/conversation/schema.ts";
import { querySchemas } from "../http/query.ts";
import { momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const body = newChatMessage.meta({ id: "NewDialogMessage" });
const chatMessage = z
  .object({
    id: z.string().meta({ description: "Its place in the dialog: 0 is the order itself, then 1, 2, 3 …" }),
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
  .meta({ id: "DialogMessage" });

/** What buyers, shops, contractors and support write to each other about an order; by door. */
export const conversationOperations = {
  "list-messages": {
    tag: "dialog",
    summary: "Read the dialog of an order, oldest first",
    description: "Its first entry is the order itself. `after` asks for what is newer than an entry.",
    params: orderPath,
    headers: ["On-Behalf-Of"],
    query: querySchemas.dialog,
    answer: { description: "A page of the dialog.", schema: pageSchema(chatMessage) },
    refusals: ["forbidden"],
  },
  "add-message": {
    tag: "dialog",
    summary: "Write in the dialog of an order",
    description: "The other side is told by e-mail, at most once in ten minutes.",
    params: orderPath,
    headers: ["Idempotency-Key", "On-Behalf-Of"],
    body,
    answer: { status: 201, description: "The message.", schema: chatMessage },
    refusals: ["forbidden", "idempotency-key-reused"],
  },
} satisfies Record<string, Operation>;
