import { describe, expect, it } from "vitest";
import type { Adjustment } from "../../../domain/order/money/schema.ts";
import { shareAdjustments, shareOut } from "../../../domain/order/money/split.ts";
import { isAdded, lineTotal, sumsOf } from "../../../domain/order/money/sums.ts";
import { totalOf } from "../../../domain/order/money/totals.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { given, request } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);
const amountsOf = (adjustments: readonly Adjustment[] = []) =>
  sum(adjustments.filter(isAdded).map(({ amount }) => amount));

const thousandths = fc.integer({ min: 1, max: 1_000_000_000 });
const price = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 9_007_199_254 }));
const pricedLine = fc.record({
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 50 }),
    thousandths.map((count) => count / 1000),
  ),
  unitPrice: fc.integer({ min: 0, max: 100_000 }),
});
const anAdjustment: fc.Arbitrary<Adjustment> = fc.record(
  {
    kind: fc.constantFrom("discount", "tax", "fee", "tip", "shipping", "rounding"),
    title: fc.constant("One"),
    amount: fc.integer({ min: -20_000, max: 20_000 }),
    included: fc.boolean(),
  },
  { requiredKeys: ["kind", "title", "amount"] },
);

describe("what a line costs", () => {
  it("is its quantity times its price, rounded half up, whatever fractions do in floating point", () => {
    fc.assert(
      fc.property(thousandths, price, (count, unitPrice) => {
        const exact = (BigInt(count) * BigInt(unitPrice) + 500n) / 1000n;
        expect(BigInt(lineTotal({ quantity: count / 1000, unitPrice }))).toBe(exact);
      }),
    );
  });

  it.each([
    [1.25, 400, 500],
    [0.333, 100, 33],
    [0.335, 100, 34],
    [1.005, 100, 101],
    [1.115, 100, 112],
    [2.675, 1000, 2675],
    [0.001, 499, 0],
    [0.001, 500, 1],
    [33, 1650, 54_450],
  ])("is exact: %d at %d is %d", (quantity, unitPrice, cost) => {
    expect(lineTotal({ quantity, unitPrice })).toBe(cost);
  });

  it("takes up to three decimals of a quantity above nothing, and no more", () => {
    const takes = (quantity: number) =>
      newOrder.safeParse({ ...request, lines: [{ title: "Carrots", quantity, unitPrice: 400 }] }).success;
    for (const quantity of [0.001, 1.25, 4.35, 1000.001, 999_999.999, 1_000_000])
      expect(takes(quantity)).toBe(true);
    for (const quantity of [0, -1, 0.0001, 1.2345, 1_000_001, Number.NaN])
      expect(takes(quantity)).toBe(false);
    fc.assert(fc.property(thousandths, (count) => takes(count / 1000)));
  });
});

describe("what an order costs", () => {
  const withAdjustments = (...adjustments: Adjustment[]) => given("backOffice", { adjustments });

  it("is goods, delivery and what was added or taken off; what the prices hold is only said", () => {
    const order = withAdjustments(
      { kind: "discount", title: "Ten off", amount: -1000 },
      { kind: "tax", title: "VAT", amount: 2000, included: true },
      { kind: "fee", title: "Wrapping", amount: 300 },
    ).order;
    expect(totalOf(order)).toBe(9000 + 1500 - 1000 + 300);
    expect(sumsOf(order.request)).toEqual({ goods: 9000, delivery: 1500, adjustments: -700, total: 9800 });
  });

  it("is never below nothing, and a discount comes off", () => {
    const errors = (...adjustments: object[]) =>
      newOrder.safeParse({ ...request, adjustments }).error?.issues.map(({ path }) => path.join("/"));
    const off: Adjustment = { kind: "discount", title: "All", amount: -10_500 };
    expect(errors(off)).toBeUndefined();
    expect(errors({ ...off, amount: -10_501 })).toEqual(["adjustments"]);
    expect(errors({ ...off, amount: 1 })).toEqual(["adjustments/0/amount"]);
    expect(errors({ ...off, amount: -99_999, included: true })).toBeUndefined();
    const free = given("marketplace", { adjustments: [off] });
    expect(free.order.payment.status).toBe("paid");
    expect(free.by("director", "confirm").order.status).toBe("preparing");
    expect(totalOf(free.by("director", "setDelivery", { way: "carrier", price: 0 }).order)).toBe(0);
  });

  it("is counted exactly, or refused", () => {
    const half = 2 ** 52;
    const errors = (adjustments: object[], unitPrice = half) =>
      newOrder.safeParse({ ...request, adjustments, lines: [{ title: "Yacht", quantity: 1, unitPrice }] })
        .success;
    expect(errors([])).toBe(true);
    expect(errors([{ kind: "fee", title: "One", amount: half }])).toBe(false);
    expect(errors([{ kind: "discount", title: "One", amount: -half }])).toBe(false);
  });
});

describe("a checkout that becomes several orders", () => {
  it("shares a sum out whole, in proportion, and to nobody more than a unit beside their part", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), weights, (amount, parts) => {
        const shares = shareOut(amount, parts);
        expect(sum(shares)).toBe(amount);
        const all = sum(parts);
        if (all > 0)
          shares.forEach((share, i) => {
            expect(Math.abs(share - (amount * parts[i]!) / all)).toBeLessThan(1);
          });
        expect(shareOut(amount, parts)).toEqual(shares);
      }),
    );
  });

  it("shares out every adjustment so that nothing is lost, and no order costs less than nothing", () => {
    // about as much as the adjustments come to, so that they often take everything
    const cheap = fc.record({
      quantity: thousandths.map((count) => (count % 5000 || 1) / 1000),
      unitPrice: fc.nat(4000),
    });
    const orders = fc.array(
      fc.record({ lines: fc.array(fc.oneof(cheap, pricedLine), { maxLength: 3 }), price: fc.nat(3000) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(orders, fc.array(anAdjustment, { maxLength: 6 }), (wanted, adjustments) => {
        const parts = wanted.map(({ lines, price: own }, i) => ({
          lines,
          delivery: { price: i === 0 ? own : 0 },
        }));
        const cost = sum(parts.map((part) => sumsOf(part).total));
        fc.pre(cost + amountsOf(adjustments) >= 0);
        const named = adjustments.map((each, i) => ({ ...each, title: `${i}` }));
        const shares = shareAdjustments(parts, named);
        for (const { title, amount } of named)
          expect(sum(shares.flat().flatMap((each) => (each.title === title ? each.amount : [])))).toBe(
            amount,
          );
        for (const [i, { amount }] of named.entries())
          for (const share of shares.flat().filter(({ title }) => title === `${i}`))
            expect(share.amount * Math.sign(amount)).toBeGreaterThanOrEqual(0);
        parts.forEach((part, i) => {
          expect(sumsOf({ ...part, adjustments: shares[i]! }).total).toBeGreaterThanOrEqual(0);
        });
        expect(shareAdjustments(parts, named)).toEqual(shares);
      }),
    );
  });

  it("adds before it takes off, whichever was said first", () => {
    const parts = [10, 30].map((unitPrice) => ({
      lines: [{ quantity: 1, unitPrice }],
      delivery: { price: 0 },
    }));
    const off = { kind: "discount" as const, title: "Off", amount: -45 };
    const free = { kind: "shipping" as const, title: "Free", amount: -5 };
    const fee = { kind: "fee" as const, title: "Fee", amount: 20 };
    const shares = shareAdjustments(parts, [off, free, fee]);
    expect(shares.map((own) => own.map(({ amount }) => amount))).toEqual([
      [-11, -4, 5],
      [-34, -1, 15],
    ]);
  });

  it("pays the delivery where its discount goes", () => {
    const parts = [
      { lines: [{ quantity: 1, unitPrice: 1000 }], delivery: { price: 1500 } },
      { lines: [{ quantity: 1, unitPrice: 3000 }], delivery: { price: 0 } },
    ];
    const free = { kind: "shipping" as const, title: "Free delivery", amount: -1500 };
    const half = { kind: "discount" as const, title: "Half", amount: -2000 };
    expect(shareAdjustments(parts, [free, half])).toEqual([
      [free, { ...half, amount: -500 }],
      [{ ...half, amount: -1500 }],
    ]);
  });
});
