import { isClosed } from "../domain/groups.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { executionInputOf } from "../domain/mirror.ts";
import { now } from "../io/clock.ts";
import { redactErrors } from "../io/discreet.ts";
import { startExecution } from "../io/executions.ts";
import { findOrderState } from "../io/orders.ts";

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
