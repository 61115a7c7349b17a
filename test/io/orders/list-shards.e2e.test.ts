import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { listKeys, openListKeys, placeAt } from "../../../domain/listing/indexes.ts";
import { type ListFilter, planFor } from "../../../domain/listing/plan.ts";
import { db, tableName } from "../../../io/dynamodb/table.ts";
import { readMatchingOrders, readOrderPage } from "../../../io/orders/order-lists.ts";
import { catOrder } from "../../support/fixtures.ts";
import { given } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";
import { startWorld } from "../../support/world.ts";

/** A very large shop's open orders under several keys, against the same orders under one. */
const world = startWorld();
afterEach(() => vi.unstubAllEnvs());

const lifecycle = lifecycles.marketplace;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const idOf = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 26, maxLength: 26 });
const { order } = given("marketplace", {});

it("has one key where the stage says nothing, and each open order under exactly one of the keys", () => {
  expect(openListKeys("cats")).toEqual(["cats#open"]);
  fc.assert(
    fc.property(idOf, fc.integer({ min: 1, max: 32 }), (id, shards) => {
      const keys = openListKeys(order.shop, shards);
      expect(new Set(keys).size).toBe(shards);
      expect(keys).toContain(listKeys(lifecycle, { ...order, id }, shards).shopKey);
      expect(listKeys(lifecycle, { ...order, id }).shopKey).toBe(keys[0]);
      // what stood under fewer keys is still read
      expect(keys).toEqual(expect.arrayContaining(openListKeys(order.shop, Math.ceil(shards / 2))));
    }),
  );
});

it("fills its keys alike", () => {
  const ids = fc.sample(idOf, { numRuns: 8_000, seed: 1 });
  const found = Map.groupBy(ids, (id) => listKeys(lifecycle, { ...order, id }, 8).shopKey);
  for (const under of found.values()) expect(Math.abs(under.length - 1000)).toBeLessThan(150);
  expect(found.size).toBe(8);
});

describe("the same orders under one key and under several", () => {
  const count = 60;
  const shards = [1, 2, 7, 32];
  const ended = (i: number) => i % 5 === 4;

  beforeAll(async () => {
    const ids = fc.sample(idOf, { numRuns: count, seed: 3 });
    const entries = shards.flatMap((many) =>
      ids.map((id, i) => {
        const at = `2026-11-${String(20 + (i % 9)).padStart(2, "0")}T10:00:00Z`;
        const group = ended(i) ? ("done" as const) : ("active" as const);
        const status = ended(i) ? "received" : i % 2 ? "preparing" : "awaitingPayment";
        const stored = {
          ...order,
          id,
          shop: `large${many}`,
          number: String(1000 + i),
          group,
          status,
          placedAt: at,
        };
        const { shopKey, summary } = listKeys(lifecycle, { ...stored, closedAt: at }, many);
        return {
          ...{
            pk: `ORDER#${many}${id}`,
            sk: "LISTED",
            id,
            number: stored.number,
            group,
            status,
            placedAt: at,
          },
          ...{
            closedAt: at,
            statusSince: at,
            stageSince: at,
            summary,
            shopKey,
            shopOrder: placeAt(stored, at),
          },
        };
      }),
    );
    for (let i = 0; i < entries.length; i += 25) {
      const Puts = entries.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
      await db.send(new BatchWriteCommand({ RequestItems: { [tableName]: Puts } }));
    }
  });

  const planOf = (many: number, filter: ListFilter) =>
    planFor(`large${many}`, lifecycle, filter, () => "2026-11-28", many);

  /** All pages: which orders, and where each page ends. */
  async function pagesOf(many: number, filter: ListFilter, limit: number) {
    const pages: { numbers: unknown[]; position: string | undefined }[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { items, position } = await readOrderPage(planOf(many, filter), { limit, after });
      pages.push({ numbers: items.map(({ number }) => number), position });
      after = position;
      more = position !== undefined;
    }
    return pages;
  }

  const anyFilter = fc.record(
    {
      status: fc.subarray(["preparing", "awaitingPayment", "received"], { minLength: 1 }),
      archived: fc.boolean(),
      placedFrom: fc.constantFrom("2026-11-22T00:00:00Z", "2026-11-25T10:00:00Z"),
      placedTo: fc.constantFrom("2026-11-26T10:00:00Z", "2026-11-27T00:00:00Z"),
    },
    { requiredKeys: [] },
  );

  it("are listed alike, page by page, and each page goes on from the same position", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.constantFrom(1, 3, 10, 100), async (filter, limit) => {
        const model = await pagesOf(1, filter, limit);
        for (const many of shards.slice(1)) expect(await pagesOf(many, filter, limit)).toEqual(model);
      }),
      { numRuns: 25 },
    );
  });

  it("go on from a position that was handed out when there were fewer keys", async () => {
    const { position } = await readOrderPage(planOf(1, {}), { limit: 10, after: undefined });
    const rest = async (many: number) =>
      (await readOrderPage(planOf(many, {}), { limit: 100, after: position })).items.map(
        ({ number }) => number,
      );
    for (const many of shards.slice(1)) expect(await rest(many)).toEqual(await rest(1));
  });

  it("are counted alike", async () => {
    for (const many of shards) {
      const { items, complete } = await readMatchingOrders(planOf(many, {}), 1000);
      expect([items.length, complete]).toEqual([count, true]);
    }
  });
});

describe("a shop that gets more keys", () => {
  it("has its orders of before and after in its list, its counts, and the daily look", async () => {
    const shop = await world.shop("marketplace");
    const place = async () => (await shop.place(catOrder))[0].id as string;
    const before = [await place(), await place(), await place()];
    vi.stubEnv("LIST_SHARDS", JSON.stringify({ [shop.id]: 8 }));
    const after = [await place(), await place(), await place(), await place()];
    await world.settle();
    const admin = world.as("admin");
    const listed: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const from: string = next && `&cursor=${encodeURIComponent(next)}`;
      const { body } = await admin("GET", `/v1/orders?shop=${shop.id}&archived=false&limit=2${from}`);
      listed.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(listed).toEqual([...before, ...after].reverse());
    const { body } = await admin("GET", `/v1/orders/counts?shop=${shop.id}`);
    expect(body.byGroup.new).toBe(7);
    const { scanOrders } = await import("../../../io/reconcile/scan.ts");
    const looked: string[] = [];
    for await (const page of scanOrders("2026-11-21T10:00:00Z"))
      if (page.shop === shop.id) looked.push(...page.orders.map(({ id }) => id));
    expect(looked.toSorted()).toEqual(listed.toSorted());
  });
});
