import { conditions } from "../order/conditions.ts";
import { outstanding, totalOf } from "../order/money/totals.ts";
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
  };
}

function moneyData({ language, order, event, data }: MessageContext) {
  const sum = (amount: number): string => formatMoney(language.tag, order.request.currency, amount);
  const refund = Number((event.command === "refund" ? data.amount : data.refundDue) ?? 0);
  return {
    total: sum(totalOf(order)),
    due: sum(outstanding(order)),
    owes: outstanding(order) > 0,
    refund: refund > 0 ? sum(refund) : undefined,
    returned: sum(refund),
    late: data.status === "paidLate",
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
