import { isClosed } from "../lifecycle/groups.ts";
import { type FieldKind, kindOf, type OwnFields } from "../lifecycle/own-commands.ts";
import { conditions } from "../order/conditions.ts";
import { type Event, type Surcharge, saidIn } from "../order/event.ts";
import { latestField } from "../order/fields.ts";
import { dueNow, heldAmount, isPaidAtTheDoor, totalOf } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import {
  deadlineOf,
  deliveryContactOf,
  deliveryPlaceOf,
  type MessageContext,
  presentTitleOf,
  readerNameOf,
  shopNameOf,
  statusTitleOf,
} from "./context.ts";

import { type DayFormat, formatDeadline, formatMoment, formatSpan } from "./dates.ts";
import { formatMinutes, formatMoney, sanitizeLine, truncate } from "./format.ts";
import { formerContactsIn } from "./notifications.ts";
import type { TemplateData } from "./text-types.ts";

/** How much room there is: names are cut to so many characters, and months can be short. */
export interface TextLimits {
  name: number;
  day: DayFormat;
}

/** What the templates can say about an event. */
export function templateDataOf(context: MessageContext, { name, day }: TextLimits): TemplateData {
  const short = (text?: string) => text && truncate(sanitizeLine(text), name);
  const { order, event, data } = context;
  // While the clock stands, nobody knows when it will be.
  const until = order.stoppedAt ? undefined : deadlineOf(context)?.dueAt;
  return {
    number: order.number,
    shop: context.language.labels.quote(shopNameOf(context, name)),
    reader: readerNameOf(context, name),
    command: event.command,
    actor: context.notification.said?.by ?? event.actor.role,
    status: truncate(sanitizeLine(statusTitleOf(context)), name),
    present: truncate(sanitizeLine(presentTitleOf(context)), name),
    paused: order.stoppedAt !== undefined,
    until: until && formatMoment(context, day, until),
    by: until && formatDeadline(context, day, until),
    photographed: conditions.photographed.holds(order),
    hasLeft: order.history.some(({ group }) => group === "delivery"),
    deliveryCosts: order.delivery.price > 0,
    newLink: formerContactsIn(event) !== undefined,
    liked: data.liked === true,
    job: [order.request.service, order.request.city].flatMap((each) => short(each) ?? []).join(", "),
    feeGranted: event.command === "decideFee" && data.refund === true,
    ...moneyData(context),
    ...proposalData(context),
    ...deliveryData(context, short),
    fields: ownFields(context, { name, day }),
  };
}

/** What the lifecycle's own commands said last in each of their fields, up to the event that the message is about. */
function ownFields(context: MessageContext, { name, day }: TextLimits): TemplateData["fields"] {
  const { commands = {} } = context.language;
  const history = context.order.history.slice(0, context.notification.version);
  const types = Object.assign({}, ...Object.values(commands)) as OwnFields;
  const values = Object.entries(types).map(([field, type]) => {
    const value = latestField({ commands }, history, field);
    return [field, value === undefined ? value : formatOwn(context, kindOf(type), value, { name, day })];
  });
  return Object.fromEntries(values);
}

function formatOwn(context: MessageContext, kind: FieldKind, value: unknown, { name, day }: TextLimits) {
  const { currency } = context.order.request;
  if (kind === "money") return formatMoney(context.language.tag, currency, Number(value));
  if (kind === "moment") return formatMoment(context, day, String(value));
  return truncate(sanitizeLine(String(value)), name);
}

/** What a refund was, or what is still to go back: of what an event said was owed, part may have gone back since. */
function refundIn({ payment, group }: Order, command: string, data: MessageContext["data"]): number {
  if (command === "refund") return Number(data.amount ?? 0);
  return data.refundDue !== undefined || group === "failed" ? payment.refundDue : 0;
}

function moneyData({ language, order, event, data, status }: MessageContext) {
  const sum = (amount: number): string => formatMoney(language.tag, order.request.currency, amount);
  const some = (amount: number): string | undefined => (amount > 0 ? sum(amount) : undefined);
  const surcharges = (event.data?.surcharges ?? []) as Surcharge[];
  const charged = surcharges.reduce((all, { amount }) => all + Math.max(0, amount), 0);
  const refund = refundIn(order, event.command, data);
  const said = event.command === "recordPayment" ? (event.data?.foreign ?? event.data?.entry) : undefined;
  const currency = said && "currency" in said ? String(said.currency) : order.request.currency;
  return {
    reported: said && formatMoney(language.tag, currency, said.amount),
    allReturned: heldAmount(order) === 0 && !isClosed(order.group),
    total: some(totalOf(order)),
    due: some(dueNow(order)),
    owes: dueNow(order) > 0,
    isPaymentChosen: order.payment.channel !== undefined,
    refund: refund > 0 ? sum(refund) : undefined,
    returned: sum(refund),
    refunded: some(order.payment.refunded),
    late: status.group === "failed",
    charge: charged > 0 ? sum(charged) : undefined,
    onDelivery: isPaidAtTheDoor(order.payment.channel),
    acceptFee: some(order.terms?.acceptFee ?? 0),
  };
}

const proposalCommands = ["proposeTime", "proposeSurcharge", "acceptProposal", "declineProposal"];

/** What the shop proposes, or the buyer answers to. */
function proposalData(context: MessageContext) {
  const { language, order, event, data, notification } = context;
  if (notification.said || !proposalCommands.includes(event.command)) return {};
  if (!data.amount) return { newTime: formatSpan(context, { from: String(data.from), to: String(data.to) }) };
  return { surcharge: formatMoney(language.tag, order.request.currency, Number(data.amount)) };
}

function deliveryData(context: MessageContext, short: (text?: string) => string | undefined) {
  const { tag, labels } = context.language;
  const { way, estimatedMinutes, handedTo } = context.order.delivery;
  // the parcel that the event is about, else the newest
  const { carrier, trackingCode } = { ...context.order.delivery, ...parcelIn(context.event) };
  return {
    way: way ? labels.ways[way] : "",
    pickup: way === "pickup",
    carrier: short(carrier),
    trackingCode: trackingCode && sanitizeLine(trackingCode),
    estimate: estimatedMinutes ? labels.about(formatMinutes(tag, estimatedMinutes)) : undefined,
    place: short(deliveryPlaceOf(context)),
    phone: deliveryContactOf(context)?.phone,
    toThirdPerson: handedTo === "thirdPerson",
  };
}

function parcelIn(event: Event): { carrier?: string; trackingCode?: string } {
  const [carrier, trackingCode] = [saidIn(event, "carrier"), saidIn(event, "trackingCode")] as (
    | string
    | undefined
  )[];
  return { ...(carrier && { carrier }), ...(trackingCode && { trackingCode }) };
}
