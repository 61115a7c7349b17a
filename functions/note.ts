import { newNote } from "../domain/people.ts";
import { definitionFor, known, notable, orderReply } from "./access.ts";
import { noteBy } from "./note-by.ts";
import { door } from "./shell.ts";
import { checkVersion } from "./version.ts";

/** POST /v1/orders/{id}/note: a note given as a command; the order does not change. */
export const handler = door({ body: newNote }, async ({ actor, params, body, header, now }) => {
  const order = await notable(params.id!, actor);
  checkVersion(order, header("if-match"));
  await noteBy(order.id, { actor, text: body.text, at: now, key: header("idempotency-key") });
  return orderReply(await definitionFor(order), order, await known(actor));
});
