import { cancellationPreviewOf } from "../../../domain/order/money/cancellation.ts";
import { effectiveLifecycleOf } from "../../../io/people/shops.ts";
import { visibleOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** GET /v1/orders/{id}/cancellation: may I, what goes back, what is kept, and why. */
export const handler = httpHandler({}, async ({ actor: caller, params }) => {
  const actor = await withProfile(caller);
  const order = await visibleOrder(params.id!, actor);
  return { body: cancellationPreviewOf(await effectiveLifecycleOf(order), order, actor) };
});
