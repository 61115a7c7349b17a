import { type Lifecycle, statusOf, type Timer } from "../lifecycle/definition.ts";
import { timerOf } from "../lifecycle/timers.ts";
import { addOpeningTime } from "../time/opening-hours.ts";
import {
  addDuration,
  addSeconds,
  durationSeconds,
  type Moment,
  secondsBetween,
  subtractDuration,
} from "../time/time.ts";
import { meetsAll } from "./conditions.ts";
import type { Deadline, Order } from "./order.ts";

/** The deadlines that start when `order` stands in its status at `now`; those already past are left out. */
export function startDeadlines(lifecycle: Lifecycle, order: Order, now: Moment): Deadline[] {
  const timers = statusOf(lifecycle, order).deadlines ?? [];
  return timers
    .filter((timer) => meetsAll(order, timer.when))
    .map((timer) => startDeadline(timer, order, now))
    .filter(({ dueAt }) => dueAt > now);
}

/** The deadlines when the delivery window has changed: those counted back from it begin anew, the others run on. */
export function restartWindowDeadlines(lifecycle: Lifecycle, order: Order, now: Moment): Deadline[] {
  const isBound = ({ name }: Deadline) => timerOf(lifecycle, order, name)?.beforeWindow !== undefined;
  const others = order.deadlines.filter((deadline) => !isBound(deadline));
  // While the clock stands, a deadline waits for being moved by all the time that it stood.
  const fresh = startDeadlines(lifecycle, order, now).filter(isBound);
  return [...others, ...fresh.map((deadline) => shiftDeadline(deadline, -secondsStopped(order, now)))];
}

function startDeadline(timer: Timer, order: Order, now: Moment): Deadline {
  const dueAt = dueMomentOf(timer, order, now);
  const remindAt = (timer.remindBefore ?? [])
    .map((by) => subtractDuration(dueAt, by))
    .filter((at) => at > now);
  return { name: timer.name, dueAt, ...(remindAt.length > 0 && { remindAt: remindAt.sort() }) };
}

function dueMomentOf(timer: Timer, order: Order, now: Moment): Moment {
  const window = timer.beforeWindow && order.delivery[timer.beforeWindow.edge];
  if (timer.beforeWindow)
    return subtractDuration(window ?? order.delivery.from ?? now, timer.beforeWindow.by);
  const { deadlines, openingHours, timeZone = "UTC" } = order.terms ?? {};
  const length = deadlines?.[timer.name] ?? timer.after ?? "PT0S";
  if (!timer.counts || !openingHours) return addDuration(now, length);
  return addOpeningTime(openingHours, timeZone, now, durationSeconds(length) ?? 0);
}

/** A deadline and its reminders, moved by so many seconds. */
export function shiftDeadline(deadline: Deadline, by: number): Deadline {
  const remindAt = deadline.remindAt?.map((at) => addSeconds(at, by));
  return { ...deadline, dueAt: addSeconds(deadline.dueAt, by), ...(remindAt && { remindAt }) };
}

/** The deadlines once the order's clock goes on: each keeps the rest of its time. */
export function resumeDeadlines(order: Order, now: Moment): Deadline[] {
  return order.deadlines.map((deadline) => shiftDeadline(deadline, secondsStopped(order, now)));
}

/** Seconds for which the order's clock has stood. */
const secondsStopped = ({ stoppedAt }: Order, now: Moment): number =>
  stoppedAt ? Math.max(0, secondsBetween(stoppedAt, now)) : 0;

/** The next moment at which the clock has something to do for this order. */
export function nextDue(order: Pick<Order, "deadlines" | "hold" | "stoppedAt">): Moment | undefined {
  if (order.stoppedAt) return order.hold?.until;
  return order.deadlines.flatMap(({ dueAt, remindAt = [] }) => [dueAt, ...remindAt]).sort()[0];
}
