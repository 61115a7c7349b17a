import type { Lifecycle, Step } from "../../lifecycle/definition.ts";
import { type Group, isClosed } from "../../lifecycle/groups.ts";
import { targetsOf } from "../../lifecycle/transitions.ts";
import type { Event, EventName, Refusal } from "../event.ts";
import type { Order } from "../order.ts";

/** So many events and bytes of state are for everything; the item that keeps an order ends at 400 KB. */
export const ordinary = { events: 200, bytes: 180_000 };

/**
 * What is still possible beyond, so that no order gets stuck: each of these commands so often once the rest is full,
 * whoever has used up the others. What settles money and lets the clock go on has more bytes than the rest.
 */
const reserves: { [C in EventName]?: { times: number; bytes: number } } = {
  ...each(["refund", "confirmPayment", "resume", "resolveProblem"], { times: 8, bytes: 290_000 }),
  ...each(["requestCancel", "dismissCancel", "reportProblem", "assignDeliverer", "assignSeller"], {
    times: 8,
    bytes: 230_000,
  }),
  ...each(["correct", "renewLink", "setPayment", "decideFee", "addParcel", "correctParcel"], {
    times: 8,
    bytes: 230_000,
  }),
  ...each(["recordDelivery", "recordUnreachable"], { times: 8, bytes: 230_000 }),
};
/** So often an order still moves once the rest is full, and longest of all: some have no other way to their end. It can be closed always. */
const moves = { times: 50, bytes: 330_000 };
/** What providers report of money has no end of its own: beyond this a person has to look at it. */
const money = { events: 350, bytes: 260_000 };

function each<K extends string, V>(names: readonly K[], value: V) {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<K, V>;
}

type Happening = Pick<Event, "command" | "group">;

/** Whether an order takes no further event of this kind; one that closes it always. */
export function isFull(order: Order, { command, group }: Happening = { command: "create" }): boolean {
  if (group && isClosed(group)) return false;
  const { length } = order.history;
  const bytes = sizeOf(order);
  if (length < ordinary.events && bytes < ordinary.bytes) return false;
  const reserve = group ? moves : reserves[command];
  if (!reserve || bytes >= reserve.bytes) return true;
  // what providers report has its own room
  const late = order.history.slice(ordinary.events).filter(({ actor }) => actor.role !== "payments");
  return late.filter((event) => (group ? event.group : event.command === command)).length >= reserve.times;
}

/** Whether one more report about money has room in an order; else it is a person's task. */
export const hasRoomForMoney = (order: Order): boolean =>
  order.history.length < money.events && sizeOf(order) < money.bytes;

/** The state's size as it is stored; the request stands in an item of its own. */
function sizeOf({ request: _, ...state }: Order): number {
  return new TextEncoder().encode(JSON.stringify(state)).length;
}

/** What is refused where an order takes no more. */
export const historyFull: Refusal = {
  reason: "invalid-state",
  detail: "The history of this order is full: only what closes it or settles its money is still possible.",
  why: "historyFull",
};

/** How often each of those gives one command about one order who are not its shop's: buyers by any device, others each. */
const repetitions = { buyer: 10, deliverer: 10, contractor: 10 } as const;
/** The same for single commands: what sends a message each time less often, what answers the shop as often as it asks. */
const ownRepetitions: { [C in EventName]?: number } = {
  accept: 3,
  ratePhoto: 5,
  renewLink: 5,
  requestCancel: 5,
  setStage: 40,
  acceptProposal: Number.POSITIVE_INFINITY,
  declineProposal: Number.POSITIVE_INFINITY,
};

/** Why somebody may not repeat a command any more; what can only close an order is no repetition. */
export function repetitionRefusal(
  lifecycle: Lifecycle,
  { history }: Pick<Order, "history">,
  name: string,
  actor: Event["actor"],
  step: Step,
): Refusal | undefined {
  const { role, id } = actor;
  if (!isCapped(role) || closesOnly(lifecycle, step)) return undefined;
  const most = ownRepetitions[name as EventName] ?? repetitions[role];
  const isTheirs = ({ actor: by }: Event) => by.role === role && (role === "buyer" || by.id === id);
  const times = history.filter((event) => event.command === name && isTheirs(event)).length;
  if (times < most) return undefined;
  const detail = `"${name}" has been given ${times} times in this order: turn to the shop if it is needed again.`;
  return { reason: "invalid-state", detail, why: "repeated" };
}

const isCapped = (role: string): role is keyof typeof repetitions => Object.hasOwn(repetitions, role);

function closesOnly(lifecycle: Lifecycle, step: Step): boolean {
  const groups = targetsOf(lifecycle, step).map((to): Group | undefined => lifecycle.statuses[to]?.group);
  return groups.length > 0 && groups.every((group) => group && isClosed(group));
}
