import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { boardMonth, costPage } from "../../bench/cost/page.ts";
import { costTotals } from "../../bench/cost/prices.ts";
import { type CountedUsage, countResourceUsage } from "../../bench/cost/resource-usage.ts";
import written from "../../docs/cost.json" with { type: "json" };

let counted: CountedUsage["orders"];
let board: CountedUsage["board"];

beforeAll(async () => {
  ({ orders: counted, board } = await countResourceUsage());
}, 60_000);

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

it("docs/cost.md follows from docs/cost.json and the prices; else run npm run cost", () => {
  const page = readFileSync(new URL("../../docs/cost.md", import.meta.url), "utf8");
  expect(page).toBe(costPage(written));
});
