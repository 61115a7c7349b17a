import { describe, expect, it } from "vitest";
import { cancellationPreviewOf } from "../../../domain/order/money/cancellation.ts";
import { type ActorName, actors } from "../../support/order/actors.ts";
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
