import { OrderError } from "../../domain/error.ts";
import { executionInputOf } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { completeTask } from "../../io/executions/executions.ts";
import { fireDue } from "../../io/executions/fire-due.ts";
import { now } from "../../io/runtime/clock.ts";
import { redactErrors } from "../../io/runtime/log.ts";

/** Does what is due for an order and answers its execution: where it stands, or by name that it has ended. */
export const handler = redactErrors(async ({ id, token }: { id: string; token: string }): Promise<void> => {
  const order = await fireDue(id, now());
  if (!order) throw new OrderError("not-found", `There is no order ${id}.`);
  const input = executionInputOf(lifecycleOf(order), order, now());
  await completeTask(token, isClosed(order.group) ? { failure: input.state } : { success: input });
});
