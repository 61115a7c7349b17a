import { cancellationPreviewOf } from "../domain/cancellation.ts";
import { effectiveLifecycleOf, visibleOrder, withProfile } from "./access.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/orders/{id}/cancellation: may I, what goes back, what is kept, and why. */
export const handler = httpHandler({}, async ({ actor: caller, params }) => {
  const actor = await withProfile(caller);
  const order = await visibleOrder(params.id!, actor);
  return { body: cancellationPreviewOf(await effectiveLifecycleOf(order), order, actor) };
});
