import { expect, test } from "vitest";
import { tell } from "../../proofs/counts.ts";
import { orderTotal } from "../../support/fixtures.ts";
import { fc } from "../../support/property.ts";
import { foreignSecret } from "../../support/provider-signatures.ts";
import { runSize } from "../../support/seed.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** Sequences of reports, in any order and as often as chance will: `PAYMENT_SEQUENCES=10000 SEED=…` makes more. */
const { world, report, read, orderAwaitingPayment } = paymentFixture();
const numRuns = runSize("PAYMENT_SEQUENCES", 20);

/** Money, in parts and more often than it should be: three payments, reported by four events. */
const paid = fc.record({
  what: fc.constant("paid" as const),
  part: fc.constantFrom(1, 0.5, 2),
  reference: fc.constantFrom("P-1", "P-2", "P-3"),
  id: fc.constantFrom("e1", "e2", "e3", "e4"),
});
const noise = fc.record({
  what: fc.constantFrom("rejected" as const, "foreign" as const, "forged" as const),
  part: fc.constant(1),
  reference: fc.constantFrom("P-1", "P-4"),
  id: fc.constantFrom("e5", "e6"),
});
const expiry = fc.constant({ what: "expiry" as const, part: 0, reference: "", id: "" });
const step = fc.oneof(
  { weight: 9, arbitrary: paid },
  { weight: 6, arbitrary: noise },
  { weight: 1, arbitrary: expiry },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function happen(order: string, { what, part, reference, id }: Step): Promise<void> {
  if (what === "expiry") return void (await world.advance("P3D"));
  const type = what === "rejected" ? "payment.rejected" : "payment.paid";
  const event = { id: `${order}-${id}`, order, amount: orderTotal * part, reference, type };
  const reports = what === "foreign" ? { ...event, currency: "EUR" } : event;
  const { status } = await (what === "forged" ? report(reports, foreignSecret) : report(reports));
  expect(status).toBe(what === "forged" ? 401 : 200);
}

/** What must have become of the order: an event counts once, of a reference the largest sum, and late money is owed back. */
function expected(steps: Step[]) {
  const events = new Set<string>();
  const sums = new Map<string, number>();
  let [sum, status] = [0, "awaitingPayment"];
  for (const { what, part, reference, id } of steps) {
    if (what === "expiry" && status === "awaitingPayment") status = "unpaid";
    if (what !== "paid" || events.has(id)) continue;
    const amount = orderTotal * part;
    // an event that says nothing new leaves no trace: only what the order knows is known
    if (amount <= (sums.get(reference) ?? 0)) continue;
    events.add(id);
    sums.set(reference, amount);
    sum = [...sums.values()].reduce((all, each) => all + each, 0);
    if (sum >= orderTotal && status === "awaitingPayment") status = "preparing";
  }
  return { status, paid: sum, refundDue: status === "unpaid" ? sum : Math.max(0, sum - orderTotal) };
}

test(`an order is paid once and never by a forged report: ${numRuns} sequences`, async (context) => {
  const counts = { sequences: 0, reports: 0, forged: 0, "wrong amounts": 0 };
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    const id = await orderAwaitingPayment();
    for (const each of steps) await happen(id, each);
    counts.sequences += 1;
    counts.reports += steps.filter(({ what }) => what !== "expiry").length;
    counts.forged += steps.filter(({ what }) => what === "forged").length;
    counts["wrong amounts"] += steps.filter(({ what, part }) => what === "paid" && part !== 1).length;
    const { payment, status } = await read(id);
    expect({ status, paid: payment.paid, refundDue: payment.refundDue }).toEqual(expected(steps));
  });
  await fc.assert(property, { numRuns });
  tell(context, counts);
});
