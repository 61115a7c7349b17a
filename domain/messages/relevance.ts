import type { Lifecycle } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { timerOf } from "../lifecycle/timers.ts";
import { type Event, type EventName, type EventOf, saidIn } from "../order/event.ts";
import { outstanding } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import { isUndone } from "../order/undo.ts";
import { addDuration, type Moment } from "../time/time.ts";
import {
  lostIn,
  type NotificationRequest,
  replacedIn,
  statusEntered,
  templateNameOf,
} from "./notifications.ts";

/** What a message was called for by, and the order as it is now. */
interface Call extends Pick<NotificationRequest, "version" | "party"> {
  order: Order;
  event: Event;
}
type Truth = (call: Call) => boolean;

const eventsAfter = ({ order, version }: Call): Event[] => order.history.slice(version);

/** The order has not moved on since; a move that was taken back is none. */
const stands: Truth = ({ order, version }) =>
  !order.history.some(
    ({ to, command }, i) => i >= version && to && command !== "undo" && !isUndone(order, i + 1),
  );
const open: Truth = ({ order }) => !isClosed(order.group);
const latest: Truth = (call) => !eventsAfter(call).some(({ command }) => command === call.event.command);
const delivery =
  (...statuses: Order["delivery"]["status"][]): Truth =>
  ({ order }) =>
    statuses.includes(order.delivery.status);
const notDelivered: Truth = ({ order }) => order.delivery.status !== "delivered";
const asked: Truth = ({ order, version }) => order.proposal?.number === version;
const nothingProposedSince: Truth = (call) =>
  !eventsAfter(call).some(({ command }) => command === "proposeTime" || command === "proposeSurcharge");

const isRefundDue = (event: Event): boolean => templateNameOf(event) === "refundDue";

/** Money is still owed back, and no later message says so of the whole of it; what else a provider reports is news. */
const owed: Truth = (call) =>
  !isRefundDue(call.event) ||
  (call.order.payment.refundDue > 0 &&
    !eventsAfter(call).some((event) => isRefundDue(event) && event.data?.refundDue));

/** The parcel has not been found, sent again or taken back since. */
const stillLost: Truth = ({ order, event }) => {
  const lost = lostIn(event);
  return !lost || (order.delivery.parcels ?? []).some(({ status }) => status === lost);
};

/** The provider has not said since that the refund failed. */
const arrives: Truth = ({ order, event }) => {
  const { entry, reference = entry?.reference } = (event as EventOf<"refund">).data ?? {};
  const failed = order.payment.entries?.filter(({ kind }) => kind === "refundFailed") ?? [];
  return reference === undefined || !failed.some((each) => each.reference === reference);
};

/**
 * What must be true of an order for the message of a command that moved nothing. What such a message asks for must be
 * open: `asks`. What it announces must still be so, once it is late: `announces`. Of what is not here nothing can become
 * untrue; a lifecycle's own command is told until it is given again.
 */
const truthsByCommand: {
  readonly [C in EventName]?: { asks?: readonly Truth[]; announces?: readonly Truth[] };
} = {
  setDelivery: { announces: [open, latest] },
  assignDeliverer: { announces: [open, latest, notDelivered] },
  onMyWay: { announces: [latest, delivery("onTheWay")] },
  deliver: { announces: [delivery("delivered")] },
  fail: { asks: [open], announces: [latest, delivery("failed")] },
  proposeTime: { asks: [asked] },
  proposeSurcharge: { asks: [asked] },
  acceptProposal: { asks: [open] },
  declineProposal: { asks: [open], announces: [nothingProposedSince] },
  ratePhoto: { announces: [stands] },
  requestCancel: { asks: [latest, ({ order }) => order.cancelRequest !== undefined] },
  dismissCancel: { announces: [open, ({ order }) => order.cancelRequest === undefined] },
  reportProblem: { asks: [latest, ({ order }) => order.problem !== undefined] },
  resolveProblem: { announces: [stands, ({ order }) => order.problem === undefined] },
  recordPayment: { asks: [owed] },
  refund: { asks: [arrives] },
  recordUnreachable: { asks: [latest, ({ order }) => order.unreachable !== undefined] },
  recordDelivery: { asks: [open, stillLost] },
};

/** Every change is told, also when the next one follows at once; after so long only what is still so. */
const lateAfter = "PT5M";

/**
 * Whether a message still says what it was called for: what it asks for is open, and what it announces is so, or has
 * only just been so. What was taken back is never told, and what is about money or an end always. A chat message stays
 * relevant, and a former deliverer is told that they are one whatever becomes of the order.
 */
export function isRelevant(
  lifecycle: Lifecycle,
  order: Order,
  request: Pick<NotificationRequest, "said" | "version" | "party">,
  now: Moment,
): boolean {
  if (request.said) return true;
  const event = order.history[request.version - 1];
  if (!event || isUndone(order, request.version) || !isForCurrentAssignment(order, request)) return false;
  if (request.party === "formerDeliverer") return true;
  const { version, party } = request;
  const call = { order, event, version, party };
  if (asksForMoney(lifecycle, event) && (outstanding(order) === 0 || !stands(call))) return false;
  // what was charged stays charged
  if (event.data?.surcharges) return true;
  if (event.command === "remind") return isStillDue(lifecycle, call, event);
  const { asks = [], announces = [] } = event.to ? truthsOfStatus(call) : truthsOfCommand(lifecycle, event);
  const isLate = now > addDuration(event.at, lateAfter);
  return [...asks, ...(isLate ? announces : [])].every((isTrue) => isTrue(call));
}

const truthsOfCommand = ({ commands = {} }: Lifecycle, { command }: Event) =>
  truthsByCommand[command] ?? (command in commands ? { announces: [latest] } : {});

/** A status is told to the buyer as news, and to those who work on the order as what there is to do. */
function truthsOfStatus({ event: { group, sets }, party }: Call) {
  const announced = sets?.delivery;
  const isTask = party !== "buyer" && !isClosed(group!);
  return {
    asks: isTask ? [stands] : [],
    announces: [
      stands,
      ...(group === "delivery" ? [notDelivered] : []),
      ...(announced === "onTheWay" || announced === "readyForPickup" ? [delivery(announced)] : []),
    ],
  };
}

/** Entering a status that waits for the payment, or a reminder of it: once nothing is due, nobody is asked (S3-09). */
function asksForMoney(lifecycle: Lifecycle, event: Event): boolean {
  if (event.command === "remind") return saidIn(event, "deadline") === "payment";
  return statusEntered(lifecycle, event)?.deadlines?.some(({ name }) => name === "payment") ?? false;
}

/** A deliverer is notified of their own assignment only, and that it is over unless they have the order again. */
export function isForCurrentAssignment(
  { history, delivery }: Order,
  { party, version }: Pick<NotificationRequest, "party" | "version">,
): boolean {
  const event = history[version - 1];
  if (party === "formerDeliverer") return replacedIn(event) !== delivery.deliverer;
  const assigned = event && saidIn(event, "deliverer");
  return party !== "deliverer" || assigned === undefined || assigned === delivery.deliverer;
}

/** A reminder is overtaken when the order moves on, its deadline ends or begins anew, or the clock stands. */
function isStillDue(lifecycle: Lifecycle, call: Call, event: EventOf<"remind">): boolean {
  const { order } = call;
  const { deadline: name = "", ahead } = event.data ?? {};
  const timer = timerOf(lifecycle, order, name);
  const enders: readonly string[] = timer?.endsWith ?? [];
  if (!stands(call) || eventsAfter(call).some(({ command }) => enders.includes(command))) return false;
  const isRunning = order.deadlines.some((deadline) => deadline.name === name);
  return ahead ? isRunning && !order.stoppedAt : !isRunning || timer?.every !== undefined;
}
