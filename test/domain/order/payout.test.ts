import { describe, expect, it } from "vitest";
import { payoutOf } from "../../../domain/order/money/payout.ts";
import { orderView } from "../../../domain/order/view.ts";
import { platformFees } from "../../../domain/shop/payments/schema.ts";
import { type ActorName, actors } from "../../support/order/actors.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const withFees = (commission: number, acquiring: number) =>
  given("giftShop", {}, { fees: { commission, acquiring } });
const breakdownFor = ({ lifecycle, order }: OrderScenario, who: ActorName) =>
  orderView(lifecycle, order, actors[who]).totals.breakdown;

describe("the payout of an order", () => {
  it("S2-11 is what was paid without commission and acquiring", () => {
    expect(breakdownFor(withFees(1500, 250).paymentReport(total, "pay-1"), "director")).toEqual({
      ...{ goods: 9000, delivery: 1500, adjustments: 0, surcharges: 0, paid: total },
      ...{ commission: 1575, acquiring: 263, payout: 8662 },
    });
    expect(payoutOf(withFees(1500, 250).order)).toMatchObject({ paid: 0, commission: 0, payout: 0 });
  });

  it("S2-11 names what the buyer agreed to pay on top", () => {
    const { order } = withFees(1000, 0).paymentReport(total, "pay-1");
    const surcharges = [{ amount: 700, reason: "A vase" }];
    const paid = payoutOf({ ...order, surcharges, payment: { ...order.payment, paid: total + 700 } })!;
    expect(paid.goods + paid.delivery + paid.surcharges).toBe(paid.paid);
  });

  it("S2-11 counts nothing that was given back", () => {
    const back = withFees(1000, 0)
      .paymentReport(total, "pay-1")
      .by("director", "decline", { reason: "x" })
      .by("director", "refund");
    expect(payoutOf(back.order)).toMatchObject({ paid: 0, commission: 0, payout: 0 });
  });

  it("S2-11 concerns the shop's staff and support, and nobody else", () => {
    const accepted = withFees(1500, 250)
      .by("director", "accept")
      .by("director", "assignSeller", { seller: "sam" })
      .by("director", "assignDeliverer", { deliverer: "dan" });
    const knowing = (Object.keys(actors) as ActorName[]).filter((who) => breakdownFor(accepted, who));
    expect(knowing).toEqual(["director", "manager", "seller", "support"]);
    expect(breakdownFor(given("giftShop"), "director")).toBeUndefined();
  });

  it("S2-11 adds up to the cent, whatever was paid and whatever the shares are", () => {
    const points = fc.nat(10_000);
    fc.assert(
      fc.property(points, points, fc.nat(2_000_000_000), (a, b, paid) => {
        const fees = platformFees.safeParse({ commission: a, acquiring: b });
        expect(fees.success).toBe(a + b <= 10_000);
        if (!fees.success) return;
        const { order } = given("giftShop", {}, { fees: fees.data });
        const payout = payoutOf({ ...order, payment: { ...order.payment, paid } })!;
        expect(payout.commission + payout.acquiring + payout.payout).toBe(paid);
        for (const part of [payout.commission, payout.acquiring, payout.payout])
          expect(part).toBeGreaterThanOrEqual(0);
        expect(Math.abs(payout.commission - (paid * a) / 10_000)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(payout.acquiring - (paid * b) / 10_000)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
