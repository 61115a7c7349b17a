import { effectiveLifecycleOf } from "../../../io/people/shops.ts";
import { orderReply, visibleOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { statusPageFor } from "../../http/status-page.ts";

/** GET /v1/orders/{id}. */
export const handler = httpHandler({}, async ({ actor: caller, params, header, now }) => {
  const actor = await withProfile(caller);
  const order = await visibleOrder(params.id!, actor);
  return orderReply(await effectiveLifecycleOf(order), order, actor, {
    statusPage: await statusPageFor(order, actor),
    accepted: header("accept-language"),
    now,
  });
});
