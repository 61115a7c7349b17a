import { expect, test } from "vitest";
import type { Actor } from "../../../domain/actor.ts";
import { type IndexName, indexes } from "../../../domain/listing/indexes.ts";
import type { Order } from "../../../domain/order/order.ts";
import { queryIndex, queryIndexPartitions } from "../../../io/dynamodb/query.ts";
import { listKeysOf } from "../../support/order/scenario.ts";
import { applyStored, newSampleOrder, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

const contractor: Actor = { role: "contractor", id: "carl", services: ["tiling"], cities: ["warszawa"] };
const names = Object.keys(indexes) as IndexName[];

/** The indexes in which an order stands, each with the key under which it was found. */
async function placesOf({ id }: Order, formerly: Order[]): Promise<Partial<Record<IndexName, string>>> {
  const found: Partial<Record<IndexName, string>> = {};
  for (const index of names) {
    const keys = new Set(formerly.map((order) => listKeysOf(order)[indexes[index].pk] ?? order.shop));
    for (const key of keys) {
      const run = await queryIndex({ index, key: String(key) }, { limit: 1000 });
      if (run.some(({ pk }) => pk === `ORDER#${id}`)) found[index] = String(key);
    }
  }
  return found;
}

test("an order stands in the open list of its shop until it ends, then in the list of its end", async () => {
  const shop = "open-and-closed";
  const before = await storedOrder({ shop });
  expect(await placesOf(before, [before])).toEqual({ byShop: `${shop}#open`, byNumber: shop });
  const after = await applyStored(before, "cancel", { reason: "No clay" });
  expect(await placesOf(after, [before, after])).toEqual({
    ...{ byShop: `${shop}#cancelled`, byNumber: shop },
    byLoss: shop,
  });
});

test("S2-02 an order with a window stands under its day in the time zone of the shop", async () => {
  const window = { from: "2026-11-21T23:30:00Z", to: "2026-11-22T01:00:00Z" };
  const order = await storedOrder({
    shop: "days",
    request: { delivery: window },
    terms: { timeZone: "Europe/Warsaw" },
  });
  expect((await placesOf(order, [order])).byDelivery).toBe("days#2026-11-22");
});

test("S2-13 an order stands in the list of its seller once it is assigned", async () => {
  const order = await storedOrder({ shop: "sellers", lifecycle: "backOffice" });
  const assigned = await applyStored(order, "assignSeller", { seller: "sam" });
  expect((await placesOf(assigned, [order, assigned])).byAssignee).toBe("seller#sellers#sam");
});

test("a deliverer's list holds their open orders, and a former deliverer's does not", async () => {
  const first = await applyStored(
    await storedOrder({ shop: "couriers", lifecycle: "backOffice" }),
    "assignDeliverer",
    {
      deliverer: "dan",
    },
  );
  const second = await applyStored(first, "assignDeliverer", { deliverer: "dee" });
  expect((await placesOf(second, [first, second])).byDeliverer).toBe("couriers#dee");
  const ended = await applyStored(second, "cancel", { reason: "Rain" });
  expect((await placesOf(ended, [first, second, ended])).byDeliverer).toBeUndefined();
});

test("S0-26 an accepted order leaves the feed and comes back when it is returned", async () => {
  const open = await storedOrder({ shop: "feed", lifecycle: "contractorFeed" });
  const accepted = await applyStored(open, "accept", {}, contractor);
  const all = [open, accepted];
  expect((await placesOf(open, all)).byFeed).toBeUndefined();
  expect((await placesOf(accepted, all)).byAssignee).toBe("contractor#carl");
  const text = { clarification: "A wall", reason: "Far", details: "Mornings" };
  const returned = await applyStored(accepted, "returnToFeed", text, { role: "contractor", id: "carl" });
  const places = await placesOf(returned, [...all, returned]);
  expect(places).toMatchObject({ byFeed: "tiling#warszawa" });
  expect(places.byAssignee).toBeUndefined();
});

test("S0-31 an archived order moves to the archive of its contractor", async () => {
  const accepted = await applyStored(
    await storedOrder({ lifecycle: "contractorFeed" }),
    "accept",
    {},
    contractor,
  );
  const archived = await applyStored(accepted, "archive", {}, { role: "contractor", id: "carl" });
  expect((await placesOf(archived, [accepted, archived])).byAssignee).toBe("contractor#carl#archive");
});

test("an order is due while a deadline runs, and no longer once it has ended", async () => {
  const waiting = await applyStored(await storedOrder(), "confirm");
  expect((await placesOf(waiting, [waiting])).byDue).toMatch(/^due#\d+$/);
  const ended = await applyStored(waiting, "cancel", { reason: "No money" });
  expect((await placesOf(ended, [waiting, ended])).byDue).toBeUndefined();
});

test("several runs come as one, in order, and a run goes on after a place", async () => {
  const shop = "merged";
  const orders = await Promise.all([1, 2, 3, 4].map((i) => storedOrder({ shop, number: `100${i}` })));
  for (const i of [1, 3]) await applyStored(orders[i]!, "cancel", { reason: "No clay" });
  const runs = ["open", "cancelled"].map((end) => ({ index: "byShop" as const, key: `${shop}#${end}` }));
  const numbers = async (span: object) =>
    (await queryIndexPartitions(runs, { limit: 3, ...span })).map(({ number }) => number);
  expect(await numbers({})).toEqual(["1001", "1002", "1003"]);
  expect(await numbers({ newestFirst: true })).toEqual(["1004", "1003", "1002"]);
  expect(await numbers({ after: String(listKeysOf(orders[2]!).shopOrder) })).toEqual(["1004"]);
  expect(await numbers({ newestFirst: true, after: String(listKeysOf(orders[1]!).shopOrder) })).toEqual([
    "1001",
  ]);
});

test("orders of two shops with the same number and second keep their own places in the feed", async () => {
  const at = "2026-11-17T09:00:00Z";
  const twins = ["east", "west"].map((shop) => newSampleOrder({ shop, lifecycle: "contractorFeed", at }));
  const [a, b] = twins.map((order) => listKeysOf(order).feedOrder);
  expect(a).not.toBe(b);
});
