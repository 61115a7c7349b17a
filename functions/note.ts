import { newNote } from "../domain/people.ts";
import { addNote } from "../io/notes.ts";
import { definitionFor, known, notable, orderReply } from "./access.ts";
import { noteBy } from "./add-note.ts";
import { door } from "./shell.ts";

/** POST /v1/orders/{id}/note: a note given as a command; the order does not change. */
export const handler = door({ body: newNote }, async ({ actor, params, body, now }) => {
  const order = await notable(params.id!, actor);
  await addNote(order.id, noteBy(actor, body.text, now));
  return orderReply(await definitionFor(order), order, await known(actor));
});
