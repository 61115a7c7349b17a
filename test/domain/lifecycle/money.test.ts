import { describe, expect, it } from "vitest";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { totalOf } from "../../../domain/order/money/totals.ts";
import type { Order } from "../../../domain/order/order.ts";
import { orderView } from "../../../domain/order/view.ts";
import { actors } from "../../support/order/actors.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { givenIn, OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";
import { hire, out } from "./hire.ts";

const friday = "2026-11-20T09:00:00Z";
const paid = () => out(friday).paymentReport(total + 5000, "pay-1");
const moneyOf = (order: Order) => ({ total: totalOf(order), ...order.payment });

describe("a charge", () => {
  it("goes on the bill with what the command says, and is owed", () => {
    const before = givenIn(hire).paymentReport(total, "pay-1");
    const { order } = before.by("director", "lend", { returnBy: friday, deposit: 5000, note: "drill" });
    expect(order.surcharges).toEqual([{ kind: "deposit", amount: 5000 }]);
    expect(moneyOf(order)).toMatchObject({
      total: total + 5000,
      status: "partlyPaid",
      paid: total,
      refundDue: 0,
    });
    expect(orderView(hire, order, actors.buyer)).toMatchObject({
      payment: { due: 5000 },
      totals: { surcharges: 5000, total: total + 5000 },
    });
  });

  it("is none where the command says nothing, or nothing to pay", () => {
    for (const deposit of [undefined, 0]) {
      const { order } = out(friday, { deposit });
      expect(order).not.toHaveProperty("surcharges");
      expect(order.history.at(-1)!.data).not.toHaveProperty("surcharges");
    }
  });

  it("comes again with each repetition, with the sum that was agreed last", () => {
    const { order } = paid().advance("P30D");
    expect(order.surcharges?.slice(1)).toEqual(Array(5).fill({ kind: "lateFee", amount: 700 }));
    expect(moneyOf(order)).toMatchObject({ total: total + 8500, status: "partlyPaid" });
    expect(order.history.at(-1)!.data).toEqual({
      deadline: "lateDay",
      chargedSince: friday,
      surcharges: [{ kind: "lateFee", amount: 700 }],
    });
  });

  it("uses up what was paid too much", () => {
    const rich = givenIn(hire).paymentReport(total + 2000, "pay-1");
    expect(rich.order.payment.refundDue).toBe(2000);
    const { order } = rich.by("director", "lend", { returnBy: friday, deposit: 1500, note: "drill" });
    expect(moneyOf(order)).toMatchObject({ status: "paid", refundDue: 500 });
  });
});

describe("a refund by field", () => {
  it("comes off the bill and is owed back, and is owed once", () => {
    const { order } = paid().by("director", "fetch", { back: 5000 });
    expect(moneyOf(order)).toMatchObject({ total, status: "paid", paid: total + 5000, refundDue: 5000 });
    const given = paid().by("director", "fetch", { back: 5000 }).by("director", "refund");
    expect(moneyOf(given.order)).toMatchObject({ total, status: "paid", refunded: 5000, refundDue: 0 });
    expect(orderView(hire, given.order, actors.buyer).payment.due).toBe(0);
  });

  it("leaves what is kept of a deposit with the shop", () => {
    const { order } = paid().by("director", "fetch", { back: 2000, reason: "a broken handle" });
    expect(moneyOf(order)).toMatchObject({ total: total + 3000, refundDue: 2000 });
    expect(order.reason).toBe("a broken handle");
  });

  it("only lowers what is owed where nothing was paid", () => {
    const { order } = out(friday).by("director", "fetch", { back: 5000 });
    expect(moneyOf(order)).toMatchObject({ total, status: "pending", refundDue: 0 });
  });

  it("makes a bill that was paid in part one that is paid", () => {
    const part = out(friday).paymentReport(total, "pay-1");
    expect(part.order.payment.status).toBe("partlyPaid");
    const { order } = part.by("director", "fetch", { back: 5000 });
    expect(moneyOf(order)).toMatchObject({ total, status: "paid", refundDue: 0 });
  });

  it("is nothing where the command says nothing", () => {
    expect(moneyOf(paid().by("director", "fetch").order)).toMatchObject({ refundDue: 0 });
  });

  it("is refused beyond what was charged under the name that it gives back", () => {
    expect(paid().refusal("director", "fetch", { back: 5001 })).toMatchObject({
      reason: "validation-failed",
      errors: [{ pointer: "/back", detail: "must be at most 5000, which is what was charged as deposit" }],
    });
    expect(paid().by("director", "fetch", { back: 5000 }).order.payment.refundDue).toBe(5000);
    expect(out(friday, { deposit: 0 }).refusal("director", "fetch", { back: 1 })).toMatchObject({
      reason: "validation-failed",
    });
  });

  it("is refused beyond what the order costs, where it gives back no charge of its own", () => {
    const fetch = { ...hire.statuses.out.on.fetch, refund: { share: "byField", field: "back" } };
    const statuses = { ...hire.statuses, out: { ...hire.statuses.out, on: { fetch } } };
    const story = new OrderScenario({ ...hire, statuses } as Lifecycle, paid().order, paid().now);
    expect(story.refusal("director", "fetch", { back: total + 5001 })).toMatchObject({
      errors: [
        { pointer: "/back", detail: `must be at most ${total + 5000}, which is what the order costs` },
      ],
    });
    expect(story.by("director", "fetch", { back: total + 5000 }).order.payment.refundDue).toBe(total + 5000);
  });

  it("never gives back more than is held, and never makes the shop pay for an order", () => {
    const sums = fc.record({
      deposit: fc.integer({ min: 0, max: 9000 }),
      pays: fc.integer({ min: 1, max: 30_000 }),
      back: fc.integer({ min: 0, max: 20_000 }),
      days: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(sums, ({ deposit, pays, back, days }) => {
        const story = out(friday, { deposit })
          .paymentReport(pays, "pay-1")
          .advance(`P${4 + days}D`);
        const decision = story.decide("director", "fetch", { back });
        const after = "event" in decision ? story.apply(decision.event) : story;
        expectSound(hire, after.order);
        const { payment } = after.order;
        expect("event" in decision).toBe(back <= deposit);
        expect(totalOf(after.order)).toBeGreaterThanOrEqual(0);
        expect(payment.refundDue).toBe(Math.max(0, payment.paid - totalOf(after.order)));
      }),
      { seed: 8 },
    );
  });
});
