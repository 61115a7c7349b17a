import { newText } from "../../../domain/conversation/schema.ts";
import { effectiveLifecycleOf } from "../../../io/people/shops.ts";
import { orderForNotes, orderReply, shownOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { checkIfMatch } from "../../http/idempotency.ts";
import { statusPageFor } from "../../http/status-page.ts";
import { writeNote } from "./write-note.ts";

/** POST /v1/orders/{id}/note: a note given as a command; the order does not change. */
export const handler = httpHandler({ body: newText }, async ({ actor, params, body, header, now }) => {
  const order = await orderForNotes(params.id!, actor);
  const lifecycle = await effectiveLifecycleOf(order);
  const [reader, accepted] = [await withProfile(actor), header("accept-language")];
  checkIfMatch(order, header("if-match"), () => shownOrder(lifecycle, order, reader, { accepted }));
  await writeNote(order, { actor, text: body.text, at: now, key: header("idempotency-key") });
  return orderReply(lifecycle, order, reader, {
    accepted,
    statusPage: await statusPageFor(order, actor),
  });
});
