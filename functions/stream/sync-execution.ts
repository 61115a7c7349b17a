import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { executionInputOf, hasDeadlineAhead, hasMoved, outcomeFor } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { unlessRefused } from "../../io/executions/ensure.ts";
import { completeTask, startExecution } from "../../io/executions/executions.ts";
import { findTaskToken, recordMissedVersion, type WaitingTask } from "../../io/executions/task-tokens.ts";
import { now } from "../../io/runtime/clock.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";
import { forEachChange, type StateChange } from "./stream.ts";

/** Starts the execution of an order with its first deadline, and completes the wait of the one of an order that moved. */
export const handler = withMetrics((event: DynamoDBStreamEvent, run: Context) =>
  forEachChange(event, run, { onOrder: (change) => unlessRefused(() => syncExecution(change)) }),
);

async function syncExecution(change: StateChange): Promise<void> {
  const { before, after } = change;
  const lifecycle = lifecycleOf(after);
  if (!before) await startIfNeeded(after);
  else if (isClosed(before.group) && !isClosed(after.group)) await startAnother(after);
  else if (hasMoved(lifecycle, after, executionInputOf(lifecycle, before, now())))
    await resumeExecution(before, after);
}

/**
 * Answers the execution that waits, unless it knows of this change already; starts it with the first deadline, or where
 * its start was lost. While it is between two states nobody waits: then the change is noted for the moment in which it
 * waits again.
 */
async function resumeExecution(before: OrderState, order: OrderState): Promise<void> {
  const clock = await findTaskToken(order.id);
  if (!clock?.token && (await startIfNeeded(order))) return;
  if (!clock && ![before, order].some(hasDeadlineAhead)) return;
  if (Math.max(clock?.version ?? 0, clock?.missed ?? 0) >= order.version) return;
  if (clock?.token && (await answerExecution(order, clock as WaitingTask))) return;
  // Another token was kept meanwhile: its execution is to be answered.
  if (!(await recordMissedVersion(order.id, order.version, clock?.token)))
    await resumeExecution(before, order);
}

type OrderState = StateChange["after"];

/** The execution of an order that comes back to life has ended: where it had one, or needs one, another follows it. */
async function startAnother(order: OrderState): Promise<void> {
  if (hasDeadlineAhead(order) || (await findTaskToken(order.id))?.token)
    await start(order, `${order.id}-${order.version}`);
}

const startIfNeeded = async (order: OrderState): Promise<boolean> =>
  hasDeadlineAhead(order) && (await start(order, order.id));

const start = (order: OrderState, name: string): Promise<boolean> =>
  startExecution(order.lifecycle, name, executionInputOf(lifecycleOf(order), order, now()));

async function answerExecution(order: OrderState, waiting: WaitingTask): Promise<boolean> {
  const lifecycle = lifecycleOf(order);
  if (!hasMoved(lifecycle, order, waiting)) return false;
  return completeTask(waiting.token, outcomeFor(lifecycle, order, waiting.state, now()));
}
