import { executionInputOf, hasMoved, outcomeFor } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import type { Moment } from "../../domain/time/time.ts";
import type { OrderState } from "../orders/order-item.ts";
import { completeTask, isTaskPending, startExecution } from "./executions.ts";
import { findTaskToken, type WaitingTask } from "./task-tokens.ts";

/**
 * Starts an execution for an open order that has none; false when it needs none. It checks before it starts: so few
 * starts a second are allowed that a scan of all orders would use them up, and a name is free again 90 days
 * after its execution ended, when another one waits.
 */
export async function ensureExecution(order: OrderState, now: Moment): Promise<boolean> {
  if (isClosed(order.group)) return false;
  const task = await findTaskToken(order.id);
  if (task?.token && (await isExecutionWaiting(order, task as WaitingTask, now))) return false;
  const input = executionInputOf(lifecycleOf(order), order, now);
  if (await startExecution(order.lifecycle, order.id, input)) return true;
  return startExecution(order.lifecycle, `${order.id}-${restartSuffix(now)}`, input);
}

/** Whether an execution waits; one whose answer was lost is answered again. */
async function isExecutionWaiting(order: OrderState, waiting: WaitingTask, now: Moment): Promise<boolean> {
  const lifecycle = lifecycleOf(order);
  const isLate = waiting.version < order.version && hasMoved(lifecycle, order, waiting);
  if (isLate) return completeTask(waiting.token, outcomeFor(lifecycle, order, waiting.state, now));
  return isTaskPending(waiting.token);
}

/** A name that no former execution of the order has, and two reconcilers at once share: 202611221000. */
const restartSuffix = (now: Moment): string => now.replace(/\D/g, "").slice(0, 12);
