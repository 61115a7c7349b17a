import { expect, it } from "vitest";
import { type ReceiptSettings, receiptFor } from "../../../domain/order/money/receipt.ts";
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
