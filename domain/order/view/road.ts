import type { Party } from "../../actor.ts";
import { type Lifecycle, type Step, statusOf } from "../../lifecycle/definition.ts";
import { type Group, isClosed } from "../../lifecycle/groups.ts";
import { timerOf } from "../../lifecycle/timers.ts";
import { branchesOf, commandsIn, stepsIn, successorsOf } from "../../lifecycle/transitions.ts";
import { addSeconds, type Moment } from "../../time/time.ts";
import { meetsAll, targetOf } from "../conditions.ts";
import { dueNow, isPaidAtTheDoor } from "../money/totals.ts";
import type { Order } from "../order.ts";
import { isUndone } from "../undo.ts";
import { isFetchedFromShop } from "./disclosure.ts";

/** A status that an order has been in, is in, or will usually be in. */
export interface RoadStep {
  status: string;
  group: Group;
  place: "past" | "now" | "ahead";
  /** When the order came there. */
  at?: Moment;
  expected?: Expectation;
}

/**
 * What is known of the time of a step. `by` is the reader's own last moment, `usually` what the shop keeps to, `about` an
 * estimate, and a window is agreed.
 */
export type Expectation =
  | { kind: "by" | "usually" | "about" | "agreed"; at: Moment }
  | { kind: "window"; from?: Moment; to?: Moment };

/** A status with its definition. */
interface Position {
  status: string;
  group: Group;
}

/**
 * The way of an order from its first status to its usual end, without circles; one that failed ends where it is. The time
 * of a step is when it is over, of the last one when it comes.
 */
export function roadOf(lifecycle: Lifecycle, order: Order, now: Moment): RoadStep[] {
  const ahead = roadAhead(lifecycle, order).map((step) => ({ ...step, place: "ahead" as const }));
  const comesAgain = ({ status }: RoadStep) => ahead.some((step) => step.status === status);
  const road: RoadStep[] = [...roadBehind(order).filter((step) => !comesAgain(step)), ...ahead];
  return road.map((step, i) => {
    const expected = expectationOf(lifecycle, order, { step, next: road[i + 1], now });
    return expected ? { ...step, expected } : step;
  });
}

/** What an order went through: a status that it came back to takes away what lay between. */
function roadBehind(order: Order): RoadStep[] {
  const road: RoadStep[] = [];
  order.history.forEach(({ to, group, at, command }, i) => {
    if (!to || !group || command === "undo" || isUndone(order, i + 1)) return;
    const known = road.findIndex(({ status }) => status === to);
    road.splice(known < 0 ? road.length : known);
    road.push({ status: to, group, at, place: "past" });
  });
  const last = road.at(-1);
  return last ? [...road.slice(0, -1), { ...last, place: "now" }] : road;
}

function roadAhead(lifecycle: Lifecycle, order: Order): Position[] {
  const ahead: Position[] = [];
  let at: Position | undefined = order;
  while (at && !isClosed(at.group)) {
    at = nextOf(lifecycle, order, at);
    const seen = at && [order, ...ahead].some(({ status }) => status === at!.status);
    if (!at || seen) return ahead;
    ahead.push({ status: at.status, group: at.group });
  }
  return ahead;
}

/** Where this order usually goes from a status: what is not for it is passed over, and what is fetched is never sent. */
function nextOf(lifecycle: Lifecycle, order: Order, at: Position): Position | undefined {
  const usual = usualSuccessor(lifecycle, at);
  const steps = stepsFrom(lifecycle, at);
  const waiting = steps.find(({ sets }) => sets?.delivery === "readyForPickup");
  if (waiting && isFetchedFromShop(order)) return positionOf(lifecycle, targetOf(order, waiting));
  const leading = steps.filter(({ to }) => branchesOf(to).some((branch) => branch.to === usual));
  const possible = leading.find((step) => isPossible(order, step));
  if (possible) return positionOf(lifecycle, targetOf(order, possible));
  const next = positionOf(lifecycle, usual);
  const isPassedOver = leading.length > 0 && next && !isClosed(next.group);
  return isPassedOver ? nextOf(lifecycle, order, next) : next;
}

/** The status that usually follows, or the only one that can which is no failure. */
function usualSuccessor(lifecycle: Lifecycle, at: Position): string | undefined {
  const name = Object.hasOwn(lifecycle.statuses, at.status) ? at.status : undefined;
  const good = name
    ? successorsOf(lifecycle, name).filter((to) => lifecycle.statuses[to]!.group !== "failed")
    : [];
  return statusOf(lifecycle, at).usually ?? good[0];
}

const positionOf = ({ statuses }: Lifecycle, status: string | undefined): Position | undefined =>
  status !== undefined && statuses[status] ? { status, group: statuses[status].group } : undefined;

function stepsFrom(lifecycle: Lifecycle, at: Position): Step[] {
  const status = statusOf(lifecycle, at);
  return commandsIn(lifecycle, status)
    .flatMap((command) => stepsIn(lifecycle, status, command))
    .filter(({ to, anywhere }) => to !== undefined || anywhere);
}

/** Whether a step is for this order: its conditions hold, and somebody is there to take it. */
const isPossible = (order: Order, { by, when }: Step): boolean =>
  meetsAll(order, when) &&
  by.some((party) => party !== "deliverer" || order.delivery.deliverer !== undefined);

/** Who takes an order on from where it stands. */
export function nextActorsOf(lifecycle: Lifecycle, order: Order): readonly Party[] {
  if (isClosed(order.group)) return [];
  const next = nextOf(lifecycle, order, order)?.status;
  const steps = stepsFrom(lifecycle, order).filter((step) => step.anywhere || targetOf(order, step) === next);
  return steps.find((step) => isPossible(order, step))?.by ?? [];
}

/** Whether the order has yet to come where its payment is asked for: until then the shop may still refuse it. */
export const isPaymentAhead = (lifecycle: Lifecycle, order: Order): boolean =>
  roadAhead(lifecycle, order).some(
    (step) => stepsIn(lifecycle, statusOf(lifecycle, step), "confirmPayment").length > 0,
  );

/** What a buyer can pay at this moment, in minor units, and until when. */
export interface Payable {
  amount: number;
  until?: Moment;
}

/**
 * What the buyer can pay now where a provider takes it; undefined before it is asked for, after the order's end or the
 * deadline for it, where nothing is due, and where the money is collected at the door.
 */
export function payableNow(lifecycle: Lifecycle, order: Order, now: Moment): Payable | undefined {
  const amount = dueNow(order);
  if (amount === 0 || isClosed(order.group) || isPaidAtTheDoor(order.payment.channel)) return undefined;
  if (isPaymentAhead(lifecycle, order)) return undefined;
  if (order.stoppedAt) return { amount };
  const [until] = fatalDeadlines(lifecycle, order).map(({ dueAt }) => dueAt);
  if (until && until <= now) return undefined;
  return { amount, ...(until && { until }) };
}

/** A step that is not over yet, and the one after it, where there is one. */
interface Outlook {
  step: RoadStep;
  next: RoadStep | undefined;
  now: Moment;
}

/** What can honestly be said of the time of a step: nothing while the clock stands, and nothing that is past. */
function expectationOf(
  lifecycle: Lifecycle,
  order: Order,
  { step, next, now }: Outlook,
): Expectation | undefined {
  if (order.stoppedAt || isClosed(order.group) || step.place === "past") return undefined;
  const usual = (status: string) => usualMoment(lifecycle, order, status, now);
  if (!next) return step.group === "done" ? (arrivalOf(order, now) ?? usual(step.status)) : undefined;
  const own = step.place === "now" ? (lastMoment(lifecycle, order, now) ?? visitOf(order, now)) : undefined;
  return own ?? (isClosed(next.group) ? undefined : usual(next.status));
}

/** The moment by which the reader has to act: after it the order fails. */
function lastMoment(lifecycle: Lifecycle, order: Order, now: Moment): Expectation | undefined {
  const fatal = fatalDeadlines(lifecycle, order).find(({ dueAt }) => dueAt > now);
  return fatal && { kind: "by", at: fatal.dueAt };
}

/** The deadlines after which an order fails, earliest first. */
const fatalDeadlines = (lifecycle: Lifecycle, order: Order) =>
  order.deadlines
    .filter(({ name }) => {
      const { to } = timerOf(lifecycle, order, name) ?? {};
      return to !== undefined && lifecycle.statuses[to]?.group === "failed";
    })
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));

/** The day that contractor and client have agreed on. */
const visitOf = ({ stage, stageAt }: Order, now: Moment): Expectation | undefined =>
  stage === "measurementAgreed" && stageAt && stageAt > now ? { kind: "agreed", at: stageAt } : undefined;

/** By when the order has usually come to a status. */
function usualMoment(
  lifecycle: Lifecycle,
  order: Order,
  status: string,
  now: Moment,
): Expectation | undefined {
  const deadline = order.deadlines.find(
    ({ name, dueAt }) => timerOf(lifecycle, order, name)?.expects === status && dueAt > now,
  );
  return deadline && { kind: "usually", at: deadline.dueAt };
}

/** When the goods come: as the deliverer's way takes, else as agreed. */
function arrivalOf({ delivery }: Order, now: Moment): Expectation | undefined {
  const { status, setOutAt, estimatedMinutes, from, to } = delivery;
  const estimate = setOutAt && estimatedMinutes && addSeconds(setOutAt, estimatedMinutes * 60);
  if (status === "onTheWay" && estimate && estimate > now) return { kind: "about", at: estimate };
  const end = to ?? from;
  if (!end || end <= now) return undefined;
  return { kind: "window", ...(from && { from }), ...(to && { to }) };
}
