import { newNote } from "../domain/people.ts";
import { notable } from "./access.ts";
import { noteBy } from "./note-by.ts";
import { door } from "./shell.ts";

/** POST /v1/orders/{id}/notes (S0-18). */
export const handler = door({ body: newNote }, async ({ actor, params, body, header, now }) => {
  const { id } = await notable(params.id!, actor);
  const note = await noteBy(id, { actor, text: body.text, at: now, key: header("idempotency-key") });
  return { status: 201, body: note };
});
