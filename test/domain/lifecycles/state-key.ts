import { hash } from "node:crypto";
import { type Lifecycle, statusOf } from "../../../domain/lifecycle/definition.ts";
import type { Condition } from "../../../domain/lifecycle/groups.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { timesCharged } from "../../../domain/order/deadlines.ts";
import { stateAt } from "../../../domain/order/evolve.ts";
import { isPaidAtTheDoor, isSettled } from "../../../domain/order/money/totals.ts";
import type { Order } from "../../../domain/order/order.ts";
import { partiesOf } from "../../../domain/order/parties.ts";
import { statusVersionOf, undoableUntil } from "../../../domain/order/undo.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { type ActorName, actors } from "../../support/order/actors.ts";

/** An order, the time, and who can act: what an exploration goes on from. */
interface Standing {
  lifecycle: Lifecycle;
  order: Order;
  now: Moment;
  cast: readonly ActorName[];
}

/**
 * What tells one state of an order from another as far as anything can come of it: where it stands, everything that a
 * definition can ask of it, what each of those who act is to it, and what the clock has still to do, in turn. Of time
 * only what is ahead counts, of money only who owes whom; texts, and how often something was repeated, count for nothing.
 * Two of one role are each other's mirror image.
 */
export function stateKey(standing: Standing): string {
  const key = JSON.stringify(partsOf(standing));
  return hash("md5", mirrorImage(key, standing.cast), "base64");
}

/** Two of one role are told apart by their ids alone: where both act, or neither, either could be the other. */
const twins: [ActorName, ActorName][] = [
  ["contractor", "otherContractor"],
  ["deliverer", "otherDeliverer"],
];

function mirrorImage(key: string, cast: readonly ActorName[]): string {
  const alike = twins.filter(([one, other]) => cast.includes(one) === cast.includes(other));
  return alike.reduce((least, pair) => {
    const swapped = swappedIn(least, ...pair);
    return swapped < least ? swapped : least;
  }, key);
}

function swappedIn(key: string, ...pair: [ActorName, ActorName]): string {
  const [one, other] = pair.map((name) => (actors[name] as { id: string }).id);
  const ids = new RegExp(`"(${one}|${other})"`, "g");
  return key.replaceAll(ids, (_, id) => `"${id === one ? other : one}"`);
}

/** What a lifecycle asks of its orders somewhere, and what the rules of single commands ask of every order. */
const asked = lazyFor((lifecycle: Lifecycle): Condition[] => {
  const text = JSON.stringify([lifecycle.statuses, lifecycle.always]);
  const names = Object.keys(conditions) as Condition[];
  return names.filter((name) => text.includes(`"${name}"`) || alwaysAsked.includes(name));
});
const alwaysAsked: Condition[] = ["held", "allReturned", "notSent", "thirdPersonAllowed", "cashDue"];

/** Works something out once for each lifecycle. */
function lazyFor<T>(workOut: (lifecycle: Lifecycle) => T): (lifecycle: Lifecycle) => T {
  const known = new WeakMap<Lifecycle, T>();
  return (lifecycle) => {
    const value = known.get(lifecycle) ?? workOut(lifecycle);
    known.set(lifecycle, value);
    return value;
  };
}

export function partsOf({ lifecycle, order, now, cast }: Standing): unknown[] {
  const { status, group, stage, contractor, photos, fees, payment, stoppedAt, hold } = order;
  const { deliverer, from, to } = order.delivery;
  return [
    ...[status, group, stage, contractor, deliverer, order.delivery.status, fees?.at(-1)],
    asked(lifecycle)
      .map((name) => Number(conditions[name].holds(order)))
      .join(""),
    // two of one role are told apart by their ids alone
    cast.map((name) => partiesOf(lifecycle, order, actors[name]).join()).toSorted(),
    ...[Boolean(photos), isSettled(order), payment.refundDue > 0, isPaidAtTheDoor(payment.channel)],
    payment.entries?.some(({ kind, by }) => kind === "payment" && by.role === "payments"),
    ...[Boolean(stoppedAt), Boolean(hold), isPast(now, from), isPast(now, to)],
    ...[
      proposalOf(order, now),
      dutiesOf(order, now),
      chargesOf(lifecycle, order),
      undoOf(lifecycle, order, now),
    ],
  ];
}

const isPast = (now: Moment, moment?: Moment): boolean | undefined =>
  moment === undefined ? undefined : moment <= now;

const proposalOf = ({ proposal }: Order, now: Moment): unknown =>
  proposal && [proposal.kind, proposal.kind === "time" && isPast(now, proposal.to)];

/** What the clock has to do, in turn; while the clock of the order stands nothing is overdue. */
function dutiesOf({ deadlines, stoppedAt, hold }: Order, now: Moment): unknown {
  const ends = hold?.until ? [{ at: hold.until, what: "resume" }] : [];
  const due = deadlines.flatMap(({ name, dueAt, remindAt = [], left = 0 }) => [
    { at: dueAt, what: `${name} ${left}` },
    ...remindAt.map((at) => ({ at, what: `before ${name}` })),
  ]);
  const ahead = stoppedAt ? [due, ends] : [[...due, ...ends]];
  return ahead.map((each) =>
    each
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map(({ at, what }) => (!stoppedAt && at <= now ? `${what} overdue` : what)),
  );
}

/** How often each timer of this status has charged. */
function chargesOf(lifecycle: Lifecycle, order: Order): unknown {
  const timers = statusOf(lifecycle, order).deadlines ?? [];
  return timers.map((timer) => timer.charge && timesCharged(lifecycle, timer, order));
}

/** Who can still take the last step back, and where that leads. */
function undoOf(lifecycle: Lifecycle, order: Order, now: Moment): unknown {
  const version = statusVersionOf(order);
  const until = undoableUntil(lifecycle, order, version);
  if (!until || until <= now) return undefined;
  const { status, delivery, ...before } = stateAt(order, version - 1);
  const { actor } = order.history[version - 1]!;
  return [
    actor.role,
    actor.id,
    status,
    delivery.status,
    Boolean(delivery.setOutAt),
    dutiesOf({ ...before, status, delivery }, now),
  ];
}
