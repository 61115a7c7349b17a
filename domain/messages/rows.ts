import { outstanding } from "../payment.ts";
import { trackingUrl } from "./carriers.ts";
import { sanitizeLine } from "./clean.ts";
import { formatMoney } from "./formats.ts";
import { deliveryPlaceOf, personLine, visiblePersons } from "./people.ts";
import { type MessageContext, statusTitleOf } from "./scene.ts";
import { detailFieldsFor } from "./topics.ts";
import { formatDeliveryWindow } from "./window.ts";
import type { DetailField } from "./words.ts";

/** A label with what stands beside it. */
export interface ContentRow {
  label: string;
  value: string;
  href?: string | undefined;
  /** The row that counts most. */
  strong?: boolean;
}

const proposalCommands = ["proposeTime", "proposeSurcharge", "declineProposal"];
const commandsWithReason = ["cancel", "decline", "fail", "move", "requestCancel", ...proposalCommands];

const detailValues: Record<DetailField, (scene: MessageContext) => unknown> = {
  status: statusTitleOf,
  shop: ({ participants: circle }) => circle.shop.name,
  buyer: (scene) => personLine(visiblePersons(scene).buyer),
  recipient: (scene) => personLine(visiblePersons(scene).recipient),
  shopPhone: ({ participants: circle }) => circle.shop.phones?.[0],
  contractor: ({ participants: circle, order }) => order.contractor && circle.contractor?.name,
  service: ({ order }) => order.request.service,
  way: ({ language, order }) => !order.request.service && language.labels.ways[order.delivery.way],
  place: deliveryPlaceOf,
  time: formatDeliveryWindow,
  carrier: ({ order }) => order.delivery.carrier,
  trackingCode: ({ order }) => order.delivery.trackingCode,
  comment: ({ order }) => order.request.comment,
  reason: ({ event, data }) => commandsWithReason.includes(event.command) && data.reason,
  words: ({ data }) => data.text,
  handedTo: ({ event, data }) => event.command === "deliver" && data.comment,
  payment: paymentLine,
  collect: cashDue,
};

/** The details for the reader of a message. */
export function detailRows(scene: MessageContext): ContentRow[] {
  return detailFieldsFor(scene).flatMap((topic) => {
    const value = detailValues[topic](scene);
    const href = topic === "trackingCode" ? trackingUrlOf(scene) : undefined;
    const label = scene.language.labels.rows[topic];
    return value && typeof value === "string" ? [{ label, value: sanitizeLine(value), href }] : [];
  });
}

function trackingUrlOf({ order }: MessageContext): string | undefined {
  const { carrier, trackingCode } = order.delivery;
  return carrier && trackingCode ? trackingUrl(carrier, trackingCode) : undefined;
}

function paymentLine({ language, order }: MessageContext): string | undefined {
  const { channels, payments } = language.labels;
  const { channel, status } = order.payment;
  return order.request.lines.length > 0 ? `${channels[channel]}, ${payments[status]}` : undefined;
}

/** What a deliverer has to bring back, the only price that he sees. */
function cashDue({ language, order }: MessageContext): string | undefined {
  const cash = ["cash", "cashOnDelivery"].includes(order.payment.channel);
  const due = outstanding(order);
  return cash && due > 0 ? formatMoney(language.tag, order.request.currency, due) : undefined;
}
