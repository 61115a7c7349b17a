import type { Party } from "../actor.ts";
import type { MessageChannel, MessageTopic } from "../channels.ts";
import type { ChatReference } from "../conversation/conversation.ts";
import type { Command } from "../lifecycle/commands.ts";
import { type Lifecycle, type Status, statusOf, type Timer } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { stepIn } from "../lifecycle/transitions.ts";
import { type Event, type EventData, type EventOf, saidIn } from "../order/event.ts";
import type { EntryKind } from "../order/money/ledger.ts";
import type { Order } from "../order/order.ts";
import { partyOf } from "../order/parties.ts";
import type { Duration } from "../time/time.ts";

/** What can become of a message; `docs/operations.md` says what each of them means. */
export const notificationStatuses = [
  "sending",
  "sent",
  "delivered",
  "waiting",
  "skipped",
  "failed",
  "unknown",
  "suppressed",
  "refused",
  "capped",
  "bounced",
  "complained",
  "missed",
  "dismissed",
] as const;

/** One message to one person through one channel. */
export interface Notification {
  order: string;
  shop: string;
  version: number;
  template: string;
  party: Party;
  channel: MessageChannel;
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
  /** It goes by this channel once more: the second time is a message of its own. */
  again?: true;
  /** What its provider called it, where the provider's reports do. */
  receipt?: string;
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
  /** Channels that the lifecycle wants it to go by, beside those by which its reader is told anyway. */
  asked?: readonly MessageChannel[];
  /** So long after the first time it goes by those once more. */
  askedAgain?: Duration;
}

/** What is about money whatever status it leads to. */
const essentialCommands: readonly string[] = ["recordPayment", "refund", "decideFee"];
/** What brings an order that is to be taken. */
const newOrderCommands: readonly string[] = ["create", "reopen", "returnToFeed"];

/** What a message is about, as its readers choose among messages. */
export function topicOf(
  { history }: Pick<Order, "history">,
  { version, said }: { version: number; said?: ChatReference | undefined },
): MessageTopic {
  if (said) return "conversation";
  const { command, group } = history[version - 1] ?? {};
  if ((group && isClosed(group)) || essentialCommands.includes(command ?? "")) return "essentials";
  if (newOrderCommands.includes(command ?? "")) return "newOrders";
  return command === "remind" ? "reminders" : "changes";
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
  const reminder = event.command === "remind" ? timerBehind(lifecycle, event, from) : undefined;
  const parties =
    event.command === "remind" ? (reminder?.notify ?? []) : partiesToNotify(lifecycle, event, from);
  const others = parties.filter(
    (party) => (party !== partyOf(event) || event.command === "renewLink") && concerns(event, party),
  );
  const request = {
    ...{ version, template: templateNameOf(event) },
    ...(reminder?.channels && { asked: reminder.channels }),
    ...(reminder?.again && { askedAgain: reminder.again }),
  };
  return [...others.map((party) => ({ ...request, party })), ...lostParcelRequests(event, version)];
}

/** Where a parcel was lost, shop and support are told, whatever the buyer reads of it. */
function lostParcelRequests(event: Event, version: number): NotificationRequest[] {
  const lost = lostIn(event);
  if (!lost) return [];
  return (["shop", "support"] as const).map((party) => ({ version, template: lostTemplate(lost), party }));
}

/** How a parcel was lost by an event. */
export const lostIn = (event: Event): LostStatus | undefined =>
  event.command === "recordDelivery" ? event.data?.lost : undefined;

/** How parcels are lost. */
export const lostStatuses = ["failed", "returned"] as const;
type LostStatus = (typeof lostStatuses)[number];

/** The template of the message about a lost parcel. */
export const lostTemplate = (lost: LostStatus) => (lost === "failed" ? "parcelFailed" : "parcelReturned");

/** Whether an event has something to say to a party that not every event of its kind concerns. */
function concerns(event: Event, party: Party): boolean {
  if (party === "formerDeliverer") return replacedIn(event) !== undefined;
  if (party === "formerBuyer") return formerContactsIn(event) !== undefined;
  if (event.command !== "correct" || party !== "deliverer") return true;
  return event.data?.delivery !== undefined || event.data?.recipient !== undefined;
}

/** How the buyer was reached until an event corrected it. */
export const formerContactsIn = (event?: Event) =>
  event?.command === "correct" ? event.data?.former : undefined;

/** The deliverer whom an event replaces by another. */
export const replacedIn = (event?: Event): string | undefined =>
  event && (saidIn(event, "replaced") as string | undefined);

/** The contractor whose fee an event decides about. */
export const feeOwnerIn = (event?: Event): string | undefined =>
  event?.command === "decideFee" ? event.data?.contractor : undefined;

/** The template of an event: the status entered, the deadline reminded of, money owed, or the command. */
export function templateNameOf({ command, to, data }: Event): string {
  if (command === "remind") return `${data?.deadline}${data?.ahead ? "Ahead" : "Due"}`;
  if (command === "recordUnreachable") return "unreachable";
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
  if (event.command === "recordUnreachable") return ["shop"];
  const left = statusEntered(lifecycle, from);
  const party = partyOf(event);
  // what only Waymark records has no step
  const step = left && stepIn(lifecycle, left, event.command as Command, party && [party]);
  const parties = step?.notify ?? statusEntered(lifecycle, event)?.notify ?? [];
  // what a provider gives back the shop has not done itself
  return event.command === "refund" && party === "payments" ? [...parties, "shop"] : parties;
}

/** The definition of the deadline that an event reminds of. */
function timerBehind(lifecycle: Lifecycle, event: Event, from?: Event): Timer | undefined {
  const timers = statusEntered(lifecycle, from)?.deadlines ?? [];
  return timers.find(({ name }) => name === saidIn(event, "deadline"));
}

/** Whether the order stands elsewhere by now than an event led it: that status is told as what is past. */
export const isOvertaken = ({ event: { to }, order }: { event: Event; order: Order }): boolean =>
  to !== undefined && to !== order.status;

/** The status that an event led to. */
export function statusEntered(lifecycle: Lifecycle, event?: Event): Status | undefined {
  return event?.to && event.group ? statusOf(lifecycle, { status: event.to, group: event.group }) : undefined;
}
