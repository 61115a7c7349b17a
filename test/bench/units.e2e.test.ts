import { beforeAll, expect, test } from "vitest";
import { totalUnits } from "../../bench/capacity-units.ts";
import { type Counts, countAll } from "../../bench/count.ts";

/** Write units of one marketplace lifecycle by itself, by kind of item. */
const budget: Record<string, number> = {
  ...{ "order head": 9, request: 1, counter: 1, indexes: 13, "clock token": 3, "message row": 7 },
  ...{ "event feed": 6, link: 1, parcel: 1, reference: 1 },
};
let counts: Counts;

beforeAll(async () => {
  counts = await countAll();
});

test("a marketplace lifecycle spends no more write units on any kind of item than its budget", () => {
  const written = Object.entries(counts.units).filter(([, { write }]) => write > 0);
  const over = written.filter(([kind, { write }]) => write > (budget[kind] ?? 0));
  expect(over).toEqual([]);
});

test("a marketplace lifecycle stays within 43 write units and 37 calls to the table", () => {
  expect(totalUnits(counts.units).write).toBeLessThanOrEqual(43);
  expect(totalUnits(counts.units).calls).toBeLessThanOrEqual(37);
});

test("the next one stays within 43 write units and 34 calls", () => {
  expect(totalUnits(counts.warm).write).toBeLessThanOrEqual(43);
  expect(totalUnits(counts.warm).calls).toBeLessThanOrEqual(34);
});

test("the happy path is four state transitions, and no path is more than nine", () => {
  expect(counts.transitions["happy path, in stock"]).toBe(4);
  expect(Math.max(...Object.values(counts.transitions))).toBeLessThanOrEqual(9);
});
