import { type LifecycleName, lifecycleOf } from "../domain/lifecycles/all.ts";
import { newOrder } from "../domain/new-order.ts";
import type { Order } from "../domain/order.ts";
import { createOrder } from "../domain/place.ts";
import type { Participants } from "../domain/recipients.ts";
import { shopSettings } from "../domain/shop-settings.ts";
import type { SamplePeople } from "./sample-people.ts";

const phones = { buyer: "+48501234567", recipient: "+48601234567", shop: "+48221234567" };
const prices = [4500, 600];

/** A fresh order of a lifecycle: goods by carrier, a gift by courier, or a job. */
export function sampleOrder(lifecycle: LifecycleName, people: SamplePeople): Order {
  const request = newOrder.parse({ ...requestFor(lifecycle, people), ...linesFor(lifecycle, people) });
  const origin = { id: "01SAMPLE", number: "1042", shop: "clay-cats", lifecycle, request };
  return createOrder(lifecycleOf(origin), origin, { role: "storefront" }, "2026-11-16T09:00:00Z");
}

function requestFor(
  lifecycle: LifecycleName,
  { buyer, recipient, street, city, comment, currency }: SamplePeople,
) {
  const posted = lifecycle === "marketplace";
  return {
    buyer: { name: buyer, email: "anna@example.com", phone: phones.buyer },
    delivery: {
      way: posted ? "carrier" : "ownCourier",
      price: lifecycle === "contractorFeed" ? 0 : 1500,
      address: { line1: street, city, postalCode: "00-001" },
      ...(!posted && { from: "2026-11-22T10:00:00Z", to: "2026-11-22T12:00:00Z" }),
    },
    payment: { channel: posted ? "transfer" : "online" },
    ...(lifecycle === "giftShop" && { gift: true, recipient: { name: recipient, phone: phones.recipient } }),
    currency,
    comment,
  };
}

function linesFor(lifecycle: LifecycleName, { goods, service, city }: SamplePeople) {
  if (lifecycle === "contractorFeed") return { lines: [], service, city };
  const line = (title: string, i: number) => ({ title, quantity: 2 - i, unitPrice: prices[i] });
  return { lines: goods.map((title, i) => ({ ...line(title, i), category: "handmade" })) };
}

/** Everybody round a sample order. */
export function sampleParticipants(order: Order, people: SamplePeople): Participants {
  const settings = shopSettings.parse({
    name: people.shop,
    lifecycle: order.lifecycle,
    timeZone: people.timeZone,
    city: people.city,
    phones: [phones.shop],
    paymentInstructions: people.instructions,
  });
  return {
    order,
    shop: { ...settings, id: order.shop, lifecycle: settings.lifecycle },
    deliverer: { id: "dan", name: people.deliverer, email: "dan@example.com" },
    contractor: { id: "carl", name: people.contractor, services: [], cities: [] },
  };
}
