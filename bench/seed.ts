import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../domain/actor.ts";
import { decide } from "../domain/decide.ts";
import { evolve } from "../domain/evolve.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { newOrder } from "../domain/new-order.ts";
import type { Order } from "../domain/order.ts";
import { place } from "../domain/place.ts";
import { shift } from "../domain/time.ts";
import { headItem, requestItem } from "../io/order-item.ts";
import { db, type Item, table } from "../io/table.ts";
import { shop } from "./walk.ts";

/** The day on which every seeded order is delivered, and the time of the first one. */
export const day = "2026-12-01";
const start = "2026-01-01T00:00:00Z";
const fair = "fair";

const manager: Actor = { role: "manager", id: "max", shop };
const buyer: Actor = { role: "buyer", id: "web", shop };
const ending: [name: string, actor: Actor, fields: object][] = [
  ["confirm", manager, {}],
  ["confirmPayment", manager, {}],
  ["ship", manager, { carrier: "InPost", trackingCode: "62" }],
  ["receive", buyer, {}],
];

const asked = newOrder.parse({
  shop,
  buyer: { name: "Anna Nowak", email: "anna@example.com" },
  delivery: { way: "carrier", price: 1500, from: `${day}T10:00:00Z`, to: `${day}T12:00:00Z` },
  currency: "PLN",
  lines: [{ title: "Clay cat", quantity: 1, unitPrice: 4500 }],
  service: "tiling",
  city: "Warszawa",
});

/** The order of this number: one of ten stays open, one of ten stands in the contractors' feed, the rest is closed. */
function orderOf(number: number): Order {
  const inFeed = number % 10 === 1;
  const names = { id: String(number).padStart(26, "0"), number: String(number) };
  const name = inFeed ? "contractorFeed" : "marketplace";
  const origin = { ...names, shop: inFeed ? fair : shop, lifecycle: name, request: asked };
  const at = shift(start, number);
  const placed: Order = {
    ...place(lifecycles[name], origin, { role: "storefront", shop }, at),
    assignee: "sam",
  };
  return number % 10 < 2 ? placed : ending.reduce((order, step) => after(order, step, at), placed);
}

function after(order: Order, [name, actor, fields]: (typeof ending)[number], at: string): Order {
  const decision = decide(lifecycles.marketplace, order, { name, actor, fields }, at);
  if ("event" in decision) return evolve(order, decision.event);
  throw new Error(decision.refusal.detail);
}

/** Stores the orders numbered from `from` up to before `to`; tells how far it has come from time to time. */
export async function seed(from: number, to: number, tell: (done: number) => void): Promise<void> {
  const width = 12;
  let next = from;
  async function writer(): Promise<void> {
    while (next < to) {
      const first = next;
      next = Math.min(to, next + width);
      const orders = Array.from({ length: next - first }, (_, i) => orderOf(first + i));
      await write(orders.flatMap((order) => [headItem(order), requestItem(order, "seed")]));
      if (first % (width * 1000) === 0) tell(first);
    }
  }
  await Promise.all(Array.from({ length: 8 }, writer));
}

async function write(items: Item[]): Promise<void> {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  await db.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
}
