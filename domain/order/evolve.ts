import type { Sets } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { earliest, type Moment } from "../time/time.ts";
import { clockEffects } from "./effects/clock.ts";
import { contractorEffects } from "./effects/contractor.ts";
import { deliveryEffects, hearFolded } from "./effects/delivery.ts";
import type { Effect, Effects } from "./effects/effect.ts";
import {
  closeOrder,
  correctPayment,
  oweRefund,
  paymentEffects,
  postPayment,
  postReceived,
} from "./effects/payment.ts";
import { proposalEffects } from "./effects/proposal.ts";
import type { Event, EventData, EventName, EventOf } from "./event.ts";
import type { LedgerEntry } from "./money/ledger.ts";
import { isConfirmedByProvider, paymentOf, withSurcharges } from "./money/totals.ts";
import type { Order, OrderChange } from "./order.ts";
import { corrected } from "./rules/correction.ts";

/** What an event does to the order beyond its status and its deadlines. */
const effects: Effects = {
  ...paymentEffects,
  ...deliveryEffects,
  ...proposalEffects,
  ...contractorEffects,
  ...clockEffects,
  // a seller who enters an order is the one to see to it (S2-13)
  create: (order, _, { actor, at }) => ({
    // what was bought elsewhere keeps its time; clocks may differ a little
    placedAt: earliest(order.request.placedAt ?? at, at),
    ...postReceived(order, { actor, at }),
    ...(actor.role === "seller" && actor.id && { assignee: actor.id }),
  }),
  deliver: (order, data, event) => ({
    ...deliveryEffects.deliver(order, data),
    ...(data.amount && postPayment(order, data, event)),
  }),
  undo: (order, { undone }) => ({
    ...restoredState(stateAt(order, undone - 1)),
    ...withoutCash(order, order.history[undone - 1]!),
  }),
  assignSeller: (_, { seller }) => ({ assignee: seller }),
  addPhoto: (order, { photo }) => ({ photos: [...(order.photos ?? []), photo], photoRating: undefined }),
  ratePhoto: (_, { liked, text }) => ({ photoRating: { liked, ...(text && { text }) } }),
  rate: (_, { stars, review }) => ({ rating: { stars, ...(review && { review }) } }),
  requestCancel: (_, { number, reason, onTheWay }, { actor }) => ({
    cancelRequest: { by: actor.role, number, reason, onTheWay },
  }),
  correct: (order, data) => ({
    request: corrected(order.request, data),
    ...(data.former && { ...renewLink(order), unreachable: undefined }),
  }),
  renewLink: (order) => renewLink(order),
  recordUnreachable: (_, { why }, { at }) => ({ unreachable: { since: at, why } }),
  dismissTask: (_, { task }) => (task === "unreachable" ? { unreachable: undefined } : {}),
  dismissCancel: () => ({ cancelRequest: undefined }),
  move: (order, data) => ({
    ...paymentEffects.move(order, data),
    ...(data.assignee && { assignee: data.assignee }),
  }),
};

const renewLink = ({ linkRenewals = 0 }: Order): OrderChange => ({ linkRenewals: linkRenewals + 1 });

/** The order after one more event; the events of an order, applied in turn, give its present state. */
export function evolve(order: Order, event: Event): Order {
  const { at, to, deadlines, sets, data } = event;
  const next = changed(order, {
    version: order.version + 1,
    updatedAt: at,
    history: [...order.history, event],
    deadlines: deadlines ?? order.deadlines,
    ...(to && enterStatus(to, event)),
  });
  const set = sets ? changed(next, setBy(next, sets, event)) : next;
  const billed = changed(set, withSurcharges(set, data?.surcharges ?? []));
  const own = changed(billed, effectOf(billed, event));
  const done = event.folded ? changed(own, hearFolded(own, event.folded)) : own;
  return { ...done, payment: paymentOf(done) };
}

const setBy = (order: Order, { delivery, payment }: Sets, event: Event): OrderChange => ({
  ...(delivery && { delivery: { ...order.delivery, status: delivery } }),
  ...(payment && correctPayment(order, { status: payment }, event)),
});

/** What the event's own effect changes; what only one lifecycle knows, or has none, ends orders and owes money. */
function effectOf<C extends EventName>(order: Order, event: EventOf<C>): OrderChange {
  const isKnown = Object.hasOwn(effects, event.command);
  const effect = isKnown ? (effects[event.command] as Effect<C>) : undefined;
  // an event that says nothing is of a command without fields
  const data = event.data ?? ({} as EventData<C>);
  if (effect) return effect(order, data, event);
  return (isClosed(order.group) ? closeOrder : oweRefund)(order, data);
}

/** The order as it follows from its events; always equal to the stored one. */
export function fold(origin: Origin, history: readonly Event[]): Order {
  return history.reduce(evolve, initialState(origin));
}

/** The order as it was after so many of its events. */
export function stateAt(order: Order, version: number): Order {
  return fold(originOf(order), order.history.slice(0, version));
}

/** What the deliverer had said to have collected is taken back with it; what others paid since stays. */
function withoutCash({ payment }: Order, { command, at, actor, data }: Event): OrderChange {
  if (command !== "deliver" || !data?.amount) return {};
  const isThat = (entry: LedgerEntry) =>
    entry.at === at && entry.by.role === actor.role && entry.kind === "payment";
  return { payment: { ...payment, entries: payment.entries?.filter((entry) => !isThat(entry)) ?? [] } };
}

/** What a way into another status had changed or ended; payments and ratings that came since stay. */
function restoredState({
  delivery,
  statusSince,
  stage,
  stageAt,
  stageSince,
  reason,
  archived,
  ...rest
}: Order): OrderChange {
  const { stoppedAt, hold, problem } = rest;
  return { delivery, statusSince, stage, stageAt, stageSince, reason, archived, stoppedAt, hold, problem };
}

/** The date in the past that staff gave for the end (S1-23). */
const closingDateOf = ({ command, data }: Event): Moment | undefined =>
  command === "move" ? data?.closedAt : undefined;

/** A new status ends everything that belonged to the former one. */
function enterStatus(status: string, event: Event): OrderChange {
  const { group, at } = event;
  const closedAt = isClosed(group!) ? (closingDateOf(event) ?? at) : undefined;
  const ended = { stage: undefined, stageAt: undefined, stageSince: undefined, reason: undefined };
  const owed = { keeps: undefined };
  const running = { stoppedAt: undefined, hold: undefined, problem: undefined };
  const gone = {
    ...((group === "delivery" || isClosed(group!)) && { proposal: undefined }),
    ...(isClosed(group!) && { unreachable: undefined }),
  };
  return { ...ended, ...owed, ...running, ...gone, status, group: group!, statusSince: at, closedAt };
}

/** The order with a change, and without the properties that are undefined: as it is stored. */
function changed(order: Order, change: OrderChange): Order {
  if (Object.keys(change).length === 0) return order;
  const all = Object.entries({ ...order, ...change });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as unknown as Order;
}

/** What an order is before its first event: the events build on it, corrections once more with the same end. */
export type Origin = Pick<Order, "id" | "number" | "shop" | "lifecycle" | "request" | "terms" | "checkout">;

/** What its events build on, out of an order. */
export function originOf({ id, number, shop, lifecycle, request, terms, checkout }: Order): Origin {
  return { id, number, shop, lifecycle, request, ...(terms && { terms }), ...(checkout && { checkout }) };
}

/** The order before its first event. */
export function initialState(origin: Origin): Order {
  const { delivery, payment } = origin.request;
  const { way, price, from, to, thirdPersonAllowed } = delivery;
  const said = isConfirmedByProvider(payment.channel) ? "pending" : "unpaid";
  return {
    ...origin,
    version: 0,
    status: "",
    group: "new",
    placedAt: "",
    updatedAt: "",
    statusSince: "",
    delivery: {
      ...{ ...(way && { way }), status: "pending", price, ...(from && { from }), ...(to && { to }) },
      ...(thirdPersonAllowed !== undefined && { thirdPersonAllowed }),
    },
    payment: {
      ...(payment.channel && { channel: payment.channel }),
      ...{ status: said, paid: 0, refunded: 0, refundDue: 0, said },
    },
    deadlines: [],
    history: [],
  };
}
