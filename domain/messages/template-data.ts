import { type FieldKind, kindOf, type OwnFields } from "../lifecycle/own-commands.ts";
import { conditions } from "../order/conditions.ts";
import { latestField } from "../order/fields.ts";
import { outstanding, totalOf } from "../order/money/totals.ts";
import type { Surcharge } from "../order/order.ts";
import {
  deadlineOf,
  deliveryContactOf,
  deliveryPlaceOf,
  type MessageContext,
  readerNameOf,
  statusTitleOf,
} from "./context.ts";

import { type DayFormat, formatMoment, formatSpan } from "./dates.ts";
import { formatMinutes, formatMoney, sanitizeLine, truncate } from "./format.ts";

import type { TemplateData } from "./text-types.ts";

/** How much room there is: names are cut to so many characters, and months can be short. */
export interface TextLimits {
  name: number;
  day: DayFormat;
}

/** What the wordings can say about a scene. */
export function templateDataOf(scene: MessageContext, { name, day }: TextLimits): TemplateData {
  const short = (text?: string) => text && truncate(sanitizeLine(text), name);
  const { order, event, data, participants } = scene;
  const until = deadlineOf(scene)?.dueAt;
  return {
    number: order.number,
    shop: truncate(sanitizeLine(participants.shop.name), name),
    reader: short(readerNameOf(scene)),
    command: event.command,
    actor: scene.notification.said?.by ?? event.actor.role,
    status: truncate(sanitizeLine(statusTitleOf(scene)), name),
    until: until && formatMoment(scene, day, until),
    photographed: conditions.photographed.holds(order),
    liked: data.liked === true,
    ...moneyData(scene),
    ...proposalData(scene),
    ...deliveryData(scene, short),
    fields: ownFields(scene, { name, day }),
  };
}

/** What the lifecycle's own commands said last in each of their fields, up to the event that the message is about. */
function ownFields(scene: MessageContext, { name, day }: TextLimits): TemplateData["fields"] {
  const { commands = {} } = scene.language;
  const history = scene.order.history.slice(0, scene.notification.version);
  const types = Object.assign({}, ...Object.values(commands)) as OwnFields;
  const values = Object.entries(types).map(([field, type]) => {
    const value = latestField({ commands }, history, field);
    return [field, value === undefined ? value : formatOwn(scene, kindOf(type), value, { name, day })];
  });
  return Object.fromEntries(values);
}

function formatOwn(scene: MessageContext, kind: FieldKind, value: unknown, { name, day }: TextLimits) {
  const { currency } = scene.order.request;
  if (kind === "money") return formatMoney(scene.language.tag, currency, Number(value));
  if (kind === "moment") return formatMoment(scene, day, String(value));
  return truncate(sanitizeLine(String(value)), name);
}

function moneyData({ language, order, event, data }: MessageContext) {
  const sum = (amount: number): string => formatMoney(language.tag, order.request.currency, amount);
  const surcharges = (event.data?.surcharges ?? []) as Surcharge[];
  const charged = surcharges.reduce((all, { amount }) => all + Math.max(0, amount), 0);
  const refund = Number((event.command === "refund" ? data.amount : data.refundDue) ?? 0);
  return {
    total: sum(totalOf(order)),
    due: sum(outstanding(order)),
    owes: outstanding(order) > 0,
    refund: refund > 0 ? sum(refund) : undefined,
    returned: sum(refund),
    late: data.status === "paidLate",
    charge: charged > 0 ? sum(charged) : undefined,
    onDelivery: ["cash", "cashOnDelivery"].includes(order.payment.channel),
  };
}

const proposalCommands = ["proposeTime", "proposeSurcharge", "acceptProposal", "declineProposal"];

/** What the shop proposes, or the buyer answers to. */
function proposalData(scene: MessageContext) {
  const { language, order, event, data, notification } = scene;
  if (notification.said || !proposalCommands.includes(event.command)) return {};
  if (!data.amount) return { newTime: formatSpan(scene, { from: String(data.from), to: String(data.to) }) };
  return { surcharge: formatMoney(language.tag, order.request.currency, Number(data.amount)) };
}

function deliveryData(scene: MessageContext, short: (text?: string) => string | undefined) {
  const { tag, labels } = scene.language;
  const { way, carrier, trackingCode, estimatedMinutes, handedTo } = scene.order.delivery;
  return {
    way: labels.ways[way],
    carrier: short(carrier),
    trackingCode: trackingCode && sanitizeLine(trackingCode),
    estimate: estimatedMinutes ? labels.about(formatMinutes(tag, estimatedMinutes)) : undefined,
    place: short(deliveryPlaceOf(scene)),
    phone: deliveryContactOf(scene)?.phone,
    toThirdPerson: handedTo === "thirdPerson",
  };
}
