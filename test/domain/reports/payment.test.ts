import { describe, expect, it } from "vitest";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import { heldAmount } from "../../../domain/order/money/totals.ts";
import { applyPaymentReport } from "../../../domain/reports/payment.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const confirmed = () => given("marketplace").by("director", "confirm");
const unpaid = () => confirmed().advance("P3D");
const cancelled = () => confirmed().by("buyer", "cancel", { reason: "too dear" });
const money = ({ order }: OrderScenario) => order.payment;

describe("a payment on time", () => {
  it("moves the order on", () => {
    expect(confirmed().paymentReport(total, "pay-1").order).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: total, refundDue: 0 },
    });
  });

  it("counts once, however often it is reported", () => {
    const story = confirmed()
      .paymentReport(total, "pay-1")
      .paymentReport(total, "pay-1")
      .paymentReport(total, "pay-1", "rejected");
    expect(money(story)).toMatchObject({ status: "paid", paid: total, refundDue: 0 });
    expect(story.order.version).toBe(3);
  });

  it("wins over a deadline that is due but has not rung", () => {
    const late = confirmed().advanceWithoutTimers("P4D").paymentReport(total, "pay-1");
    expect(late.order.status).toBe("preparing");
    expect(late.fireDue().order.status).toBe("preparing");
  });

  it("becomes an event under the key of its report, whatever it says", () => {
    for (const story of [confirmed(), unpaid(), cancelled(), confirmed().paymentReport(total, "pay-0")])
      for (const kind of ["paid", "rejected", "refunded", "disputed"] as const)
        for (const amount of [4000, total]) {
          const given = { kind, order: story.order.id, amount, currency: "PLN", reference: "pay-1" };
          const event = applyPaymentReport(story.lifecycle, story.order, given, story.now, "report-1");
          if (event) expect([kind, event.command, event.key]).toEqual([kind, event.command, "report-1"]);
        }
  });

  it("can come in parts", () => {
    const part = confirmed().paymentReport(4000, "pay-1");
    expect(part.order).toMatchObject({
      status: "awaitingPayment",
      payment: { status: "partlyPaid", paid: 4000 },
    });
    expect(part.paymentReport(6500, "pay-2").order).toMatchObject({
      status: "preparing",
      payment: { paid: total },
    });
  });

  it("that is too high moves the order on too, and the surplus is owed back", () => {
    const story = confirmed().paymentReport(total + 500, "pay-1");
    expect(story.order).toMatchObject({
      status: "preparing",
      payment: { paid: total + 500, refundDue: 500 },
    });
    expect(story.advance("P4D").order.status).toBe("preparing");
  });

  it("that came twice is owed back once", () => {
    expect(money(confirmed().paymentReport(total, "pay-1").paymentReport(total, "pay-2"))).toMatchObject({
      paid: 2 * total,
      refundDue: total,
    });
  });

  it("confirmed by the shop is what is due, or a part of it that moves nothing yet", () => {
    expect(confirmed().refusal("director", "confirmPayment", { amount: total + 1 }).reason).toBe(
      "validation-failed",
    );
    const deposit = confirmed().by("director", "confirmPayment", { amount: 5000 });
    expect(deposit.order).toMatchObject({
      status: "awaitingPayment",
      payment: { status: "partlyPaid", paid: 5000 },
    });
    expect(deposit.by("director", "confirmPayment").order.status).toBe("preparing");
    expect(money(confirmed().by("director", "confirmPayment", { amount: total })).paid).toBe(total);
  });
});

describe("a late payment", () => {
  it.each([
    ["unpaid", unpaid],
    ["cancelled", cancelled],
  ])("is recorded on an order that is %s, and owed back", (status, ended) => {
    const story = ended().paymentReport(total, "pay-1").paymentReport(total, "pay-1");
    expect(story.order).toMatchObject({
      status,
      payment: { status: "paidLate", paid: total, refundDue: total },
    });
  });

  it("tells the shop", () => {
    const { lifecycle, order } = unpaid().paymentReport(total, "pay-1");
    expect(notificationsFor(lifecycle, order, order.version)).toEqual([
      { version: order.version, template: "refundDue", party: "shop" },
    ]);
  });

  it("lets the shop revive an unpaid order, and no cancelled one", () => {
    const revived = unpaid().paymentReport(total, "pay-1").by("director", "revive");
    expect(revived.order).toMatchObject({ status: "preparing", payment: { status: "paid", refundDue: 0 } });
    expect(revived.order).not.toHaveProperty("closedAt");
    expect(cancelled().paymentReport(total, "pay-1").refusal("director", "revive").reason).toBe(
      "invalid-state",
    );
  });

  it("revives only when it pays the whole order", () => {
    expect(
      unpaid()
        .paymentReport(total - 1, "pay-1")
        .refusal("director", "revive").reason,
    ).toBe("invalid-state");
    expect(
      money(
        unpaid()
          .paymentReport(total + 300, "pay-1")
          .by("director", "revive"),
      ).refundDue,
    ).toBe(300);
    const back = unpaid().paymentReport(total, "pay-1").by("director", "refund", { amount: 1000 });
    expect(back.refusal("director", "revive").reason).toBe("invalid-state");
  });
});

describe("a refund", () => {
  it("gives back a part payment when the deadline ends the order", () => {
    expect(money(confirmed().paymentReport(4000, "pay-1").advance("P3D"))).toMatchObject({
      status: "partlyPaid",
      refundDue: 4000,
    });
  });

  it("is given in one or more parts, never more than is due", () => {
    const late = unpaid().paymentReport(total, "pay-1");
    expect(late.refusal("director", "refund", { amount: total + 1 }).reason).toBe("validation-failed");
    const part = late.by("director", "refund", { amount: 500 });
    expect(money(part)).toMatchObject({
      ...{ status: "partlyRefunded", refunded: 500, refundDue: total - 500 },
    });
    const whole = part.by("support", "refund");
    expect(money(whole)).toMatchObject({ status: "refunded", refunded: total, refundDue: 0 });
    expect(whole.refusal("director", "refund").reason).toBe("invalid-state");
  });

  it("that the provider reports counts once", () => {
    const part = unpaid()
      .paymentReport(total, "pay-1")
      .paymentReport(500, "back-1", "refunded")
      .paymentReport(500, "back-1", "refunded");
    expect(money(part)).toMatchObject({ refunded: 500, refundDue: total - 500 });
    expect(money(part.paymentReport(99_999, "back-2", "refunded"))).toMatchObject({
      refunded: total,
      refundDue: 0,
    });
  });
});

describe("any sequence of notices", () => {
  const report = fc.record({
    amount: fc.constantFrom(1, 4000, 6500, total, total + 500),
    reference: fc.constantFrom("a", "b", "c"),
    kind: fc.constantFrom("paid", "paid", "rejected", "refunded"),
  });

  it.each([
    ["awaiting payment", confirmed],
    ["unpaid", unpaid],
    ["cancelled", cancelled],
  ])("on an order that is %s counts every payment once and owes back what is too much", (_, start) => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 8 }), (notices) => {
        const end = notices.reduce(
          (reports, { amount, reference, kind }) => reports.paymentReport(amount, reference, kind),
          start(),
        );
        const said = notices.filter(({ kind }) => kind === "paid");
        const largest = Map.groupBy(said, ({ reference }) => reference);
        const received = [...largest.values()]
          .map((same) => Math.max(...same.map(({ amount }) => amount)))
          .reduce((sum, amount) => sum + amount, 0);
        const { paid, refunded, refundDue } = money(end);
        expect(paid).toBe(received);
        expect(refunded).toBeLessThanOrEqual(paid);
        expect(refundDue).toBeLessThanOrEqual(heldAmount(end.order));
        if (end.order.group === "failed") expect(refundDue).toBe(heldAmount(end.order));
      }),
    );
  });
});
