import { describe, expect, it } from "vitest";
import { lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { stepOf } from "../../../domain/order/authorize.ts";
import { cancellationPreviewOf } from "../../../domain/order/money/cancellation.ts";
import { heldAmount } from "../../../domain/order/money/totals.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";

const preview = ({ lifecycle, order }: OrderScenario, who: ActorName) =>
  cancellationPreviewOf(lifecycle, order, actors[who]);

describe("the preview of a cancellation", () => {
  it("P3-10 says that the delivery has not begun, as long as it has not", () => {
    const started = given("backOffice").paymentReport(total, "pay-1").by("director", "start");
    const back = { allowed: true, refund: total, kept: 0 };
    expect(preview(started, "director")).toEqual({
      ...back,
      why: "Delivery has not begun: everything goes back.",
    });
    const left = started.by("director", "handOver");
    expect(preview(left, "director")).toEqual({ ...back, why: "Everything goes back." });
  });

  it("S2-43 P3-10 binds nobody once the phase has changed: the cancellation is refused, and nothing moves", () => {
    const accepted = given("giftShop").paymentReport(total, "pay-1").by("director", "accept");
    expect(preview(accepted, "buyer")).toMatchObject({ allowed: true, refund: total });
    const left = accepted.by("director", "dispatch");
    expect(left.refusal("buyer", "cancel")).toMatchObject({ reason: "invalid-state" });
    expect(preview(left, "buyer")).toMatchObject({ allowed: false, refund: total - 1500, kept: 1500 });
  });

  it("S2-44 keeps no delivery price that the buyer has not paid", () => {
    const free = { kind: "shipping" as const, title: "Free delivery", amount: -1500 };
    const left = given("giftShop", { adjustments: [free] })
      .paymentReport(total - 1500, "pay-1")
      .by("director", "accept")
      .by("director", "dispatch");
    expect(preview(left, "buyer")).toMatchObject({ refund: total - 1500, kept: 0 });
    const asked = left.by("buyer", "requestCancel", { reason: "too late" });
    expect(preview(asked, "support")).toMatchObject({ allowed: true, why: "Everything goes back." });
    const { payment } = asked.by("support", "cancel", { reason: "granted" }).order;
    expect(payment.refundDue).toBe(total - 1500);
  });

  it("P3-10 shares out what is held, and nothing where nobody can cancel", () => {
    for (const name of lifecycleNames)
      for (const [status, story] of orderInEachStatus(name)) {
        const command = lifecycles[name].features?.ownStatuses ? "move" : "cancel";
        const { lifecycle, order } = story;
        for (const who of actorNames) {
          const { refund, kept } = preview(story, who);
          const held = stepOf(lifecycle, order, command, actors[who]) ? heldAmount(order) : 0;
          expect([name, status, who, refund + kept]).toEqual([name, status, who, held]);
          expect(refund).toBeGreaterThanOrEqual(0);
        }
      }
  });

  it("S1-25 P3-10 is, at a service desk, that of closing without success", () => {
    const paid = given("serviceDesk").by("director", "setPayment", { status: "paid" });
    expect(preview(paid, "director")).toMatchObject({ allowed: true, refund: total, kept: 0 });
    const fields = { status: "closedUnsuccessfully", reason: "clientRefused" };
    const closed = paid.by("director", "move", fields);
    expect(closed.order.payment.refundDue).toBe(total);
    expect(preview(closed, "director")).toMatchObject({ allowed: false });
    expect(preview(paid, "buyer")).toMatchObject({ allowed: false });
  });
});
