import { executionInputOf } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { startExecution } from "../../io/executions/executions.ts";
import { findOrderState } from "../../io/orders/orders.ts";
import { now } from "../../io/runtime/clock.ts";
import { redactErrors } from "../../io/runtime/log.ts";

/** Starts a fresh execution, with the newest definition, for an order that the calling one does not understand. */
export const handler = redactErrors(async ({ id }: { id: string }): Promise<void> => {
  const order = await findOrderState(id);
  if (!order || isClosed(order.group)) return;
  await startExecution(
    order.lifecycle,
    `${id}-${order.version}`,
    executionInputOf(lifecycleOf(order), order, now()),
  );
});
