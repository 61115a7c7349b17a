import { describe, expect, it } from "vitest";
import { prepaymentsBy, type ReceiptSettings, receiptFor } from "../../../domain/order/money/receipt.ts";
import { totalOf } from "../../../domain/order/money/totals.ts";
import type { Order } from "../../../domain/order/order.ts";
import { given } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const settings: ReceiptSettings = { vatCode: 4, paymentMode: "prepayment" };
const placed = (changes: object): Order => given("marketplace", changes).order;

const line = fc.record({
  title: fc.constant("Cat"),
  quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.5, 1.154, 2.25)),
  unitPrice: fc.integer({ min: 0, max: 20_000 }),
});

it("a receipt's positions are the amount that is paid, to the kopeck, whatever is bought, taken off or paid before", () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.nat(5_000),
      fc.nat(3_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lines, price, discount, part) => {
        const order = placed({
          ...{ lines, delivery: { way: "carrier", price } },
          adjustments: [{ kind: "discount", title: "Code", amount: -discount }],
        });
        const total = totalOf(order);
        const amount = Math.ceil(total * part);
        if (amount === 0) return;
        const { items, isPartial } = receiptFor(order, amount, settings);
        expect(items.reduce((sum, item) => sum + item.quantity * item.price, 0)).toBe(amount);
        for (const item of items) {
          expect(item.price).toBeGreaterThan(0);
          expect(Number.isSafeInteger(item.price) && Number.isInteger(item.quantity)).toBe(true);
        }
        expect(isPartial).toBe(amount !== total);
      },
    ),
  );
});

it("a receipt names goods as they were ordered where each costs a whole number, and all of them at once where not", () => {
  const cats = { title: "Cat", quantity: 3, unitPrice: 1000 };
  const order = placed({
    lines: [cats, { title: "Card", quantity: 1, unitPrice: 0 }],
    delivery: { price: 0 },
  });
  expect(receiptFor(order, 3000, settings).items).toEqual([
    { title: "Cat", kind: "goods", quantity: 3, price: 1000, vatCode: 4 },
  ]);
  expect(receiptFor(order, 2999, settings).items).toMatchObject([
    { title: "Cat × 3", quantity: 1, price: 2999 },
  ]);
});

describe("the payments that a receipt at the hand-over sets off", () => {
  type Entries = NonNullable<Parameters<typeof prepaymentsBy>[1]["entries"]>;
  const entry = (kind: string, amount: number, more: object = {}) => ({
    ...{ kind, amount, provider: "yookassa", at: "2026-11-28T10:00:00Z", by: { role: "payments" } },
    ...more,
  });
  const left = (sums: { paid: number; refunded: number }, ...entries: object[]) =>
    prepaymentsBy("yookassa", { ...sums, entries: entries as Entries });
  const [one, two] = [
    entry("payment", 700, { reference: "p-1" }),
    entry("payment", 300, { reference: "p-2" }),
  ];

  it("are all that one provider took, without what has gone back", () => {
    const back = (kind: string, payment: string, amount: number) =>
      entry(kind, amount, { reference: `r-${payment}`, payment });
    expect(left({ paid: 1000, refunded: 0 }, one, two)).toEqual([
      { reference: "p-1", amount: 700 },
      { reference: "p-2", amount: 300 },
    ]);
    expect(left({ paid: 1000, refunded: 500 }, one, two, back("refund", "p-1", 500))).toEqual([
      { reference: "p-1", amount: 200 },
      { reference: "p-2", amount: 300 },
    ]);
    const failed = [back("refund", "p-2", 300), back("refundFailed", "p-2", 300)];
    expect(left({ paid: 1000, refunded: 0 }, one, two, ...failed)).toHaveLength(2);
    expect(left({ paid: 700, refunded: 700 }, one, back("refund", "p-1", 700))).toEqual([]);
  });

  it("are none to be set off by one receipt where a part came otherwise", () => {
    const cash = { ...entry("payment", 300, { reference: "till" }), provider: "generic" };
    expect(left({ paid: 1000, refunded: 0 }, one, cash)).toBeUndefined();
    expect(left({ paid: 1000, refunded: 300 }, one, two)).toBeUndefined();
  });
});
