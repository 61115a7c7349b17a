import { definitionFor, known, orderReply, visibleOrder } from "./access.ts";
import { door } from "./shell.ts";

/** GET /v1/orders/{id}. */
export const handler = door({}, async ({ actor: caller, params, now }) => {
  const actor = await known(caller);
  const order = await visibleOrder(params.id!, actor);
  return orderReply(await definitionFor(order), order, actor, now);
});
