import { newNote } from "../domain/people.ts";
import { orderForNotes } from "./access.ts";
import { writeNote } from "./note-by.ts";
import { httpHandler } from "./shell.ts";

/** POST /v1/orders/{id}/notes (S0-18). */
export const handler = httpHandler({ body: newNote }, async ({ actor, params, body, header, now }) => {
  const { id } = await orderForNotes(params.id!, actor);
  const note = await writeNote(id, { actor, text: body.text, at: now, key: header("idempotency-key") });
  return { status: 201, body: note };
});
