import { OrderError } from "../domain/error.ts";
import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { executionInputOf } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { redactErrors } from "../io/discreet.ts";
import { completeTask } from "../io/executions.ts";
import { fireDue } from "../io/ringing.ts";

/** Does what is due for an order and answers its execution: where it stands, or by name that it has ended. */
export const handler = redactErrors(async ({ id, token }: { id: string; token: string }): Promise<void> => {
  const order = await fireDue(id, now());
  if (!order) throw new OrderError("not-found", `There is no order ${id}.`);
  const input = executionInputOf(lifecycleOf(order), order, now());
  await completeTask(token, isClosed(order.group) ? { failure: input.state } : { success: input });
});
