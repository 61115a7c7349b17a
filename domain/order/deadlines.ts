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
import { type Deadline, type Event, saidIn } from "./event.ts";
import { hasField, latestAmount, latestMoment } from "./fields.ts";
import type { Order } from "./order.ts";

/** The deadlines that start when `order` stands in its status at `now`. */
export function startDeadlines(lifecycle: Lifecycle, order: Order, now: Moment): Deadline[] {
  const timers = statusOf(lifecycle, order).deadlines ?? [];
  return timers
    .filter((timer) => meetsAll(order, timer.when))
    .flatMap((timer) => startDeadline(lifecycle, timer, order, now) ?? []);
}

/** The deadlines when the delivery window has changed: those counted from it begin anew, the others run on. */
export const restartWindowDeadlines = (lifecycle: Lifecycle, order: Order, now: Moment): Deadline[] =>
  restart(lifecycle, order, now, ({ from }) => from?.startsWith("window.") ?? false);

/** The deadlines after an event that left the order in its status: some end with it, some begin anew. */
export function deadlinesAfter(lifecycle: Lifecycle, order: Order, event: Event): Deadline[] | undefined {
  const timers = statusOf(lifecycle, order).deadlines ?? [];
  const ended = timers.filter(({ endsWith = [] }) => endsWith.some((command) => command === event.command));
  const isFrom = ({ from }: Timer) =>
    from !== undefined && hasField(lifecycle, event.command, from) && saidIn(event, from) !== undefined;
  if (ended.length === 0 && !timers.some(isFrom)) return undefined;
  return restart(lifecycle, order, event.at, isFrom).filter(
    ({ name }) => !ended.some((timer) => timer.name === name),
  );
}

function restart(lifecycle: Lifecycle, order: Order, now: Moment, isBound: (timer: Timer) => boolean) {
  const begins = ({ name }: Deadline) => isBound(timerOf(lifecycle, order, name) ?? { name });
  const others = order.deadlines.filter((deadline) => !begins(deadline));
  // While the clock stands, a deadline waits for being moved by all the time that it stood.
  const fresh = startDeadlines(lifecycle, order, now).filter(begins);
  return [...others, ...fresh.map((deadline) => shiftDeadline(deadline, -secondsStopped(order, now)))];
}

/** The deadline of a timer; undefined where its moment is unknown, nothing can be charged, or it is past and skipped. */
function startDeadline(lifecycle: Lifecycle, timer: Timer, order: Order, now: Moment): Deadline | undefined {
  const { name, charge, every, ifPast, remindBefore = [], times = 1 } = timer;
  const first = dueMomentOf(lifecycle, timer, order, now);
  if (!first || (charge && latestAmount(lifecycle, order.history, charge.field) === 0)) return undefined;
  const charged = timer.to ? 0 : timesCharged(lifecycle, timer, order);
  if (charged >= times) return undefined;
  const due = every ? addSeconds(first, charged * durationSeconds(every)!) : first;
  const dueAt = ifPast === "fire" ? due : firstAfter(now, due, timer);
  if (!dueAt) return undefined;
  const remindAt = remindBefore.map((by) => subtractDuration(dueAt, by)).filter((at) => at > now);
  const left = times - charged - 1;
  return {
    name,
    dueAt,
    ...(remindAt.length > 0 && { remindAt: remindAt.sort() }),
    ...(left > 0 && { left }),
  };
}

/** How often a timer has charged for the moment that it is counted from: what was charged once is not charged again. */
export function timesCharged(lifecycle: Lifecycle, timer: Timer, order: Order): number {
  const since = chargedSince(lifecycle, timer, order);
  if (!since) return 0;
  return order.history.filter(
    (event) => saidIn(event, "deadline") === timer.name && saidIn(event, "chargedSince") === since,
  ).length;
}

/** The moment that a charge is counted from; undefined where each entering of the status begins anew. */
export function chargedSince(lifecycle: Lifecycle, timer: Timer, order: Order): Moment | undefined {
  if (!timer.charge || (timer.from ?? "entered") === "entered") return undefined;
  return startMomentOf(lifecycle, timer, order, order.updatedAt);
}

/** The first due moment that is still to come; what does not repeat may have none. */
function firstAfter(now: Moment, due: Moment, { every }: Timer): Moment | undefined {
  if (due > now) return due;
  const pause = every && durationSeconds(every);
  return pause ? addSeconds(due, (Math.floor(secondsBetween(due, now) / pause) + 1) * pause) : undefined;
}

/** When a timer is due for the first time; undefined where the order has not the moment that it is counted from. */
function dueMomentOf(lifecycle: Lifecycle, timer: Timer, order: Order, now: Moment): Moment | undefined {
  const start = startMomentOf(lifecycle, timer, order, now);
  if (!start || !timer.after) return start && subtractDuration(start, timer.before ?? "PT0S");
  const { deadlines, openingHours, timeZone = "UTC" } = order.terms ?? {};
  const length = deadlines?.[timer.name] ?? timer.after;
  if (!timer.counts || !openingHours) return addDuration(start, length);
  return addOpeningTime(openingHours, timeZone, start, durationSeconds(length) ?? 0);
}

function startMomentOf(
  lifecycle: Lifecycle,
  { from = "entered" }: Timer,
  { placedAt, delivery, history }: Order,
  now: Moment,
): Moment | undefined {
  if (from === "entered") return now;
  if (from === "placed") return placedAt;
  if (from === "window.from") return delivery.from;
  if (from === "window.to") return delivery.to ?? delivery.from;
  return latestMoment(lifecycle, history, from);
}

/** The next time of a deadline that was due and repeats: counted from when it was due, so that it never drifts. */
export function nextTime({ every }: Timer, { name, dueAt, left = 0 }: Deadline): Deadline | undefined {
  if (!every || left === 0) return undefined;
  return { name, dueAt: addDuration(dueAt, every), ...(left > 1 && { left: left - 1 }) };
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
