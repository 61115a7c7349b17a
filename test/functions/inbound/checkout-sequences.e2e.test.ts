import { expect, test } from "vitest";
import { type Story, stories } from "../../domain/reports/checkout-stories.ts";
import { tell } from "../../proofs/counts.ts";
import { catOrder } from "../../support/fixtures.ts";
import { fc } from "../../support/property.ts";
import type { ProviderReport } from "../../support/provider-signatures.ts";
import { runSize } from "../../support/seed.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** What is reported of a checkout that became two orders, in any order and again: `CHECKOUT_SEQUENCES=1000 SEED=…` makes more. */
const at = paymentFixture();
const numRuns = runSize("CHECKOUT_SEQUENCES", 12);

const split = {
  ...catOrder,
  lines: [
    { title: "Clay cat", quantity: 1, unitPrice: 4500, availability: "inStock" },
    { title: "Clay dog", quantity: 1, unitPrice: 7000, availability: "madeToOrder" },
  ],
};

/** What becomes of the two orders of a new checkout once these reports have come in turn. */
async function endOf(all: readonly Story[]) {
  const orders: string[] = (await at.shop.place(split)).map(({ id }: { id: string }) => id);
  for (const id of orders) await at.shop.manager("POST", `/v1/orders/${id}/confirm`);
  const [checkout, other] = orders as [string, string];
  const named = { checkout: { checkout }, first: { order: checkout }, second: { order: other }, nobody: {} };
  for (const { names: whom, payment, reference, ...story } of all) {
    const own = {
      reference: `${reference}-${checkout}`,
      ...(payment && { payment: `${payment}-${checkout}` }),
    };
    const report: ProviderReport = { ...story, ...own, ...named[whom] };
    expect(await at.report(report), JSON.stringify(report)).toMatchObject({ status: 200 });
  }
  return Promise.all(orders.map(moneyOf));
}

async function moneyOf(id: string) {
  const { status, payment } = await at.read(id);
  const { paid, refunded, due, refundDue } = payment;
  return { order: status, status: payment.status, paid, refunded, due, refundDue };
}

test(`the orders of a checkout end alike in whatever order and however often they are reported: ${numRuns} sequences`, async (context) => {
  let [sequences, reports] = [0, 0];
  const property = fc.asyncProperty(stories, async ({ all, other, again }) => {
    sequences += 1;
    reports += 2 * all.length + again.length;
    const end = await endOf(all);
    expect(await endOf([...other, ...again])).toEqual(end);
    for (const { paid, refunded, due, refundDue } of end) {
      for (const sum of [paid, refunded, due, refundDue]) expect(sum).toBeGreaterThanOrEqual(0);
      expect(refunded).toBeLessThanOrEqual(paid);
    }
  });
  await fc.assert(property, { numRuns });
  tell(context, { "checkout sequences": sequences, reports });
});

const refundOf = (whom: Story["names"], payment?: string): Story => ({
  ...{ type: "payment.refunded", amount: 500, reference: "back-1", names: whom },
  ...(payment && { payment }),
});
const ownPayment: Story = { type: "payment.paid", amount: 1000, reference: "own-1", names: "second" };

test.each<[string, Story[]]>([
  ["a refund, in one of its reports", [refundOf("checkout", "pay-1"), refundOf("second", "pay-1")]],
  ["a refund that leaves its payment out", [refundOf("checkout", "pay-1"), refundOf("second")]],
  [
    "another refund of the same payment",
    [refundOf("checkout", "pay-1"), { ...refundOf("second", "pay-1"), reference: "back-2" }],
  ],
  [
    "a refund of which one order knows the sum and the other the payment",
    [
      { type: "payment.paid", amount: 13_000, reference: "pay-1", names: "checkout" },
      refundOf("second", "pay-1"),
      { ...refundOf("first"), amount: 6500 },
    ],
  ],
])(
  "what is said of the whole checkout holds for all of it, whichever report comes first: %s",
  async (_, all) => {
    const end = await endOf([ownPayment, ...all]);
    expect(await endOf([ownPayment, ...all.toReversed()])).toEqual(end);
    expect(end[1]!.refunded).toBe(all.length > 2 ? 500 : 0);
  },
);
