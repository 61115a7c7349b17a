import { withoutLinks } from "../mask.ts";
import { trackingUrl } from "../order/effects/carriers.ts";
import { cashToCollect, dueNow, totalOf } from "../order/money/totals.ts";
import { deliveryMethodOf, isFetchedFromShop, paymentMethodOf } from "../order/view/disclosure.ts";
import {
  deliveryPlaceOf,
  invoiceLine,
  type MessageContext,
  personLine,
  pickupPointLine,
  presentTitleOf,
  shopPhoneOf,
  visiblePersons,
} from "./context.ts";
import { formatDeliveryWindow } from "./dates.ts";
import { hoursLine } from "./facts/hours.ts";
import { pickupPlaceOf } from "./facts/pickup.ts";
import { formatMoney, sanitizeLine } from "./format.ts";
import type { ContentRow, DetailField } from "./text-types.ts";

const proposalCommands = ["proposeTime", "proposeSurcharge", "declineProposal"];
const commandsWithReason = [
  "decideFee",
  "cancel",
  "decline",
  "fail",
  "move",
  "requestCancel",
  "dismissCancel",
  ...proposalCommands,
];

const detailValues: Record<
  Exclude<DetailField, "trackingCode" | "payment">,
  (context: MessageContext) => unknown
> = {
  status: presentTitleOf,
  shop: ({ participants }) => participants.shop.name,
  buyer: (context) => personLine(visiblePersons(context).buyer),
  recipient: (context) => personLine(visiblePersons(context).recipient),
  shopPhone: ({ participants }) => shopPhoneOf(participants.shop),
  contractor: ({ participants, order }) => order.contractor && participants.contractor?.name,
  service: ({ order }) => order.request.service,
  way: ({ language, order }) => {
    const { way } = order.delivery;
    const method = deliveryMethodOf(order) ?? (way && language.labels.ways[way]);
    return !order.request.service && method;
  },
  place: (context) => (pickupPointLine(context) ? undefined : deliveryPlaceOf(context)),
  pickupPoint: pickupPointLine,
  hours: pickupHours,
  time: formatDeliveryWindow,
  carrier: carriersOf,
  comment: ({ order }) => order.request.comment,
  reference: ({ order }) => order.request.reference,
  invoice: ({ order }) => invoiceLine(order),
  giftMessage: ({ order }) => order.request.giftMessage,
  reason: ({ event, data, language: { commands = {} } }) =>
    (commandsWithReason.includes(event.command) || event.command in commands) && data.reason,
  text: ({ data }) => data.text,
  handedTo: ({ event, data }) => event.command === "deliver" && data.comment,
  collect: cashDue,
};

/** The details for the reader of a message, or those of them that do not stand elsewhere on a page. */
export function detailRows(context: MessageContext, elsewhere: readonly DetailField[] = []): ContentRow[] {
  const fields = detailFieldsFor(context).filter((field) => !elsewhere.includes(field));
  return fields.flatMap((topic) => {
    const label = context.language.labels.rows[topic];
    if (topic === "trackingCode") return trackingRows(label, context);
    if (topic === "payment") return paymentRows(label, context);
    const value = detailValues[topic](context);
    if (!value || typeof value !== "string") return [];
    const isOfTheRequest = topic === "place" || topic === "pickupPoint";
    return [{ label, value: isOfTheRequest ? asRequested(context, value) : sanitizeLine(value) }];
  });
}

/** When the buyer can come for it. */
function pickupHours(context: MessageContext): string | undefined {
  const { language, participants, order, notification } = context;
  const { hours } = (notification.party === "buyer" && pickupPlaceOf(context)) || {};
  return hours && hoursLine(language, hours, participants.shop.timeZone, order.updatedAt);
}

/** What came with the order, for its buyer: whoever ordered may have named somebody else's address. */
export const asRequested = ({ notification }: Pick<MessageContext, "notification">, text: string): string =>
  sanitizeLine(notification.party === "buyer" ? withoutLinks(text) : text);

/** The carriers of the parcels, each once. */
function carriersOf({ order }: MessageContext): string {
  const names = (order.delivery.parcels ?? []).flatMap(({ carrier }) => carrier ?? []);
  return [...new Set(names)].join(", ");
}

/** Every parcel's code, with the page where it is followed. */
function trackingRows(label: string, { order }: MessageContext): ContentRow[] {
  return (order.delivery.parcels ?? []).flatMap(({ carrier, trackingCode }) => {
    if (!trackingCode) return [];
    const href = carrier && trackingUrl(carrier, trackingCode);
    return [{ label, value: sanitizeLine(trackingCode), href }];
  });
}

/** How it is paid; for the buyer with the page where that is done, as long as something is due. */
function paymentRows(label: string, context: MessageContext): ContentRow[] {
  const { language, order, notification, over } = context;
  const { url } = order.request.payment;
  const line = paymentLine(context);
  const pays = url && notification.party === "buyer" && !over && dueNow(order) > 0;
  return [
    ...(line ? [{ label, value: sanitizeLine(line) }] : []),
    ...(pays ? [{ label: language.labels.payHere, value: new URL(url).host, href: url }] : []),
  ];
}

/** How it is paid, and how that stands: of what nobody chose, costs or waits for nothing is said. */
export function paymentLine({ language, order, over }: MessageContext): string | undefined {
  const { channels, payments } = language.labels;
  const { channel, status, paid } = order.payment;
  const method = paymentMethodOf(order) ?? (channel && channels[channel]);
  const isAwaited = ["pending", "unpaid", "partlyPaid", "rejected"].includes(status);
  if (totalOf(order) === 0 || (isAwaited && (over || !method)) || (!method && paid === 0)) return undefined;
  return [method, payments[status]].filter(Boolean).join(", ");
}

/** What a deliverer has to bring back, the only price that they see. */
function cashDue({ language, order }: MessageContext): string | undefined {
  const due = cashToCollect(order);
  return due > 0 ? formatMoney(language.tag, order.request.currency, due) : undefined;
}

const outcomeFields = ["status", "reason", "text", "handedTo"] as const;
const deliveryFields = ["way", "place", "pickupPoint", "hours", "time", "carrier", "trackingCode"] as const;

/** The details that each reader gets. */
const fieldsByParty: Record<string, readonly DetailField[]> = {
  buyer: [...outcomeFields, "service", "contractor", ...deliveryFields, "shopPhone", "payment"],
  shop: [
    ...([...outcomeFields, "reference", "service", "buyer", "recipient", "giftMessage"] as const),
    ...([...deliveryFields, "comment", "payment", "invoice"] as const),
  ],
  deliverer: [
    "recipient",
    "buyer",
    "place",
    "pickupPoint",
    "time",
    "comment",
    "collect",
    "shop",
    "shopPhone",
  ],
  formerDeliverer: ["shop", "shopPhone"],
  formerBuyer: ["shop", "shopPhone"],
  contractor: ["service", "reason"],
  formerContractor: ["service", "reason"],
  support: [...outcomeFields, "shop", "buyer", "way", "carrier", "trackingCode"],
};

/** What is of no use any more once the order has ended; a deliverer then forgets the people, too. */
const openOrderFields: readonly DetailField[] = [
  ...deliveryFields,
  ...(["comment", "giftMessage", "collect", "contractor"] as const),
];
const personFields: readonly DetailField[] = ["buyer", "recipient"];
/** What could show a deliverer who sends a gift (S2-59). */
const giftSecretFields: readonly DetailField[] = ["buyer", "comment", "collect"];

/** The details that the reader of a message gets, in their order. */
export function detailFieldsFor({ notification, over, order }: MessageContext): DetailField[] {
  if (notification.said) return ["status"];
  const delivers = notification.party === "deliverer";
  // Others have the number below the message; who fetches the goods may need it on the way.
  const fetches = isFetchedFromShop(order) && !over;
  const hidden = [
    ...(notification.party === "buyer" && !fetches ? (["shopPhone"] as const) : []),
    ...(over ? openOrderFields : []),
    ...(over && delivers ? personFields : []),
    ...(order.request.gift && delivers ? giftSecretFields : []),
  ];
  return (fieldsByParty[notification.party] ?? []).filter((topic) => !hidden.includes(topic));
}
