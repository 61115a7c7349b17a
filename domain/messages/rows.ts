import { outstanding } from "../payment.ts";
import { trackingPage } from "./carriers.ts";
import { clean } from "./clean.ts";
import { money } from "./formats.ts";
import { personLine, personsFor, placeOf } from "./people.ts";
import { type Scene, titleOf } from "./scene.ts";
import { topicsFor } from "./topics.ts";
import { windowIn } from "./window.ts";
import type { Topic } from "./words.ts";

/** A label with what stands beside it. */
export interface Row {
  label: string;
  value: string;
  href?: string | undefined;
  /** The row that counts most. */
  strong?: boolean;
}

const proposed = ["proposeTime", "proposeSurcharge", "declineProposal"];
const reasoned = ["cancel", "decline", "fail", "move", "requestCancel", ...proposed];

const values: Record<Topic, (scene: Scene) => unknown> = {
  status: titleOf,
  shop: ({ circle }) => circle.shop.name,
  buyer: (scene) => personLine(personsFor(scene).buyer),
  recipient: (scene) => personLine(personsFor(scene).recipient),
  shopPhone: ({ circle }) => circle.shop.phones?.[0],
  contractor: ({ circle, order }) => order.contractor && circle.contractor?.name,
  service: ({ order }) => order.request.service,
  way: ({ language, order }) => !order.request.service && language.labels.ways[order.delivery.way],
  place: placeOf,
  time: windowIn,
  carrier: ({ order }) => order.delivery.carrier,
  trackingCode: ({ order }) => order.delivery.trackingCode,
  comment: ({ order }) => order.request.comment,
  reason: ({ event, data }) => reasoned.includes(event.command) && data.reason,
  words: ({ data }) => data.text,
  handedTo: ({ event, data }) => event.command === "deliver" && data.comment,
  payment: paymentOf,
  collect: cashOf,
};

/** The details for the reader of a message. */
export function rowsOf(scene: Scene): Row[] {
  return topicsFor(scene).flatMap((topic) => {
    const value = values[topic](scene);
    const href = topic === "trackingCode" ? pageOf(scene) : undefined;
    const label = scene.language.labels.rows[topic];
    return value && typeof value === "string" ? [{ label, value: clean(value), href }] : [];
  });
}

function pageOf({ order }: Scene): string | undefined {
  const { carrier, trackingCode } = order.delivery;
  return carrier && trackingCode ? trackingPage(carrier, trackingCode) : undefined;
}

function paymentOf({ language, order }: Scene): string | undefined {
  const { channels, payments } = language.labels;
  const { channel, status } = order.payment;
  return order.request.lines.length > 0 ? `${channels[channel]}, ${payments[status]}` : undefined;
}

/** What a deliverer has to bring back, the only price that he sees. */
function cashOf({ language, order }: Scene): string | undefined {
  const cash = ["cash", "cashOnDelivery"].includes(order.payment.channel);
  const due = outstanding(order);
  return cash && due > 0 ? money(language.tag, order.request.currency, due) : undefined;
}
