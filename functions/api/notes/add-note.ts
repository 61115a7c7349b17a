import { newText } from "../../../domain/conversation/schema.ts";
import { orderForNotes } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { writeNote } from "./write-note.ts";

/** POST /v1/orders/{id}/notes (S0-18). */
export const handler = httpHandler({ body: newText }, async ({ actor, params, body, header, now }) => {
  const order = await orderForNotes(params.id!, actor);
  const note = await writeNote(order, { actor, text: body.text, at: now, key: header("idempotency-key") });
  return { status: 201, body: note };
});
