import type { Party } from "../actor.ts";
import { type Lifecycle, statusOf } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { timerOf } from "../lifecycle/timers.ts";
import { stepsIn } from "../lifecycle/transitions.ts";
import { settlesForeign } from "../order/attention.ts";
import { meetsAll } from "../order/conditions.ts";
import { isLost, isSameCode, type Parcel } from "../order/effects/parcels.ts";
import { type Event, type EventName, type EventOf, saidIn } from "../order/event.ts";
import type { EntryKind } from "../order/money/ledger.ts";
import { outstanding } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import { isUndone } from "../order/undo.ts";
import { addDuration, type Moment } from "../time/time.ts";
import {
  isOvertaken,
  lostIn,
  type NotificationRequest,
  replacedIn,
  statusEntered,
  templateNameOf,
} from "./notifications.ts";

/** What a message was called for by, and the order as it is now. */
interface Call extends Pick<NotificationRequest, "version" | "party"> {
  lifecycle: Lifecycle;
  order: Order;
  event: Event;
}
type Truth = (call: Call) => boolean;

const eventsAfter = ({ order, version }: Call): Event[] => order.history.slice(version);
const hasHappened = (call: Call, ...commands: string[]): boolean =>
  eventsAfter(call).some(({ command }) => commands.includes(command));

/** The order has not moved on since; a move that was taken back is none. */
const stands: Truth = ({ order, version }) =>
  !order.history.some(
    ({ to, command }, i) => i >= version && to && command !== "undo" && !isUndone(order, i + 1),
  );
const open: Truth = ({ order }) => !isClosed(order.group);
const latest: Truth = (call) => !hasHappened(call, call.event.command);
const delivery =
  (...statuses: Order["delivery"]["status"][]): Truth =>
  ({ order }) =>
    statuses.includes(order.delivery.status);
const notDelivered: Truth = ({ order }) => order.delivery.status !== "delivered";
/** Somebody can still do what the message is to bring about. */
const offered =
  (command: string): Truth =>
  ({ lifecycle, order }) =>
    stepsIn(lifecycle, statusOf(lifecycle, order), command).some(({ when }) => meetsAll(order, when));
const asked: Truth = ({ order, version }) => order.proposal?.number === version;
const nothingProposedSince: Truth = (call) => !hasHappened(call, "proposeTime", "proposeSurcharge");
/** The time that the buyer agreed to is the one that is set. */
const agreed: Truth = ({ order, event }) =>
  saidIn(event, "kind") !== "time" || saidIn(event, "from") === order.delivery.from;
/** Those who are to do something are told while the order is open. */
const openFor =
  (...parties: Party[]): Truth =>
  (call) =>
    !parties.includes(call.party) || open(call);

const isRefundDue = (event: Event): boolean => templateNameOf(event) === "refundDue";

/** Money is still owed back, and no later message says so of the whole of it; what else a provider reports is news. */
const owed: Truth = (call) =>
  !isRefundDue(call.event) ||
  (call.order.payment.refundDue > 0 &&
    !eventsAfter(call).some((event) => isRefundDue(event) && event.data?.refundDue));

const parcelsOf = ({ order: { delivery }, event }: Call): Parcel[] => {
  const [all, code] = [delivery.parcels ?? [], saidIn(event, "trackingCode") as string | undefined];
  return all.filter(({ trackingCode }) => code === undefined || isSameCode(trackingCode, code));
};

/** The parcel has not been found, sent again or taken back since. */
const stillLost: Truth = (call) => {
  const lost = lostIn(call.event);
  return !lost || parcelsOf(call).some(({ status }) => status === lost);
};

/** The parcel has this code, and has neither arrived nor been lost. */
const underWay: Truth = (call) =>
  parcelsOf(call).some((parcel) => !isLost(parcel) && parcel.status !== "delivered");

const entriesWith = ({ order }: Call, reference: string | undefined, ...kinds: EntryKind[]) =>
  order.payment.entries?.filter((each) => each.reference === reference && kinds.includes(each.kind)) ?? [];

/** The provider has not said since that the refund failed. */
const arrives: Truth = (call) => {
  const { entry, reference = entry?.reference } = (call.event as EventOf<"refund">).data ?? {};
  return reference === undefined || entriesWith(call, reference, "refundFailed").length === 0;
};

/** A dispute has not been decided since, and nobody has seen to money in another currency. */
const unsettled: Truth = (call) => {
  const { entry, foreign } = (call.event as EventOf<"recordPayment">).data ?? {};
  if (foreign) return !eventsAfter(call).some(settlesForeign);
  return (
    entry?.kind !== "dispute" || entriesWith(call, entry.reference, "disputeWon", "disputeLost").length === 0
  );
};

/**
 * What must be true of an order when the message of a command that moved nothing leaves: what it asks for must be open,
 * and what it announces be so. Of what is not here nothing can become untrue; a lifecycle's own command is told until it
 * is given again.
 */
const truthsByCommand: { readonly [C in EventName]?: readonly Truth[] } = {
  setDelivery: [open, latest],
  assignDeliverer: [open, latest, notDelivered],
  onMyWay: [open, latest, delivery("onTheWay")],
  deliver: [delivery("delivered"), openFor("shop")],
  fail: [open, latest, delivery("failed")],
  proposeTime: [asked],
  proposeSurcharge: [asked],
  acceptProposal: [open, agreed],
  declineProposal: [open, nothingProposedSince],
  ratePhoto: [stands, latest],
  requestCancel: [latest, offered("dismissCancel")],
  dismissCancel: [open, ({ order }) => order.cancelRequest === undefined],
  reportProblem: [latest, offered("resolveProblem")],
  resolveProblem: [({ order }) => order.problem === undefined],
  renewLink: [latest],
  addParcel: [open, underWay],
  correctParcel: [open, underWay],
  recordPayment: [owed, unsettled],
  refund: [arrives],
  recordUnreachable: [latest, ({ order }) => order.unreachable !== undefined],
  recordDelivery: [open, stillLost],
  correct: [openFor("deliverer", "contractor")],
};

/** Every change is told, also when the next one follows at once (S4-08), but as what is past; after so long no more. */
const lateAfter = "PT5M";

/**
 * Whether a message says what is true now: what it asks for is open, and what it announces is so. What was taken back is
 * never told, and what is about money or an end always. A chat message stays relevant, and a former deliverer is told
 * that they are one whatever becomes of the order.
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
  const { version, party } = request;
  if (party === "formerDeliverer") return true;
  const call = { lifecycle, order, event, version, party };
  if (asksForMoney(lifecycle, event) && (outstanding(order) === 0 || !stands(call))) return false;
  // what was charged stays charged
  if (event.data?.surcharges) return true;
  if (event.command === "remind") return isStillDue(lifecycle, call, event);
  if (event.to && !(lostIn(event) && party !== "buyer")) return isStatusTold(call, now);
  return truthsOfCommand(call).every((isTrue) => isTrue(call));
}

const truthsOfCommand = ({
  lifecycle: { commands = {} },
  event: { command },
}: Pick<Call, "lifecycle" | "event">): readonly Truth[] =>
  truthsByCommand[command] ?? (command in commands ? [latest] : []);

/** So long the same party is not told again of the same command, and then once, of the newest. */
const repetitionPause = "PT10M";

/**
 * When the message of a command that moved nothing may leave: a repetition waits for the pause after the one before,
 * and then what is overtaken is not sent. A deliverer's job is now and waits for nothing, and no more does a new link,
 * because the old one is dead.
 */
export function pausedUntil(
  lifecycle: Lifecycle,
  order: Order,
  { version, party }: Pick<NotificationRequest, "version" | "party">,
): Moment | undefined {
  const event = order.history[version - 1]!;
  const isRepeatable =
    !event.to && event.command !== "renewLink" && truthsOfCommand({ lifecycle, event }).includes(latest);
  if (!isRepeatable || party === "deliverer" || party === "formerDeliverer") return undefined;
  let told: Moment | undefined;
  for (const { command, at, to } of order.history.slice(0, version)) {
    if (command !== event.command || to) continue;
    const next = told && addDuration(told, repetitionPause);
    told = !next || at >= next ? at : at < told! ? told : next;
  }
  return told! > event.at ? told : undefined;
}

/** A status is told to those who work on the order while there is something to do, and to the buyer as news. */
function isStatusTold(call: Call, now: Moment): boolean {
  const { event, party } = call;
  const isNews = party === "buyer" && now <= addDuration(event.at, lateAfter);
  if (!stands(call) && !isNews) return false;
  return isOvertaken(call) || goesAsTold(call);
}

/** What is being brought has neither arrived nor failed since. */
function goesAsTold(call: Call): boolean {
  const { group, sets } = call.event;
  const announced = sets?.delivery;
  if (announced === "onTheWay" || announced === "readyForPickup") return delivery(announced)(call);
  const isOver = delivery("delivered", "failed", "returned")(call);
  return group !== "delivery" || !isOver || !hasHappened(call, "deliver", "fail", "recordDelivery");
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
  if (!stands(call) || hasHappened(call, ...enders)) return false;
  const isRunning = order.deadlines.some((deadline) => deadline.name === name);
  return ahead ? isRunning && !order.stoppedAt : !isRunning || timer?.every !== undefined;
}

/** Whether nobody has looked yet at where a message goes: anybody can name any address in an order of a storefront. */
export const isUnasked = (
  { history }: Order,
  { party, version }: Pick<NotificationRequest, "party" | "version">,
): boolean => party === "buyer" && version === 1 && history[0]!.actor.role === "storefront";

/** So many orders of one address are confirmed to it in a day, by each shop; what nobody asked for is capped so. */
export const maxOrdersToldPerDay = 20;
