import { describe, expect, it } from "vitest";
import type { Party } from "../../../domain/actor.ts";
import { isRelevant } from "../../../domain/messages/relevance.ts";
import { isUndone, statusVersionOf, undoableUntil } from "../../../domain/order/undo.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";

const out = () =>
  given("backOffice")
    .by("director", "assignDeliverer", { deliverer: "dan" })
    .by("director", "start")
    .by("director", "handOver");
const delivered = () => out().by("deliverer", "deliver", { handedTo: "thirdPerson", comment: "Ewa" });
const until = ({ lifecycle, order }: OrderScenario) =>
  undoableUntil(lifecycle, order, statusVersionOf(order));

describe("an undo", () => {
  it("leads back to where the order was, as if nothing had happened", () => {
    const { order } = delivered().advanceWithoutTimers("PT1M").by("deliverer", "undo");
    const { history, version, updatedAt, ...state } = order;
    const { history: _, version: __, updatedAt: ___, ...before } = out().order;
    expect(state).toEqual(before);
    expect(history.slice(-2).map(({ command }) => command)).toEqual(["deliver", "undo"]);
    expect(history.at(-1)).toMatchObject({ to: "outForDelivery", data: { undone: 5 } });
  });

  it("keeps what others did meanwhile", () => {
    const story = delivered().paymentReport(total, "pay-1").by("deliverer", "undo");
    expect(story.order).toMatchObject({ status: "outForDelivery", payment: { status: "paid", paid: total } });
    expectSound(story.lifecycle, story.order);
  });

  it("lets deadlines and a hold go on as they were", () => {
    const delivery = {
      way: "self",
      price: 1500,
      from: "2026-11-16T12:00:00Z",
      to: "2026-11-16T14:00:00Z",
    } as const;
    const gone = given("giftShop", { delivery })
      .by("director", "accept")
      .by("director", "assignDeliverer", { deliverer: "dan" })
      .by("director", "dispatch")
      .by("director", "hold", { reason: "storm" });
    const back = gone.by("deliverer", "deliver", { handedTo: "inPerson" }).by("deliverer", "undo");
    const { deadlines, hold, stoppedAt } = gone.order;
    expect(back.order).toMatchObject({ status: "courierLeft", deadlines, hold, stoppedAt });
    expectSound(back.lifecycle, back.order);
  });

  it("is possible for two minutes, and says so afterwards", () => {
    const last = delivered().advanceWithoutTimers("PT1M59S");
    expect(last.by("deliverer", "undo").order.status).toBe("outForDelivery");
    const { reason, detail } = last.advanceWithoutTimers("PT1S").refusal("deliverer", "undo");
    expect({ reason, detail }).toEqual({
      reason: "invalid-state",
      detail: "Only the person who did it can undo it, and only within 2 minutes.",
    });
  });

  it("is for whoever did it: what the shop entered stays", () => {
    const story = out().by("director", "deliver");
    expect(until(story)).toBeUndefined();
    expect(story.refusal("deliverer", "undo").reason).toBe("invalid-state");
    expect(delivered().refusal("director", "undo").reason).toBe("forbidden");
    expect(delivered().refusal("otherDeliverer", "undo").reason).toBe("forbidden");
  });

  it("can follow every delivery anew", () => {
    const again = delivered().by("deliverer", "undo").advanceWithoutTimers("PT5M").by("deliverer", "deliver");
    expect(until(again)).toBe("2026-11-16T09:07:00Z");
    expect(again.by("deliverer", "undo").order.status).toBe("outForDelivery");
    expect([5, 7].map((version) => isUndone(again.order, version))).toEqual([true, false]);
  });
});

describe("a message", () => {
  const isTrue = ({ lifecycle, order, now }: OrderScenario, version: number, party: Party = "buyer") =>
    isRelevant(lifecycle, order, { version, party }, now);

  it("about something that was undone is true no more", () => {
    expect(isTrue(delivered(), 5)).toBe(true);
    expect(isTrue(delivered().by("deliverer", "undo"), 5)).toBe(false);
  });

  it("that reminds of a deadline is true until that deadline is over", () => {
    const shipped = given("marketplace")
      .by("director", "confirm")
      .by("director", "confirmPayment")
      .by("director", "ship", { carrier: "InPost", trackingCode: "PL1" })
      .advance("P20D");
    const { version } = shipped.order;
    expect(shipped.order.history.at(-1)?.command).toBe("remind");
    expect(isTrue(shipped, version)).toBe(true);
    expect(isTrue(shipped.by("buyer", "reportProblem", { text: "?" }), version)).toBe(false);
    expect(isTrue(shipped.by("buyer", "receive"), version)).toBe(false);
  });

  it("that reminds of what was due is true until it is done", () => {
    const photo = given("giftShop")
      .by("director", "accept")
      .by("director", "addPhoto", { photo: "photo-1" })
      .advance("PT15M");
    const { version } = photo.order;
    expect(isTrue(photo, version, "shop")).toBe(true);
    expect(isTrue(photo.by("buyer", "ratePhoto", { liked: true }), version, "shop")).toBe(false);
  });
});
