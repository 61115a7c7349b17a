import { fc } from "../../support/property.ts";

/** What the two orders of the checkout cost. */
export const costs = [6000, 7000] as const;
const [first, second] = costs;

/** Whom a report names: the checkout, one of its orders, or nobody but the payment that it is about. */
const names = ["checkout", "first", "second", "nobody"] as const;
export interface Story {
  type: string;
  amount: number;
  reference: string;
  names: (typeof names)[number];
  payment?: string;
}

const shared = fc.constantFrom("pay-1", "pay-2");
const pay = fc.record({
  type: fc.constant("payment.paid"),
  amount: fc.constantFrom(first, first + 1000, first + second),
  reference: shared,
  names: fc.constant("checkout" as const),
});
const own = fc.record({
  type: fc.constant("payment.paid"),
  amount: fc.constantFrom(1000, second),
  reference: fc.constantFrom("own-1"),
  names: fc.constantFrom("second" as const),
});
const about = (type: fc.Arbitrary<string>, reference: fc.Arbitrary<string>, amounts: number[]) =>
  fc.record({
    type,
    amount: fc.constantFrom(...amounts),
    reference,
    names: fc.constantFrom(...names),
    payment: fc.constantFrom("pay-1", "pay-1", "pay-2", "own-1"),
    isTerse: fc.constantFrom(false, false, true),
  });
const refund = about(fc.constant("payment.refunded"), fc.constantFrom("back-1", "back-2"), [500, first + 1]);
const refundFailed = about(fc.constant("payment.refundFailed"), fc.constant("back-1"), [500, first + 1]);
const dispute = about(
  fc.constantFrom("payment.disputed", "payment.disputeWon", "payment.disputeLost"),
  fc.constantFrom("dispute-1", "dispute-2"),
  [first + 1000],
);

/**
 * One refund or dispute is about one payment, whatever is said of it; of its sums the largest counts. A report that names
 * its order may leave the payment out, and nothing about a payment of the second order names the checkout or the first.
 */
const consistent = (all: (Story & { isTerse?: boolean })[]): Story[] =>
  all.map(({ isTerse, ...story }) => {
    const payment = all.find(({ reference }) => reference === story.reference)?.payment;
    const whom = payment === "own-1" && story.names !== "nobody" ? "second" : story.names;
    const { payment: _, ...named } = { ...story, names: whom };
    return (isTerse && whom !== "nobody") || !payment ? named : { ...named, payment };
  });

/** Reports, the same ones in another order, and some of them again. */
export const stories = fc
  .array(
    fc.oneof<fc.WeightedArbitrary<Story & { isTerse?: boolean }>[]>(
      { weight: 3, arbitrary: pay },
      { weight: 1, arbitrary: own },
      { weight: 3, arbitrary: refund },
      { weight: 1, arbitrary: refundFailed },
      { weight: 3, arbitrary: dispute },
    ),
    { minLength: 2, maxLength: 7 },
  )
  .map(consistent)
  .chain((all) =>
    fc.record({
      all: fc.constant(all),
      other: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      again: fc.array(fc.constantFrom(...all), { maxLength: 3 }),
    }),
  );
