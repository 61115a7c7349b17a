import { newNote } from "../../../domain/people/schema.ts";
import { effectiveLifecycleOf, orderForNotes, orderReply, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { checkIfMatch } from "../../http/idempotency.ts";
import { statusPageFor } from "../../http/status-page.ts";
import { writeNote } from "./write-note.ts";

/** POST /v1/orders/{id}/note: a note given as a command; the order does not change. */
export const handler = httpHandler({ body: newNote }, async ({ actor, params, body, header, now }) => {
  const order = await orderForNotes(params.id!, actor);
  checkIfMatch(order, header("if-match"));
  await writeNote(order, { actor, text: body.text, at: now, key: header("idempotency-key") });
  const lifecycle = await effectiveLifecycleOf(order);
  return orderReply(lifecycle, order, await withProfile(actor), {
    accepted: header("accept-language"),
    statusPage: await statusPageFor(order, actor),
  });
});
