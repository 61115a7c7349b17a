import * as z from "zod";
import { roles } from "../../domain/actor.ts";
import { newNote } from "../../domain/people/schema.ts";
import { querySchemas } from "../http/query.ts";
import { momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { orderSchema } from "./openapi/order.ts";

const noteBody = newNote.meta({ id: "NewNote" });
const note = z
  .object({
    id: z.string(),
    text: z.string(),
    by: z.object({ role: z.enum(roles), id: z.string().optional() }),
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
    body: noteBody,
    answer: { status: 201, description: "The note.", schema: note },
    refusals: ["forbidden", "idempotency-key-reused"],
  },
  note: {
    tag: "commands",
    summary: "Add a note, as a command",
    description: "The order does not change.",
    params: orderPath,
    headers: ["Idempotency-Key", "If-Match"],
    body: noteBody,
    answer: { description: "The order.", schema: orderSchema, etag: true },
    refusals: ["forbidden", "precondition-failed", "idempotency-key-reused"],
  },
} satisfies Record<string, Operation>;
