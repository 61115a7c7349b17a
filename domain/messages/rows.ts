import { outstanding } from "../payment.ts";
import { trackingPage } from "./carriers.ts";
import { clean } from "./clean.ts";
import { momentIn } from "./facts.ts";
import { datePart, money } from "./formats.ts";
import { contactOf, personLine, placeOf } from "./people.ts";
import { type Scene, titleOf } from "./scene.ts";
import type { Topic } from "./words.ts";

/** A label with what stands beside it. */
export interface Row {
  label: string;
  value: string;
  href?: string | undefined;
}

/** The details that each reader gets: a deliverer sees neither prices nor, for a gift, the sender (S2-59). */
const topics: Record<string, Topic[]> = {
  buyer: [
    ...(["status", "service", "contractor", "way", "place", "time", "carrier", "trackingCode"] as const),
    ...(["reason", "words", "handedTo", "payment"] as const),
  ],
  shop: [
    ...(["status", "reason", "words", "handedTo", "service", "buyer", "recipient", "way"] as const),
    ...(["place", "time", "carrier", "trackingCode", "comment", "payment"] as const),
  ],
  deliverer: ["recipient", "buyer", "place", "time", "comment", "collect", "shop", "shopPhone"],
  contractor: ["service", "reason"],
  support: ["reason", "words", "status", "shop", "buyer", "way", "carrier", "trackingCode"],
};

/** What is of no use any more once the order has ended. */
const fleeting: Topic[] = ["way", "place", "time", "carrier", "trackingCode", "comment", "collect"];
const reasoned = ["cancel", "decline", "fail", "move", "requestCancel"];

const values: Record<Topic, (scene: Scene) => string | undefined> = {
  status: titleOf,
  shop: ({ circle }) => circle.shop.name,
  buyer: (scene) => (hidesBuyer(scene) ? undefined : personLine(scene.order.request.buyer)),
  recipient: (scene) => personLine(isDeliverer(scene) ? handOverTo(scene) : scene.order.request.recipient),
  shopPhone: ({ circle }) => circle.shop.phones?.[0],
  contractor: ({ circle, over }) => (over ? undefined : circle.contractor?.name),
  service: ({ order }) => order.request.service,
  way: ({ language, order }) =>
    order.lifecycle === "contractorFeed" ? undefined : language.labels.ways[order.delivery.way],
  place: placeOf,
  time: windowOf,
  carrier: ({ order }) => order.delivery.carrier,
  trackingCode: ({ order }) => order.delivery.trackingCode,
  comment: (scene) => (hidesBuyer(scene) ? undefined : scene.order.request.comment),
  reason: ({ event, data }) => (reasoned.includes(event.command) ? text(data.reason) : undefined),
  words: ({ data }) => text(data.text),
  handedTo: ({ event, data }) => (event.command === "deliver" ? text(data.comment) : undefined),
  payment: paymentOf,
  collect: (scene) => (hidesBuyer(scene) ? undefined : cashOf(scene)),
};

/** The details for the reader of a message. */
export function rowsOf(scene: Scene): Row[] {
  const wanted = (topics[scene.telling.party] ?? []).filter(
    (topic) => !scene.over || !fleeting.includes(topic),
  );
  return wanted.flatMap((topic) => {
    const value = values[topic](scene);
    const href = topic === "trackingCode" ? pageOf(scene) : undefined;
    return value ? [{ label: scene.language.labels.rows[topic], value: clean(value), href }] : [];
  });
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const isDeliverer = ({ telling }: Scene): boolean => telling.party === "deliverer";

/** From a deliverer: always after the end, and for a gift. */
const hidesBuyer = (scene: Scene): boolean => isDeliverer(scene) && (scene.over || scene.order.request.gift);

function handOverTo(scene: Scene) {
  return scene.over || (!scene.order.request.gift && !scene.order.request.recipient)
    ? undefined
    : contactOf(scene);
}

function pageOf({ order }: Scene): string | undefined {
  const { carrier, trackingCode } = order.delivery;
  return carrier && trackingCode ? trackingPage(carrier, trackingCode) : undefined;
}

function windowOf(scene: Scene): string | undefined {
  const { from, to } = scene.order.delivery;
  const { tag, labels } = scene.language;
  const part = (name: "weekday" | "time", at: string) => datePart(tag, scene.circle.shop.timeZone, name, at);
  if (!from) return to && labels.by(momentIn(scene, "day", to));
  const start = `${part("weekday", from)}, ${part("time", from)}`;
  if (!to) return start;
  const sameDay = part("weekday", from) === part("weekday", to);
  return sameDay ? `${start}–${part("time", to)}` : `${start} – ${part("weekday", to)}, ${part("time", to)}`;
}

function paymentOf({ language, order }: Scene): string | undefined {
  const { channels, payments } = language.labels;
  const { channel, status } = order.payment;
  return order.request.lines.length > 0 ? `${channels[channel]}, ${payments[status]}` : undefined;
}

function cashOf({ language, order }: Scene): string | undefined {
  const cash = ["cash", "cashOnDelivery"].includes(order.payment.channel);
  const due = outstanding(order);
  return cash && due > 0 ? money(language.tag, order.request.currency, due) : undefined;
}
