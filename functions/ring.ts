import { OrderError } from "../domain/error.ts";
import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { mirrorOf } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { discreet } from "../io/discreet.ts";
import { answer } from "../io/executions.ts";
import { ringNow } from "../io/ringing.ts";

/** Does what is due for an order and answers its execution: where it stands, or by name that it has ended. */
export const handler = discreet(async ({ id, token }: { id: string; token: string }): Promise<void> => {
  const order = await ringNow(id, now());
  if (!order) throw new OrderError("not-found", `There is no order ${id}.`);
  const mirror = mirrorOf(lifecycleOf(order), order, now());
  await answer(token, isClosed(order.group) ? { failure: mirror.state } : { success: mirror });
});
