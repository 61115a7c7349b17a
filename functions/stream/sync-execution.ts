import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { executionInputOf, hasMoved, outcomeFor } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { completeTask, startExecution } from "../../io/executions/executions.ts";
import { findTaskToken, recordMissedVersion, type WaitingTask } from "../../io/executions/task-tokens.ts";
import { now } from "../../io/runtime/clock.ts";
import { forEachChange, type StateChange } from "./stream.ts";

/** Starts the execution of a new order, and completes the wait of the one of an order that moved. */
export const handler = (event: DynamoDBStreamEvent, run: Context) =>
  forEachChange(event, run, { onOrder: syncExecution });

async function syncExecution({ before, after }: StateChange): Promise<void> {
  const lifecycle = lifecycleOf(after);
  const began = !before || (isClosed(before.group) && !isClosed(after.group));
  const name = before ? `${after.id}-${after.version}` : after.id;
  if (began) await startExecution(after.lifecycle, name, executionInputOf(lifecycle, after, now()));
  else if (hasMoved(lifecycle, after, executionInputOf(lifecycle, before, now())))
    await resumeExecution(after);
}

/**
 * Answers the execution that waits, unless it knows of this change already; starts it where its start was lost.
 * While it is between two states nobody waits: then the change is noted for the moment in which it waits again.
 */
async function resumeExecution(order: StateChange["after"]): Promise<void> {
  const clock = await findTaskToken(order.id);
  if (!clock && (await startMissingExecution(order))) return;
  if (Math.max(clock?.version ?? 0, clock?.missed ?? 0) >= order.version) return;
  if (clock?.token && (await answerExecution(order, clock as WaitingTask))) return;
  // Another token was kept meanwhile: its execution is to be answered.
  if (!(await recordMissedVersion(order.id, order.version, clock?.token))) await resumeExecution(order);
}

async function startMissingExecution(order: StateChange["after"]): Promise<boolean> {
  if (isClosed(order.group)) return false;
  return startExecution(order.lifecycle, order.id, executionInputOf(lifecycleOf(order), order, now()));
}

async function answerExecution(order: StateChange["after"], waiting: WaitingTask): Promise<boolean> {
  const lifecycle = lifecycleOf(order);
  if (!hasMoved(lifecycle, order, waiting)) return false;
  return completeTask(waiting.token, outcomeFor(lifecycle, order, waiting.state, now()));
}
