import type { Party } from "../actor.ts";
import type { ChatReference } from "../conversation/conversation.ts";
import type { Command } from "../lifecycle/commands.ts";
import { type Lifecycle, type Status, statusOf } from "../lifecycle/definition.ts";
import { timerOf } from "../lifecycle/timers.ts";
import { stepIn } from "../lifecycle/transitions.ts";
import { type Event, type EventData, type EventOf, saidIn } from "../order/event.ts";
import type { EntryKind } from "../order/money/ledger.ts";
import { outstanding } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import { partyOf } from "../order/parties.ts";
import { isUndone } from "../order/undo.ts";

/** What can become of a message; `docs/operations.md` says what each of them means. */
export const notificationStatuses = [
  "sending",
  "sent",
  "waiting",
  "skipped",
  "failed",
  "unknown",
  "suppressed",
  "refused",
  "capped",
  "bounced",
  "complained",
  "dismissed",
] as const;

/** One message to one person through one channel. */
export interface Notification {
  order: string;
  shop: string;
  version: number;
  template: string;
  party: Party;
  channel: "email" | "sms";
  to: string;
  locale: string;
  /** The chat message, where the notification is about one. */
  said?: ChatReference;
  status: (typeof notificationStatuses)[number];
  at: string;
  attempts: number;
  /** Why it has this status; no personal data. */
  reason?: string;
  /** When a waiting message is sent or tried again, or one that the reconciler sends counts as left behind. */
  dueAt?: string;
  /** The caps of its shop let this SMS pass: trying it again does not count. */
  counted?: boolean;
  /** Fingerprints of the requests that had it sent again. */
  requests?: string[];
}

/** What is to be looked at by a person. */
export const isTask = ({ status }: Notification): boolean => status === "unknown" || status === "failed";

/** One message that an event calls for: the template, and the party that reads it. */
export interface NotificationRequest {
  version: number;
  template: string;
  party: Party;
  /** The chat message, where the notification is about one and not about an event. */
  said?: ChatReference;
}

/** The messages that the order's event of this version calls for; nobody is told of what they did themselves (S4-08, S2-59). */
export function notificationsFor(
  lifecycle: Lifecycle,
  order: Pick<Order, "history">,
  version: number,
): NotificationRequest[] {
  const event = order.history[version - 1];
  if (!event) return [];
  const from = order.history.slice(0, version - 1).findLast(({ to }) => to);
  const parties = (event.command === "remind" ? partiesToRemind : partiesToNotify)(lifecycle, event, from);
  const others = parties.filter(
    (party) => party !== partyOf(event) && (party !== "formerDeliverer" || replacedIn(event) !== undefined),
  );
  return others.map((party) => ({ version, template: templateNameOf(event), party }));
}

/** The deliverer whom an event replaces by another. */
export const replacedIn = (event?: Event): string | undefined =>
  event && (saidIn(event, "replaced") as string | undefined);

/** The contractor whose fee an event decides about. */
export const feeOwnerIn = (event?: Event): string | undefined =>
  event?.command === "decideFee" ? event.data?.contractor : undefined;

/** The template of an event: the status entered, the deadline reminded of, money owed, or the command. */
export function templateNameOf({ command, to, data }: Event): string {
  if (command === "remind") return `${data?.deadline}${data?.ahead ? "Ahead" : "Due"}`;
  return command === "recordPayment" ? moneyTemplateOf(data) : (to ?? command);
}

/** What a report about money that moves nothing tells the shop: too much came, or something went wrong. */
export const moneyTemplates = [
  "refundDue",
  "refundFailed",
  "disputed",
  "disputeWon",
  "disputeLost",
  "wrongCurrency",
] as const;
type MoneyTemplate = (typeof moneyTemplates)[number];

const templateOfEntry: { [K in EntryKind]?: MoneyTemplate } = {
  refundFailed: "refundFailed",
  dispute: "disputed",
  disputeWon: "disputeWon",
  disputeLost: "disputeLost",
};

function moneyTemplateOf({ entry, foreign }: EventData<"recordPayment"> = {}): MoneyTemplate {
  if (foreign) return "wrongCurrency";
  return (entry && templateOfEntry[entry.kind]) ?? "refundDue";
}

const tellsShop = ({ data }: EventOf<"recordPayment">): boolean =>
  moneyTemplateOf(data) !== "refundDue" || Boolean(data?.refundDue);

function partiesToNotify(lifecycle: Lifecycle, event: Event, from?: Event): readonly Party[] {
  if (event.command === "recordPayment") return tellsShop(event) ? ["shop"] : [];
  const left = statusEntered(lifecycle, from);
  const party = partyOf(event);
  // what only Waymark records has no step
  const step = left && stepIn(lifecycle, left, event.command as Command, party && [party]);
  const parties = step?.notify ?? statusEntered(lifecycle, event)?.notify ?? [];
  // what a provider gives back the shop has not done itself
  return event.command === "refund" && party === "payments" ? [...parties, "shop"] : parties;
}

function partiesToRemind(lifecycle: Lifecycle, event: Event, from?: Event): readonly Party[] {
  const timers = statusEntered(lifecycle, from)?.deadlines ?? [];
  return timers.find(({ name }) => name === saidIn(event, "deadline"))?.notify ?? [];
}

/** The status that an event led to. */
function statusEntered(lifecycle: Lifecycle, event?: Event): Status | undefined {
  return event?.to && event.group ? statusOf(lifecycle, { status: event.to, group: event.group }) : undefined;
}

/** Whether a message is still worth sending: its event was not taken back, its reminder not overtaken. */
export function isEventRelevant(lifecycle: Lifecycle, order: Order, version: number): boolean {
  const event = order.history[version - 1];
  if (!event || isUndone(order, version)) return false;
  if (asksForMoney(lifecycle, event) && outstanding(order) === 0) return false;
  if (asksForConsent(event)) return order.proposal?.number === version;
  // what was charged stays charged
  if (event.data?.surcharges) return true;
  return event.command !== "remind" || isStillDue(lifecycle, order, version, event);
}

/** The same for a message as it is kept: a chat message stays relevant. */
export const isRelevant = (
  lifecycle: Lifecycle,
  order: Order,
  { said, version }: Pick<NotificationRequest, "said" | "version">,
): boolean => said !== undefined || isEventRelevant(lifecycle, order, version);

/** Entering a status that waits for the payment, or a reminder of it: once nothing is due, nobody is asked (S3-09). */
function asksForMoney(lifecycle: Lifecycle, event: Event): boolean {
  if (event.command === "remind") return saidIn(event, "deadline") === "payment";
  return statusEntered(lifecycle, event)?.deadlines?.some(({ name }) => name === "payment") ?? false;
}

/** Once it is answered or replaced, nobody is asked any more. */
const asksForConsent = ({ command }: Event): boolean =>
  command === "proposeTime" || command === "proposeSurcharge";

/** A deliverer is notified of their own assignment only, and that it is over unless they have the order again. */
export function isForCurrentAssignment(
  { history, delivery }: Order,
  { party, version }: NotificationRequest,
): boolean {
  const event = history[version - 1];
  if (party === "formerDeliverer") return replacedIn(event) !== delivery.deliverer;
  const assigned = event && saidIn(event, "deliverer");
  return party !== "deliverer" || assigned === undefined || assigned === delivery.deliverer;
}

function isStillDue(lifecycle: Lifecycle, order: Order, version: number, event: EventOf<"remind">): boolean {
  const { deadline: name = "", ahead } = event.data ?? {};
  const enders: readonly string[] = timerOf(lifecycle, order, name)?.endsWith ?? [];
  const later = order.history.slice(version);
  if (later.some(({ to, command }) => to || enders.includes(command))) return false;
  return !ahead || order.deadlines.some((deadline) => deadline.name === name);
}
