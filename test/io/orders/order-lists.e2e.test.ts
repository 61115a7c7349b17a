import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { shopListKey, summaryOf } from "../../../domain/listing/indexes.ts";
import { type ListFilter, planFor } from "../../../domain/listing/plan.ts";
import type { Order } from "../../../domain/order/order.ts";
import { db, tableName } from "../../../io/dynamodb/table.ts";
import { readMatchingOrders, readOrderPage, readOrdersByNumber } from "../../../io/orders/order-lists.ts";
import { applyStored, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const shop = "clay-cats";
const count = 110;
const day = { from: "2026-11-20T10:00:00Z", to: "2026-11-20T12:00:00Z" };
let orders: Order[];

beforeAll(async () => {
  orders = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const order = await storedOrder({ shop, number: String(1000 + i), request: { delivery: day } });
      if (i % 11 === 0) return applyStored(order, "cancel", { reason: "No clay" });
      return i % 2 ? applyStored(order, "confirm") : order;
    }),
  );
});

const plan = (filter: ListFilter) => planFor(shop, lifecycles.marketplace, filter, () => "2026-11-20");

/** The numbers in a list, page by page. */
async function numbers(filter: ListFilter, limit: number): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await readOrderPage(plan(filter), { limit, after });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ number }) => number));
    after = page.position;
  }
  return found;
}

const wanted = (matches: (order: Order) => boolean): string[] =>
  orders.filter(matches).map(({ number }) => number);

test.for([1, 7, 100])("pages of %i hold every order once, newest first", async (limit) => {
  expect(await numbers({}, limit)).toEqual(wanted(() => true).reverse());
});

test("S2-03 filters by status and by group, open or ended", async () => {
  const confirmed = wanted(({ status }) => status === "awaitingPayment").reverse();
  expect(await numbers({ status: ["awaitingPayment"] }, 10)).toEqual(confirmed);
  expect(await numbers({ group: ["paused"] }, 10)).toEqual(confirmed);
  const ended = wanted(({ group }) => group === "failed").reverse();
  expect(await numbers({ status: ["cancelled"] }, 10)).toEqual(ended);
  expect(await numbers({ archived: true }, 10)).toEqual(ended);
  expect(await numbers({ archived: false, group: ["new"] }, 10)).toEqual(
    wanted(({ group }) => group === "new").reverse(),
  );
  expect(await numbers({ status: ["received"], archived: false }, 10)).toEqual([]);
});

test.for([3, 100])(
  "S2-02 a day's deliveries come in pages of %i in the order of their windows",
  async (limit) => {
    expect(await numbers({ deliveryDate: ["today"] }, limit)).toEqual(wanted(() => true));
    expect(await numbers({ deliveryDate: ["2026-11-21"] }, limit)).toEqual([]);
  },
);

test("S3-32 everything that matches is read at once for counts, up to a limit", async () => {
  const { items, complete } = await readMatchingOrders(plan({}), 10_000);
  expect([items.length, complete]).toEqual([count, true]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(count);
  const busy = planFor("busy", lifecycles.marketplace, {}, () => "2026-11-20");
  const entry = (i: number) => ({
    ...{ pk: `ORDER#busy-${i}`, sk: "ORDER", id: `busy-${i}`, group: "new" },
    ...{
      placedAt: "2026-11-20T10:00:00Z",
      statusSince: "2026-11-20T10:00:00Z",
      summary: summaryOf(orders[0]!),
    },
    ...{ shopKey: shopListKey("busy"), shopOrder: String(i).padStart(6, "0") },
  });
  const entries = Array.from({ length: 1_100 }, (_, i) => entry(i));
  for (let i = 0; i < entries.length; i += 25) {
    const Puts = entries.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    await db.send(new BatchWriteCommand({ RequestItems: { [tableName]: Puts } }));
  }
  const all = await readMatchingOrders(busy, 10_000);
  expect([new Set(all.items.map(({ id }) => id)).size, all.complete]).toEqual([1_100, true]);
  const some = await readMatchingOrders(busy, 1_000);
  expect([some.items.length, some.complete]).toEqual([1_000, false]);
});

test("S2-04 an order is found by its number, in its own shop", async () => {
  expect(await readOrdersByNumber(shop, "1007")).toMatchObject([
    { id: orders[7]!.id, status: "awaitingPayment" },
  ]);
  expect(await readOrdersByNumber("other", "1007")).toEqual([]);
});

test("a listed order shows its summary without being read", async () => {
  const { items } = await readOrderPage(plan({}), { limit: 1, after: undefined });
  expect(items[0]).toMatchObject({
    id: orders.at(-1)!.id,
    number: String(1000 + count - 1),
    lifecycle: "marketplace",
    summary: { buyer: "Anna Nowak", total: 9000, currency: "PLN", payment: { status: "pending" } },
  });
});
