import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { countPartitions } from "../../bench/scale/count.ts";
import { limitsOf, type OrderUsage, ordersAt } from "../../bench/scale/limits.ts";
import { feedTable, rates, scalePage } from "../../bench/scale/page.ts";
import { type UnitsByKey, writesOf } from "../../bench/scale/partitions.ts";
import {
  arrivals,
  dice,
  type Spread,
  simulate,
  simulateFeed,
  spreads,
  strainOf,
} from "../../bench/scale/simulate.ts";
import cost from "../../docs/cost.json" with { type: "json" };
import written from "../../docs/scale.json" with { type: "json" };
import { fc } from "../support/property.ts";

const order: OrderUsage = written;
const limits = limitsOf(order);
const named = (text: string) => limits.find(({ name }) => name.includes(text))!;

describe("what one order takes of each key", () => {
  let counted: UnitsByKey;
  beforeAll(async () => {
    counted = await countPartitions();
  }, 60_000);

  it("is what docs/scale.json says, within a unit; else run npm run scale", () => {
    expect(Object.keys(counted)).toEqual(Object.keys(order.keys));
    for (const [key, { write, read }] of Object.entries(counted)) {
      expect(Math.abs(write - order.keys[key]!.write), key).toBeLessThanOrEqual(1);
      expect(Math.abs(read - order.keys[key]!.read), key).toBeLessThanOrEqual(1);
    }
  });

  it("adds up to what the cost page counts in another way, within a row of the feed", () => {
    const { write, read } = cost.orders.marketplace;
    const all = (side: "write" | "read") =>
      Object.values(counted).reduce((sum, units) => sum + units[side], 0);
    expect(Math.abs(all("write") - write)).toBeLessThanOrEqual(1);
    expect(Math.abs(all("read") - read)).toBeLessThanOrEqual(3);
  });
});

describe("the units of a change", () => {
  const entry = { pk: "ORDER#1", sk: "ORDER", shopKey: "cats#open", shopOrder: "a" };

  it("are one for an entry that comes, two for one that moves, one where only its content changes, none where nothing does", () => {
    const of = (before: object | undefined, after: object | undefined) =>
      writesOf(before as typeof entry, after as typeof entry);
    expect(of(undefined, entry)).toEqual([
      ["table ORDER#1", 1],
      ["byShop cats#open", 1],
    ]);
    expect(of(entry, { ...entry, shopKey: "cats#done" }).slice(1)).toEqual([
      ["byShop cats#open", 1],
      ["byShop cats#done", 1],
    ]);
    expect(of(entry, { ...entry, status: "paid" }).slice(1)).toEqual([["byShop cats#open", 1]]);
    expect(of(entry, { ...entry, elsewhere: "x" }).slice(1)).toEqual([]);
    expect(of({ ...entry, text: "x".repeat(3000) }, entry)[0]).toEqual(["table ORDER#1", 3]);
  });
});

describe("the simulation", () => {
  it("is the same every time, and goes by its seed", () => {
    expect(simulate(limits, 100, "one shop")).toEqual(simulate(limits, 100, "one shop"));
    expect(simulateFeed(600, 10)).toEqual(simulateFeed(600, 10));
    expect(simulateFeed(600, 10, 2)).not.toEqual(simulateFeed(600, 10));
  });

  it("has as many arrivals as it says, whatever the mean", () => {
    for (const mean of [0.2, 5, 49, 51, 2000]) {
      const roll = dice(1);
      const all = Array.from({ length: 50_000 }, () => arrivals(mean, roll));
      const found = all.reduce((sum, each) => sum + each, 0) / all.length;
      expect(Math.abs(found - mean) / mean, String(mean)).toBeLessThan(0.05);
    }
  });

  it("refuses nothing far below a limit, and what is over it far above", () => {
    for (const limit of limits) {
      const most = ordersAt(limit);
      expect(strainOf(limit, most * 0.5).refused, limit.name).toBeLessThan(0.02);
      const { used, refused } = strainOf(limit, most * 4);
      expect(used).toBeCloseTo(4);
      expect(Math.abs(refused - 0.75), limit.name).toBeLessThan(0.03);
    }
  });

  it("strains no limit less at a higher rate, or in a larger shop", () => {
    const order = Object.keys(spreads) as Spread[];
    fc.assert(
      fc.property(
        fc.constantFrom(...limits),
        fc.double({ min: 0.1, max: 2000, noNaN: true }),
        (limit, rate) => {
          expect(strainOf(limit, rate * 2).used).toBeGreaterThan(strainOf(limit, rate).used);
          const used = order.map((spread) => simulate([limit], rate, spread)[0]!.used);
          expect(used).toEqual(used.toSorted((one, other) => other - one));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("how far it goes", () => {
  it("a hundred orders a second of one shop meet no limit of the shop's own", () => {
    for (const limit of limits.filter(({ ofShop }) => ofShop))
      expect(ordersAt(limit), limit.name).toBeGreaterThan(100);
  });

  it("a thousand orders a second of a thousand shops meet quotas that can be raised, and no key", () => {
    const over = simulate(limits, 1000, "a thousand alike").filter(({ used }) => used > 1);
    expect(
      over.map(({ limit }) => limit.name).filter((name) => /^(write|read)s of (by|table)/.test(name)),
    ).toEqual([]);
    for (const { limit } of over) expect(limit.remedy, limit.name).toMatch(/quota|stages\.ts/);
  });

  it("the numbers of a shop, and its list of open orders, end where the page says", () => {
    expect(ordersAt(named("COUNTER#"))).toBe(1000);
    expect(ordersAt(named("#open"))).toBe(200);
    expect(ordersAt(named("due#"))).toBe(4000);
  });

  it("a large shop's list takes as much more as it has keys, and nothing else does", () => {
    const sharded = limitsOf(order, 4);
    for (const [i, limit] of limits.entries())
      expect(ordersAt(sharded[i]!) / ordersAt(limit), limit.name).toBe(limit.name.endsWith("#open") ? 4 : 1);
    expect(strainOf(named("#open"), 300).refused).toBeGreaterThan(0.3);
    expect(strainOf(sharded.find(({ name }) => name.endsWith("#open"))!, 300).refused).toBe(0);
  });

  it("ten orders a second of one shop are in its feed within five seconds, and a hundred nearly all", () => {
    for (const [rate, { inTime }] of feedTable(order)) {
      if (rate <= 10) expect(inTime).toBeGreaterThan(0.995);
      if (rate === 100) expect(inTime).toBeGreaterThan(0.95);
    }
  });
});

it("docs/scale.md follows from what was counted; else run npm run scale", () => {
  expect(rates).toEqual([1, 10, 100, 1000]);
  expect(readFileSync(new URL("../../docs/scale.md", import.meta.url), "utf8")).toBe(scalePage(order));
});
