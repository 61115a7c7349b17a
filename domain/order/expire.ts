import type { Lifecycle, Sets, Timer } from "../lifecycle/definition.ts";
import { timerOf } from "../lifecycle/timers.ts";
import { latest, type Moment } from "../time/time.ts";
import { chargedSince, nextTime, resumeDeadlines, startDeadlines, timesCharged } from "./deadlines.ts";
import { isAstray } from "./effects/parcels.ts";
import type { Deadline, Event } from "./event.ts";
import { evolve } from "./evolve.ts";
import { settle } from "./money/settle.ts";
import type { Order } from "./order.ts";
import { isFull } from "./rules/limits.ts";
import { takesBackConfirmed } from "./rules/payment.ts";

const clockActor = { role: "clock" } as const;

/** What the clock does to this order now: a reminder, a move, the end of a hold; undefined when nothing is due. */
export function nextClockEvent(lifecycle: Lifecycle, order: Order, at: Moment): Event | undefined {
  const now = latest(order.updatedAt, at);
  if (order.stoppedAt) return endOfHold(order, now);
  const due = earliest(order.deadlines.filter(({ dueAt }) => dueAt <= now));
  if (due) return expire(lifecycle, order, due, now);
  const reminder = order.deadlines.find(({ remindAt }) => remindAt?.[0] && remindAt[0] <= now);
  return reminder && remind(order, reminder, now);
}

function earliest(deadlines: Deadline[]): Deadline | undefined {
  return deadlines.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}

function expire(lifecycle: Lifecycle, order: Order, deadline: Deadline, now: Moment): Event {
  const timer = timerOf(lifecycle, order, deadline.name) ?? { name: deadline.name };
  const since = chargedSince(lifecycle, timer, order);
  const { charge: _, ...free } = timer;
  // A timer that leads on comes again with its status, and charges only for a moment that it has not charged for.
  const again = timer.to !== undefined && timesCharged(lifecycle, timer, order) > 0;
  const settled = settle(lifecycle, order, again ? free : timer);
  const data = { deadline: timer.name, ...(since && { chargedSince: since }), ...settled };
  const sets = settable(order, timer.sets);
  const event = { actor: clockActor, at: now, ...(sets && { sets }), data };
  const { to } = timer;
  if (!to) return { ...event, command: "remind", deadlines: remaining(order, deadline, timer) };
  const moved: Event = { ...event, command: "expire", to, group: lifecycle.statuses[to]!.group };
  return { ...moved, deadlines: startDeadlines(lifecycle, evolve(order, moved), now) };
}

/** What the clock may set: money that a provider has confirmed stands. */
function settable(order: Order, sets?: Sets): Sets | undefined {
  if (!sets || !takesBackConfirmed(order, sets.payment)) return sets;
  const { payment: _, ...rest } = sets;
  return rest;
}

/** What runs on after a deadline that moved nothing; what repeats stops before the order's history is full. */
function remaining(order: Order, due: Deadline, timer: Timer): Deadline[] {
  const next = isFull(order) ? undefined : nextTime(timer, due);
  return [...order.deadlines.filter(({ name }) => name !== due.name), ...(next ? [next] : [])];
}

function remind(order: Order, { name }: Deadline, now: Moment): Event {
  const deadlines = order.deadlines.map((each) => (each.name === name ? withoutPast(each, now) : each));
  return { command: "remind", actor: clockActor, at: now, data: { deadline: name, ahead: true }, deadlines };
}

function withoutPast({ remindAt = [], ...deadline }: Deadline, now: Moment): Deadline {
  const left = remindAt.filter((at) => at > now);
  return left.length > 0 ? { ...deadline, remindAt: left } : deadline;
}

function endOfHold(order: Order, now: Moment): Event | undefined {
  if (!order.hold?.until || order.hold.until > now) return undefined;
  const goesOn = !order.problem && !isAstray(order) && { deadlines: resumeDeadlines(order, now) };
  return { command: "resume", actor: clockActor, at: now, ...goesOn };
}
