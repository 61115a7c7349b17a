import { previewOf } from "../domain/cancellation.ts";
import { definitionFor, known, visibleOrder } from "./access.ts";
import { door } from "./shell.ts";

/** GET /v1/orders/{id}/cancellation: may I, what goes back, what is kept, and why. */
export const handler = door({}, async ({ actor: caller, params }) => {
  const actor = await known(caller);
  const order = await visibleOrder(params.id!, actor);
  return { body: previewOf(await definitionFor(order), order, actor) };
});
