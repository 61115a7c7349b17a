import { describe, expect, it } from "vitest";
import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { heldAmount, outstanding } from "../../../domain/order/money/totals.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

type Report = Omit<PaymentReport, "order" | "currency">;

const pay = (amount: number, reference = "pay-1"): Report => ({ kind: "paid", amount, reference });
const back = (amount: number, reference: string): Report => ({
  ...{ kind: "refunded", amount, reference, payment: "pay-1" },
});
const soFar = (amount: number): Report => ({ ...back(amount, "charge-1"), cumulative: true });
const failed = (amount: number, reference: string): Report => ({
  ...{ kind: "refundFailed", amount, reference, payment: "pay-1" },
});
const dispute = (kind: "disputed" | "disputeWon" | "disputeLost", amount = total): Report => ({
  ...{ kind, amount, reference: "dispute-1", payment: "pay-1" },
});

const told = (start: OrderScenario, reports: readonly Report[]): OrderScenario =>
  reports.reduce((story, report) => story.report(report), start);
const open = () => given("backOffice");
const money = (story: OrderScenario) => {
  const { status, paid, refunded, refundDue } = story.order.payment;
  return { status, paid, refunded, refundDue, due: outstanding(story.order) };
};
const moneyAfter = (...reports: Report[]) => money(told(open(), reports));

describe("the ledger of an order", () => {
  it("counts each part of what a provider sums up, and nothing twice", () => {
    const first = told(open(), [pay(total), soFar(2000)]);
    expect(money(first)).toMatchObject({ status: "partlyRefunded", refunded: 2000, due: 0 });
    const second = told(first, [soFar(5000), soFar(5000), soFar(2000)]);
    expect(money(second)).toMatchObject({ refunded: 5000, refundDue: 0, due: 0 });
    expect(second.order.version).toBe(first.order.version + 1);
    expect(second.order.history.at(-1)).toMatchObject({ command: "refund", data: { amount: 3000 } });
  });

  it("takes what is said of each refund and of all of them for the same money", () => {
    expect(
      moneyAfter(pay(total), back(2000, "re-1"), soFar(2000), back(3000, "re-2"), soFar(5000)).refunded,
    ).toBe(5000);
  });

  it("takes what staff record and a provider reports for the same money", () => {
    const recorded = told(open(), [pay(total)]).by("director", "refund", {
      amount: 2000,
      reason: "a scratch",
    });
    expect(money(told(recorded, [back(2000, "re-1")]))).toMatchObject({ refunded: 2000 });
    expect(money(told(recorded, [soFar(2000)]))).toMatchObject({ refunded: 2000 });
    expect(money(told(recorded, [back(2000, "re-1"), failed(2000, "re-1")]))).toMatchObject({ refunded: 0 });
    expect(money(told(recorded, [back(2500, "re-1")]))).toMatchObject({ refunded: 4500 });
  });

  it("owes a refund that failed again", () => {
    const cancelled = given("marketplace")
      .by("director", "confirm")
      .report(pay(4000))
      .by("director", "cancel", {
        reason: "no clay",
      });
    const returned = told(cancelled, [back(4000, "re-1")]);
    expect(money(returned)).toMatchObject({ status: "refunded", refundDue: 0 });
    expect(money(returned.report(failed(4000, "re-1")))).toMatchObject({ refunded: 0, refundDue: 4000 });
  });

  it("shows a dispute while it is open, and what was lost as given back", () => {
    expect(moneyAfter(pay(total), dispute("disputed"))).toMatchObject({
      status: "disputed",
      refunded: 0,
      due: 0,
    });
    expect(moneyAfter(pay(total), dispute("disputed"), dispute("disputeWon"))).toMatchObject({
      status: "paid",
    });
    const lost = { status: "refunded", refunded: total, due: 0, refundDue: 0 };
    expect(moneyAfter(pay(total), dispute("disputed"), dispute("disputeLost"))).toMatchObject(lost);
  });

  it("never asks for what was given back, and owes what came twice", () => {
    expect(moneyAfter(pay(total), back(2000, "re-1"))).toMatchObject({ due: 0, refundDue: 0 });
    expect(moneyAfter(pay(4000), back(1000, "re-1"))).toMatchObject({
      status: "partlyPaid",
      due: total - 4000,
    });
    expect(moneyAfter(pay(total), pay(total, "pay-2"), back(total, "re-1"))).toMatchObject({
      ...{ status: "paid", due: 0, refundDue: 0 },
    });
  });

  it("is paid by nothing where nothing is to be paid", () => {
    const free = { delivery: { price: 0 }, lines: [{ title: "Sample", quantity: 1, unitPrice: 0 }] };
    expect(money(given("marketplace", free))).toMatchObject({ status: "paid", due: 0 });
  });
});

const report: fc.Arbitrary<Report> = fc.oneof(
  fc
    .record({ amount: fc.constantFrom(1, 4000, total), reference: fc.constantFrom("pay-1", "pay-2") })
    .map(({ amount, reference }) => pay(amount, reference)),
  fc
    .record({ amount: fc.constantFrom(1, 1000, 4000), reference: fc.constantFrom("re-1", "re-2") })
    .map(({ amount, reference }) => back(amount, reference)),
  fc.constantFrom(1000, 4000, total).map(soFar),
  fc
    .record({ amount: fc.constantFrom(1000, 4000), reference: fc.constantFrom("re-1", "re-2") })
    .map(({ amount, reference }) => failed(amount, reference)),
  fc
    .constantFrom("disputed" as const, "disputeWon" as const, "disputeLost" as const)
    .map((kind) => dispute(kind)),
);

const starts: [string, () => OrderScenario][] = [
  ...(["backOffice", "giftShop", "serviceDesk", "marketplace"] satisfies LifecycleName[]).map(
    (name): [string, () => OrderScenario] => [name, () => given(name)],
  ),
  [
    "cancelled",
    () => given("marketplace").by("director", "confirm").by("buyer", "cancel", { reason: "too dear" }),
  ],
  ["unpaid", () => given("marketplace").by("director", "confirm").advance("P3D")],
  ["shipped before payment", () => given("backOffice").by("director", "handOver")],
];

describe.each(starts)("every order of arrival, %s", (_, start) => {
  const permuted = fc.array(report, { minLength: 1, maxLength: 7 }).chain((reports) =>
    fc.record({
      reports: fc.constant(reports),
      other: fc
        .shuffledSubarray(
          reports.map((__, i) => i),
          { minLength: reports.length, maxLength: reports.length },
        )
        .map((order) => order.map((i) => reports[i]!)),
      again: fc.array(fc.constantFrom(...reports), { maxLength: 4 }),
    }),
  );

  it("and every repetition ends alike, and no sum is below zero", () => {
    fc.assert(
      fc.property(permuted, ({ reports, other, again }) => {
        const one = told(start(), reports);
        const two = told(start(), [...other, ...again]);
        expect(money(two)).toEqual(money(one));
        for (const sum of [heldAmount(one.order), ...Object.values(money(one))])
          if (typeof sum === "number") expect(sum).toBeGreaterThanOrEqual(0);
        expectSound(one.lifecycle, one.order);
      }),
    );
  });
});
