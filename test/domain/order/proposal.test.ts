import { describe, expect, it } from "vitest";
import { isRelevant } from "../../../domain/messages/relevance.ts";
import { cancellationPreviewOf } from "../../../domain/order/money/cancellation.ts";
import { outstanding, totalOf } from "../../../domain/order/money/totals.ts";
import { orderView } from "../../../domain/order/view.ts";
import { actors } from "../../support/order/actors.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";

const today = { from: "2026-11-16T12:00:00Z", to: "2026-11-16T14:00:00Z" };
const tonight = { from: "2026-11-16T18:00:00Z", to: "2026-11-16T20:00:00Z" };
const order = { delivery: { way: "ownCourier" as const, price: 1500, ...today } };

const accepted = () => given("giftShop", order).by("director", "accept");
const paid = () => accepted().paymentReport(total, "pay-1");
const dues = ({ order: { deadlines } }: OrderScenario) => deadlines.map(({ name, dueAt }) => [name, dueAt]);
const later = (story: OrderScenario) =>
  story.by("director", "proposeTime", { ...tonight, reason: "The van is late" });
const dearer = (story: OrderScenario) =>
  story.by("director", "proposeSurcharge", { amount: 700, reason: "Big vase" });

describe("another delivery time", () => {
  it("S2-60 changes nothing before the buyer agrees", () => {
    const asked = later(accepted());
    expect(asked.order.proposal).toEqual({ kind: "time", ...tonight, reason: "The van is late", number: 3 });
    expect(asked.order.delivery).toMatchObject(today);
    expect(dues(asked)).toEqual(dues(accepted()));
  });

  it("S2-60 holds once the buyer agrees, and the deadlines counted back from it move along", () => {
    const agreed = later(accepted()).by("buyer", "acceptProposal", { proposal: 3 });
    expect(agreed.order.delivery).toMatchObject(tonight);
    expect(agreed.order).not.toHaveProperty("proposal");
    expect(dues(agreed)).toEqual([
      ["photo", "2026-11-16T17:30:00Z"],
      ["delivery", "2026-11-16T20:00:00Z"],
    ]);
    expect(agreed.order.history.at(-1)?.data).toEqual({ kind: "time", ...tonight, proposal: 3 });
  });

  it("S2-60 leaves the deadlines alone that have nothing to do with it", () => {
    const agreed = later(given("giftShop", order)).by("buyer", "acceptProposal");
    expect(dues(agreed)).toEqual([
      ["accept", "2026-11-16T09:15:00Z"],
      ["delivery", "2026-11-16T20:00:00Z"],
    ]);
  });

  it("begins its deadlines with the rest of their time, when it is agreed during a hold", () => {
    const held = later(accepted()).by("director", "hold", { reason: "flood" });
    const resumed = held.advanceWithoutTimers("PT2H").by("buyer", "acceptProposal").by("director", "resume");
    expect(dues(resumed)).toContainEqual(["delivery", tonight.to]);
  });

  it("reminds again of a photo that was due for the former time", () => {
    const reminded = accepted().advance("PT2H45M");
    expect(dues(reminded)).toEqual([["delivery", today.to]]);
    expect(dues(later(reminded).by("buyer", "acceptProposal"))).toHaveLength(2);
  });

  it("S2-60 is off when the buyer declines, and they may say why", () => {
    const declined = later(accepted()).by("buyer", "declineProposal", { reason: "I am out" });
    expect(declined.order.delivery).toMatchObject(today);
    expect(declined.order).not.toHaveProperty("proposal");
    expect(declined.order.history.at(-1)?.data).toEqual({
      kind: "time",
      ...tonight,
      proposal: 3,
      reason: "I am out",
    });
  });

  it("is replaced by a newer proposal, and an answer to the former one is refused", () => {
    const twice = dearer(later(accepted()));
    expect(twice.order.proposal).toEqual({ kind: "surcharge", amount: 700, reason: "Big vase", number: 4 });
    expect(twice.refusal("buyer", "acceptProposal", { proposal: 3 })).toMatchObject({
      reason: "invalid-state",
    });
    expect(isRelevant(twice.lifecycle, twice.order, { version: 3, party: "buyer" }, twice.now)).toBe(false);
    expect(isRelevant(twice.lifecycle, twice.order, { version: 4, party: "buyer" }, twice.now)).toBe(true);
  });

  it("must lie in the future, when it is proposed and when it is accepted", () => {
    const past = { from: "2026-11-15T10:00:00Z", to: "2026-11-16T09:00:00Z" };
    expect(accepted().refusal("director", "proposeTime", past)).toMatchObject({
      errors: [{ pointer: "/to" }],
    });
    const backwards = { from: tonight.to, to: tonight.from };
    expect(accepted().refusal("director", "proposeTime", backwards)).toMatchObject({
      errors: [{ pointer: "/to" }],
    });
    expect(later(accepted()).advance("PT11H").refusal("buyer", "acceptProposal").reason).toBe(
      "invalid-state",
    );
  });

  it("is over by itself when the delivery begins or the order ends", () => {
    const left = later(accepted()).by("director", "dispatch");
    expect(left.order).not.toHaveProperty("proposal");
    expect(left.refusal("buyer", "acceptProposal").reason).toBe("invalid-state");
    expect(left.refusal("director", "proposeTime", tonight).reason).toBe("invalid-state");
    const ended = later(accepted()).by("buyer", "cancel");
    expect(ended.order).not.toHaveProperty("proposal");
    expect(ended.refusal("buyer", "acceptProposal").reason).toBe("invalid-state");
  });

  it("survives a step that stays before the delivery", () => {
    const photographed = later(accepted()).by("director", "addPhoto", { photo: "photo-1" });
    expect(photographed.by("buyer", "acceptProposal").order.delivery).toMatchObject(tonight);
  });
});

describe("a surcharge", () => {
  it("S2-62 costs nothing before the buyer agrees", () => {
    const asked = dearer(paid());
    expect(asked.order.payment).toEqual(paid().order.payment);
    expect(totalOf(asked.order)).toBe(total);
  });

  it("S2-62 is due once the buyer agrees, and the order is paid in part until it has come", () => {
    const agreed = dearer(paid()).by("buyer", "acceptProposal");
    expect(agreed.order).toMatchObject({
      surcharges: [{ amount: 700, reason: "Big vase" }],
      payment: { status: "partlyPaid", paid: total, refundDue: 0 },
    });
    expect(orderView(agreed.lifecycle, agreed.order, actors.director)).toMatchObject({
      totals: { goods: 9000, delivery: 1500, surcharges: 700, total: total + 700 },
      payment: { due: 700 },
    });
    const settled = agreed.paymentReport(700, "pay-2");
    expect(settled.order.payment).toMatchObject({ status: "paid", paid: total + 700 });
    expect(outstanding(settled.order)).toBe(0);
  });

  it("S2-62 goes back with the rest, exactly as the preview says", () => {
    const settled = dearer(paid()).by("buyer", "acceptProposal").paymentReport(700, "pay-2");
    expect(cancellationPreviewOf(settled.lifecycle, settled.order, actors.buyer)).toMatchObject({
      refund: total + 700,
      kept: 0,
    });
    expect(settled.by("buyer", "cancel").order.payment.refundDue).toBe(total + 700);
    const left = settled.by("director", "dispatch").by("buyer", "requestCancel", { reason: "wrong day" });
    const { refund, kept } = cancellationPreviewOf(left.lifecycle, left.order, actors.support);
    expect({ refund, kept }).toEqual({ refund: total + 700 - 1500, kept: 1500 });
    expect(left.by("support", "cancel", { reason: "asked" }).order.payment.refundDue).toBe(refund);
  });

  it("S2-62 only raises what is to be paid while nothing is paid", () => {
    const agreed = dearer(accepted()).by("buyer", "acceptProposal");
    expect(agreed.order.payment.status).toBe("pending");
    expect(outstanding(agreed.order)).toBe(total + 700);
    expect(agreed.paymentReport(total, "pay-1").order.payment.status).toBe("partlyPaid");
  });

  it("uses up first what was paid too much", () => {
    const over = accepted().paymentReport(total + 1000, "pay-1");
    expect(over.order.payment.refundDue).toBe(1000);
    const agreed = dearer(over).by("buyer", "acceptProposal");
    expect(agreed.order.payment).toMatchObject({ status: "paid", refundDue: 300 });
  });

  it("S2-62 is nobody's to agree to but the buyer's", () => {
    for (const who of ["director", "support", "deliverer"] as const)
      expect(dearer(paid()).refusal(who, "acceptProposal").reason).toBe("forbidden");
    expect(paid().refusal("buyer", "acceptProposal").reason).toBe("invalid-state");
    expect(paid().refusal("director", "proposeSurcharge", { amount: 0, reason: "x" }).reason).toBe(
      "validation-failed",
    );
  });
});

it("agrees to no surcharge by which the order would cost more than can be counted exactly", () => {
  const huge = accepted().by("director", "proposeSurcharge", {
    amount: Number.MAX_SAFE_INTEGER,
    reason: "x",
  });
  expect(huge.decide("buyer", "acceptProposal")).toMatchObject({
    refusal: { reason: "validation-failed", detail: "An order can cost at most 9007199254740991 in all." },
  });
});
