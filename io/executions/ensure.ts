import { executionInputOf, hasDeadlineAhead, hasMoved, outcomeFor } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import type { Moment } from "../../domain/time/time.ts";
import type { OrderState } from "../orders/order-item.ts";
import { recordMetric } from "../runtime/metrics.ts";
import { completeTask, isTaskPending, startExecution } from "./executions.ts";
import { findTaskToken, type WaitingTask } from "./task-tokens.ts";

/** Errors by which Step Functions says that it takes no more for now, or that too many executions are open. */
const refusals = /ExecutionLimitExceeded|Throttl|TooManyRequests|RequestLimitExceeded/;

/**
 * Does something with executions, which are a help and no truth: where Step Functions takes no more, that is measured
 * and answered by undefined. The table's due index and the reconciler keep the deadlines, and a later change tries again.
 */
export async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!refusals.test((error as Error).name)) throw error;
    recordMetric("ExecutionsRefused", 1);
    return undefined;
  }
}

/**
 * Starts an execution for an order that has a deadline ahead and no execution; false when it needs none, or when Step
 * Functions takes no more for now. It checks before it starts: so few
 * starts a second are allowed that a scan of all orders would use them up, and a name is free again 90 days
 * after its execution ended, when another one waits.
 */
export const ensureExecution = async (order: OrderState, now: Moment): Promise<boolean> =>
  (await unlessRefused(() => startIfMissing(order, now))) ?? false;

async function startIfMissing(order: OrderState, now: Moment): Promise<boolean> {
  if (isClosed(order.group)) return false;
  const task = await findTaskToken(order.id);
  if (task?.token && (await isExecutionWaiting(order, task as WaitingTask, now))) return false;
  if (!hasDeadlineAhead(order)) return false;
  const input = executionInputOf(lifecycleOf(order), order, now);
  if (await startExecution(order.lifecycle, order.id, input)) return true;
  return startExecution(order.lifecycle, `${order.id}-${restartSuffix(now)}`, input);
}

/** Whether an execution waits; one whose answer was lost is answered again. */
async function isExecutionWaiting(order: OrderState, waiting: WaitingTask, now: Moment): Promise<boolean> {
  const lifecycle = lifecycleOf(order);
  const isLate = waiting.version < order.version && hasMoved(lifecycle, order, waiting);
  if (isLate) return completeTask(waiting.token, outcomeFor(lifecycle, order, waiting.state, now));
  return !hasDeadlineAhead(order) || isTaskPending(waiting.token);
}

/** A name that no former execution of the order has, and two reconcilers at once share: 202611221000. */
const restartSuffix = (now: Moment): string => now.replace(/\D/g, "").slice(0, 12);
