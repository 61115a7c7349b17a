import { beforeAll, expect, test } from "vitest";
import { type Counts, count } from "../../bench/count.ts";
import { totalOf } from "../../bench/units.ts";

/** Write units of one marketplace lifecycle by itself: what follows from its order, and what is written beside it. */
const budget = {
  own: { "order head": 9, request: 1, shop: 1, indexes: 11, "clock token": 4, "message row": 12 },
  beside: { "event feed": 6, link: 1 },
};
const sum = (units: object): number => Object.values(units).reduce((total, each) => total + each, 0);

let counts: Counts;

beforeAll(async () => {
  counts = await count();
});

test("a marketplace lifecycle spends no more write units on any kind of item than its budget", () => {
  const written = Object.entries(counts.bill).filter(([, { write }]) => write > 0);
  const all: Record<string, number> = { ...budget.own, ...budget.beside };
  const over = written.filter(([kind, { write }]) => write > (all[kind] ?? 0));
  expect(over).toEqual([]);
});

test("order, indexes, clock tokens and message rows stay within 40 write units, all together within 45", () => {
  expect(sum(budget.own)).toBeLessThanOrEqual(40);
  expect(totalOf(counts.bill).write).toBeLessThanOrEqual(45);
});

test("the main road is five state transitions, and no road is more than nine", () => {
  expect(counts.transitions["main road, in stock"]).toBe(5);
  expect(Math.max(...Object.values(counts.transitions))).toBeLessThanOrEqual(9);
});
