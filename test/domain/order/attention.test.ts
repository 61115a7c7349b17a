import { expect, it } from "vitest";
import { attentionCodes, attentionOf } from "../../../domain/order/attention.ts";
import { orderView } from "../../../domain/order/view.ts";
import { type ActorName, actors } from "../../support/order/actors.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";

const codes = ({ order }: OrderScenario) => attentionOf(order).map(({ code }) => code);
const paid = () => given("marketplace").report({ kind: "paid", amount: total, reference: "pay-1" });
const about = { payment: "pay-1", amount: total };

it("says what needs a person, until it is settled", () => {
  expect(codes(paid())).toEqual([]);
  const disputed = paid().report({ ...about, kind: "disputed", reference: "dp" });
  expect(codes(disputed)).toEqual(["disputed"]);
  expect(codes(disputed.report({ ...about, kind: "disputeWon", reference: "dp" }))).toEqual([]);
  const refunded = paid().report({ ...about, kind: "refunded", reference: "re" });
  expect(codes(refunded)).toEqual(["refundedEarly"]);
  const failed = refunded.report({ ...about, kind: "refundFailed", reference: "re" });
  expect(codes(failed)).toEqual(["refundFailed"]);
  const again = failed.by("director", "refund", { amount: 1000, reason: "a scratch" });
  expect(codes(again)).toEqual([]);
  expect(codes(again.by("director", "cancel", { reason: "no clay" }))).toEqual(["refundDue"]);
});

it("says since when, and what to do", () => {
  const { order } = paid()
    .advanceWithoutTimers("PT1H")
    .report({ ...about, kind: "disputed", reference: "dp" });
  expect(attentionOf(order)).toEqual([
    { code: "disputed", since: "2026-11-16T10:00:00Z", detail: expect.stringContaining("provider") },
  ]);
});

it("counts reported problems, requests to cancel, and deliveries that failed", () => {
  const gift = given("giftShop").by("director", "accept");
  expect(codes(gift.by("buyer", "requestCancel", { reason: "changed my mind" }))).toEqual([
    "cancelRequested",
  ]);
  const shipped = paid()
    .by("director", "confirm")
    .by("director", "ship", { carrier: "InPost", trackingCode: "PL1" });
  expect(codes(shipped.by("buyer", "reportProblem", { text: "broken" }))).toEqual(["problem"]);
  const job = given("backOffice").by("director", "assignDeliverer", { deliverer: "dan" });
  expect(codes(job.by("deliverer", "fail", { reason: "nobody at home" }))).toEqual(["deliveryFailed"]);
});

it("counts photos that are not liked, parcels that came back, and deadlines that passed for the shop", () => {
  const flowers = given("giftShop").by("director", "accept").by("director", "addPhoto", { photo: "00-a" });
  const disliked = flowers.by("buyer", "ratePhoto", { liked: false });
  expect(codes(flowers.by("buyer", "ratePhoto", { liked: true }))).toEqual([]);
  expect(codes(disliked)).toEqual(["photoDisliked"]);
  expect(codes(disliked.by("director", "addPhoto", { photo: "01-b" }))).toEqual([]);
  const late = given("giftShop").advance("PT15M");
  expect(codes(late)).toEqual(["overdue"]);
  expect(codes(late.by("director", "accept"))).toEqual([]);
  expect(codes(flowers.advance("PT15M"))).toEqual([]);
});

it("is for those who look after orders", () => {
  const { lifecycle, order } = paid().report({ ...about, kind: "disputed", reference: "dp" });
  const shown = (who: ActorName) => orderView(lifecycle, order, actors[who]).attention?.length ?? 0;
  for (const who of ["director", "manager", "support"] as const) expect(shown(who), who).toBe(1);
  for (const who of ["buyer", "deliverer"] as const) expect(shown(who), who).toBe(0);
  expect(new Set(attentionCodes).size).toBe(attentionCodes.length);
});
