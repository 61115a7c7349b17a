import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { costPage } from "../../bench/cost/page.ts";
import { costTotals } from "../../bench/cost/prices.ts";
import { countResourceUsage, type ResourceUsage } from "../../bench/cost/resource-usage.ts";
import written from "../../docs/cost.json" with { type: "json" };

let counted: Record<string, ResourceUsage>;

beforeAll(async () => {
  counted = await countResourceUsage();
}, 60_000);

it("a million marketplace orders cost no more than 170 dollars, from counted units, e-mail and SMS apart", () => {
  expect(costTotals(counted.marketplace!).counted).toBeLessThanOrEqual(170);
});

it("a marketplace order takes no more than 45 write units and 5 state transitions", () => {
  const { write, transitions } = counted.marketplace!;
  expect(write).toBeLessThanOrEqual(45);
  expect(transitions).toBeLessThanOrEqual(5);
});

it("no lifecycle costs more than docs/cost.md says, nor one percent less; else run npm run cost", () => {
  expect(Object.keys(counted)).toEqual(Object.keys(written));
  for (const [lifecycle, uses] of Object.entries(written)) {
    const [now, then] = [costTotals(counted[lifecycle]!).all, costTotals(uses).all];
    expect(
      Math.abs(now - then) / then,
      `${lifecycle}: ${now} dollars, and ${then} in docs/cost.md`,
    ).toBeLessThan(0.01);
  }
});

it("docs/cost.md follows from docs/cost.json and the prices; else run npm run cost", () => {
  const page = readFileSync(new URL("../../docs/cost.md", import.meta.url), "utf8");
  expect(page).toBe(costPage(written));
});
