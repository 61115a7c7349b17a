import { describe, expect, it } from "vitest";
import { newOrder } from "../../../domain/order/schema.ts";
import {
  type FeedOffer,
  isTaskWorthy,
  type Stock,
  secondsToNextReading,
  skusFromStock,
  stockChanges,
  stockOf,
} from "../../../domain/shop/stock.ts";
import { monday, request } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const offer = (changes: Partial<FeedOffer>): FeedOffer => ({
  id: "A",
  available: "",
  counts: [],
  ...changes,
});

describe("S2-56 an offer of a feed", () => {
  it.each([
    [{}, "inStock"],
    [{ available: "true" }, "inStock"],
    [{ available: "false" }, "outOfStock"],
    [{ available: "FALSE" }, "outOfStock"],
    [{ available: "false", counts: ["7"] }, "outOfStock"],
    [{ counts: ["0"] }, "outOfStock"],
    [{ available: "true", counts: ["0"] }, "outOfStock"],
    [{ counts: ["-2"] }, "outOfStock"],
    [{ counts: ["0", "3"] }, "inStock"],
    [{ counts: ["0", "0"] }, "outOfStock"],
    [{ counts: ["many", " "] }, "inStock"],
    [{ available: "in_stock" }, "inStock"],
    [{ available: "in stock" }, "inStock"],
    [{ available: "out_of_stock" }, "outOfStock"],
    [{ available: "out of stock" }, "outOfStock"],
    [{ available: "https://schema.org/OutOfStock" }, "outOfStock"],
    [{ available: "preorder" }, "inStock"],
    [{ available: "backorder" }, "inStock"],
  ] satisfies [Partial<FeedOffer>, Stock][])("that says %j is %s", (said, stock) => {
    expect(stockOf(offer(said))).toBe(stock);
  });
});

const stocks = fc.constantFrom<Stock>("inStock", "outOfStock", "gone");
const skus = fc.constantFrom<string>("A", "B", "C", "D", "E");
const known = fc.array(fc.tuple(skus, stocks)).map((entries) => new Map(entries));
const read = fc
  .array(fc.tuple(skus, fc.constantFrom<Stock>("inStock", "outOfStock")))
  .map((entries) => new Map(entries));

describe("S2-56 a feed that was read", () => {
  it("is what counts, what it names no more is gone, and only what is otherwise than before is written", () => {
    fc.assert(
      fc.property(known, read, (before, now) => {
        const changes = stockChanges(before, now);
        const after = new Map([...before, ...changes]);
        for (const [sku, stock] of now) expect(after.get(sku)).toBe(stock);
        for (const [sku] of before) if (![...now.keys()].includes(sku)) expect(after.get(sku)).toBe("gone");
        for (const [sku, stock] of changes) expect(before.get(sku)).not.toBe(stock);
        expect(stockChanges(after, now).size).toBe(0);
      }),
    );
  });

  it("is read every quarter of an hour, and every hour once it has failed for one", () => {
    expect([0, 1, 3, 4, 100].map(secondsToNextReading)).toEqual([900, 900, 900, 3600, 3600]);
  });

  it("is a task of the shop's when it never was read, or failed three times in a row", () => {
    expect([1, 2, 3, 9].map((times) => isTaskWorthy(times, true))).toEqual([false, false, true, true]);
    expect(isTaskWorthy(1, false)).toBe(true);
  });
});

it("S2-56 stock is asked for goods from the shelf: not for what is made to order, and not for what was bought elsewhere", () => {
  const line = (sku: string, availability = "inStock") => ({ ...request.lines![0]!, sku, availability });
  const wanted = newOrder.parse({ ...request, lines: [line("A"), line("B", "madeToOrder"), line("A")] });
  expect(skusFromStock(wanted)).toEqual(["A"]);
  expect(skusFromStock({ ...wanted, placedAt: monday })).toEqual([]);
});
