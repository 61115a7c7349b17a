import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../domain/actor.ts";
import { lifecycles } from "../domain/lifecycles/registry.ts";
import { createOrder } from "../domain/order/create.ts";
import { decide } from "../domain/order/decide.ts";
import { evolve } from "../domain/order/evolve.ts";
import type { Order } from "../domain/order/order.ts";
import { newOrder } from "../domain/order/schema.ts";
import { addSeconds } from "../domain/time/time.ts";
import { db, type Item, tableName } from "../io/dynamodb/table.ts";
import { addRow, rowsBefore } from "../io/events/feed.ts";
import { contactKeysOf } from "../io/orders/contact-keys.ts";
import { orderItem, requestItem } from "../io/orders/order-item.ts";
import { claimReference } from "../io/orders/search.ts";
import { benchShop } from "./order-flow.ts";

/** The day on which every seeded order is delivered, and the time of the first one. */
export const deliveryDay = "2026-12-01";
const start = "2026-01-01T00:00:00Z";
const feedShop = "fair";

const manager: Actor = { role: "manager", id: "max", shop: benchShop };
const buyer: Actor = { role: "buyer", id: "web", shop: benchShop };
const closingSteps: [name: string, actor: Actor, fields: object][] = [
  ["confirm", manager, {}],
  ["confirmPayment", manager, {}],
  ["ship", manager, { carrier: "InPost", trackingCode: "62" }],
  ["receive", buyer, {}],
];

const orderRequest = newOrder.parse({
  shop: benchShop,
  buyer: { name: "Anna Nowak", email: "anna@example.com" },
  delivery: { way: "carrier", price: 1500, from: `${deliveryDay}T10:00:00Z`, to: `${deliveryDay}T12:00:00Z` },
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
  const request = {
    ...orderRequest,
    reference: `WEB-${number}`,
    buyer: { ...orderRequest.buyer, phone: `+48${500_000_000 + number}` },
  };
  const origin = { ...names, shop: inFeed ? feedShop : benchShop, lifecycle: name, request };
  const at = addSeconds(start, number);
  const placed: Order = {
    ...createOrder(lifecycles[name], origin, { role: "storefront", shop: benchShop }, at),
    assignee: "sam",
  };
  return number % 10 < 2 ? placed : closingSteps.reduce((order, step) => after(order, step, at), placed);
}

function after(order: Order, [name, actor, fields]: (typeof closingSteps)[number], at: string): Order {
  const decision = decide(lifecycles.marketplace, order, { name, actor, fields }, at);
  if ("event" in decision) return evolve(order, decision.event);
  throw new Error(decision.refusal.detail);
}

/** Stores the orders numbered from `from` up to before `to`; reports how far it has come from time to time. */
export async function seed(from: number, to: number, onProgress: (done: number) => void): Promise<void> {
  const width = 12;
  const counts = new Map<string, number>();
  let [next, said] = [from, from];
  async function writer(): Promise<void> {
    while (next < to) {
      const first = next;
      next = Math.min(to, next + width);
      const orders = Array.from({ length: next - first }, (_, i) => orderOf(first + i));
      for (const { status, group } of orders.filter(({ shop }) => shop === benchShop))
        counts.set(`${status} ${group}`, (counts.get(`${status} ${group}`) ?? 0) + 1);
      await Promise.all(
        orders
          .filter(({ number }) => Number(number) % 100 === 0)
          .map((order) => claimReference([order], start)),
      );
      const items = orders.map(async (order) => [
        orderItem(order),
        requestItem(order, "seed", await contactKeysOf(order)),
      ]);
      await write((await Promise.all(items)).flat());
      if (first < said) continue;
      said += 20_000;
      onProgress(first);
    }
  }
  await Promise.all(Array.from({ length: 8 }, writer));
  await countInFeed(counts);
}

/** What the feed would have counted on the way. */
async function countInFeed(seeded: Map<string, number>): Promise<void> {
  const [newest] = await rowsBefore(benchShop, Number.MAX_SAFE_INTEGER, 1);
  const counts = new Map(Object.entries(newest?.counts ?? {}));
  for (const [place, count] of seeded) counts.set(place, (counts.get(place) ?? 0) + count);
  const first = newest ? newest.first + 1 : 1;
  await addRow(benchShop, {
    first,
    events: [`seed.${first}`],
    at: start,
    counts: Object.fromEntries(counts),
  });
}

async function write(items: Item[]): Promise<void> {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  await db.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
}
