import type { Lifecycle } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { successorsOf } from "../lifecycle/transitions.ts";
import { nextDue } from "../order/deadlines.ts";
import type { Order } from "../order/order.ts";
import { type Moment, secondsBetween } from "../time/time.ts";

/** An order as far as its execution needs it; without anything personal, because the console shows it. */
export interface ExecutionInput {
  id: string;
  version: number;
  /** The state that the execution has to wait in. */
  state: string;
  /** The next due moment, empty when there is none. */
  due: string;
  /** Seconds to wait before asking again. */
  wait: number;
}

type OrderState = Omit<Order, "request">;

/** No wait is longer than 20 days: a lost answer heals by itself. */
export const maxWaitSeconds = 20 * 86_400;

/** What an execution gets of an order. */
export function executionInputOf(lifecycle: Lifecycle, order: OrderState, now: Moment): ExecutionInput {
  const due = nextDue(order) ?? "";
  const left = due ? secondsBetween(now, due) : maxWaitSeconds;
  const wait = Math.min(maxWaitSeconds, Math.max(1, left));
  return { id: order.id, version: order.version, state: executionStateOf(lifecycle, order), due, wait };
}

/**
 * Whether an order has something ahead that its execution has to wait for. One that never has needs no execution: those
 * of a lifecycle without deadlines have none, and the others get theirs with their first deadline.
 */
export const hasDeadlineAhead = (order: OrderState): boolean =>
  !isClosed(order.group) && nextDue(order) !== undefined;

/** The state in which executions of a lifecycle usually begin: the first on its usual way that has deadlines. */
export function startStateOf(lifecycle: Lifecycle): string {
  const way = [lifecycle.initial];
  for (let next = successorOf(lifecycle, way[0]!); next && !way.includes(next); ) {
    way.push(next);
    next = successorOf(lifecycle, next);
  }
  return way.find((name) => lifecycle.statuses[name]!.deadlines?.length) ?? lifecycle.initial;
}

/** The state that stands for an order: its status, or for a shop's own status the one of its group. */
export function executionStateOf(
  lifecycle: Lifecycle,
  { status, group }: Pick<Order, "status" | "group">,
): string {
  if (Object.hasOwn(lifecycle.statuses, status)) return status;
  const names = Object.keys(lifecycle.statuses);
  return names.find((name) => lifecycle.statuses[name]!.group === group) ?? status;
}

/** Whether an execution that waits in `state` for `due` has to be answered. */
export function hasMoved(
  lifecycle: Lifecycle,
  order: OrderState,
  { state, due }: Pick<ExecutionInput, "state" | "due">,
) {
  return executionStateOf(lifecycle, order) !== state || (nextDue(order) ?? "") !== due;
}

/** What an execution is answered: go on to the usual successor, end by name, or ask what is due. */
export type ExecutionOutcome = { success: ExecutionInput } | { failure: string };

/** The answer to an execution that waits in `state`, when the order is where it is now. */
export function outcomeFor(
  lifecycle: Lifecycle,
  order: OrderState,
  state: string,
  now: Moment,
): ExecutionOutcome {
  const input = executionInputOf(lifecycle, order, now);
  if (input.state !== state && input.state === successorOf(lifecycle, state)) return { success: input };
  return { failure: isClosed(order.group) ? input.state : "Moved" };
}

/** The status that usually follows: the one that the definition names, else the only one that can. */
export const successorOf = (lifecycle: Lifecycle, name: string): string | undefined =>
  lifecycle.statuses[name]?.usually ?? successorsOf(lifecycle, name)[0];
