import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { dollarsIn, monthLines } from "../../bench/cost/month.ts";
import { boardMonth, costPage, standingLines } from "../../bench/cost/page.ts";
import { costTotals } from "../../bench/cost/prices.ts";
import { type CountedUsage, countResourceUsage, type ShopSize } from "../../bench/cost/resource-usage.ts";
import written from "../../docs/cost.json" with { type: "json" };

let all: CountedUsage;
let counted: CountedUsage["orders"];
let board: CountedUsage["board"];

beforeAll(async () => {
  all = await countResourceUsage();
  ({ orders: counted, board } = all);
}, 120_000);

it("a million marketplace orders cost no more than 145 dollars, from counted units, e-mail and SMS apart", () => {
  expect(costTotals(counted.marketplace!).counted).toBeLessThanOrEqual(145);
});

it("a marketplace order takes no more than 43 write units and 4 state transitions", () => {
  const { write, transitions } = counted.marketplace!;
  expect(write).toBeLessThanOrEqual(43);
  expect(transitions).toBeLessThanOrEqual(4);
});

it("each lifecycle costs what docs/cost.md says, within a row of the feed or one percent; else run npm run cost", () => {
  expect(Object.keys(counted)).toEqual(Object.keys(written.orders));
  for (const [lifecycle, uses] of Object.entries(written.orders)) {
    const [now, then] = [costTotals(counted[lifecycle]!).all, costTotals(uses).all];
    expect(Math.abs(now - then), `${lifecycle}: ${now} dollars, and ${then} in docs/cost.md`).toBeLessThan(
      Math.max(0.01 * then, 0.8),
    );
  }
});

it("an open board costs at most ten cents a month, and asks what docs/cost.md says", () => {
  const dollars = boardMonth(board).reduce((sum, [, , each]) => sum + each, 0);
  expect(dollars).toBeLessThanOrEqual(0.1);
  expect(board).toEqual(written.board);
});

it("what goes on beside the orders costs what docs/cost.md says; else run npm run cost", () => {
  expect(all.runs).toEqual(written.runs);
  expect(all.cold).toEqual(written.cold);
  for (const [what, uses] of Object.entries(all.upkeep)) {
    const then = written.upkeep[what as keyof typeof written.upkeep] as Record<string, number>;
    // a row of the feed more or less, and what a name's length takes
    for (const [name, amount] of Object.entries<number>(uses as object as Record<string, number>))
      expect(Math.abs(amount - then[name]!), `${what} ${name}`).toBeLessThanOrEqual(
        Math.max(0.3, 0.02 * then[name]!),
      );
  }
});

/** A month of a shop, by the lines' names. */
const monthOf = (size: ShopSize, change: Partial<CountedUsage> = {}) =>
  new Map(
    monthLines({ ...written, ...change }, size, standingLines).map((line) => [
      line.what,
      { amount: line.amount, dollars: dollarsIn([line]) },
    ]),
  );

it.each([
  ["small", 900],
  ["big", 1_000_000],
] as const)("prices each line of a %s shop's month by what was counted", (size, orders) => {
  const month = monthOf(size);
  const { marketplace } = written.orders;
  const { stored, minute, recentOrder, olderOrder, smsReport } = written.upkeep;
  const gb = (orders * 12 * stored.items) / 1e9;
  const entries = (orders * 12 * stored.indexes) / 1e9;
  const emails = orders * marketplace.emails;
  const expected: Record<string, number> = {
    "table: writes, indexes included": orders * marketplace.write * 0.625e-6,
    "Step Functions": orders * marketplace.transitions * 25e-6,
    "e-mails": emails * 0.0001,
    "the reconciler, every minute: table: reads": 43_200 * minute.read * 0.125e-6,
    "the daily look at orders of the last days: table: reads": orders * 8 * recentOrder.read * 0.125e-6,
    "the daily look at those that ended lately: table: reads": orders * 7 * olderOrder.read * 0.125e-6,
    "what never expires: items of a year": gb * 0.25,
    "what never expires: its entries in indexes": entries * 0.25,
    "restoring the table to any moment: items": gb * 0.2,
    "cold functions: billed initialisation": written.cold[size] * 30 * 0.35 * 0.0000133334,
    "SES's reports of e-mails: published": emails * 0.5e-6,
    "SES's reports of e-mails: read by a filter": ((emails * 2000) / 1e9) * 0.09,
    "SNS's log of SMS": ((orders * 0.1 * 450) / 1e9) * 0.5,
    "what is done with SNS's log of SMS: table: writes, indexes included":
      orders * 0.1 * smsReport.write * 0.625e-6,
  };
  for (const [what, dollars] of Object.entries(expected))
    expect(month.get(what)?.dollars, what).toBeCloseTo(dollars, 6);
});

it("twice as many orders cost twice as much, but for what stands there and what the time sets off", () => {
  const [one, thousand] = [monthOf("small"), monthOf("big")];
  const times = 1_000_000 / 900;
  for (const [what, { amount }] of one)
    if (!/every minute|cold|alarms|dashboard|metrics|secrets|key/.test(what))
      expect(thousand.get(what)!.amount / amount, what).toBeCloseTo(times, 3);
});

it("a small shop pays for what stands there, and less than two dollars for its orders", () => {
  const lines = monthLines(written, "small", standingLines);
  expect(dollarsIn(lines.filter(({ part }) => part !== "stands there"))).toBeLessThan(2);
});

it("docs/cost.md follows from docs/cost.json and the prices; else run npm run cost", () => {
  const page = readFileSync(new URL("../../docs/cost.md", import.meta.url), "utf8");
  expect(page).toBe(costPage(written));
});
