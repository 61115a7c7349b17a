import { describe, expect, it } from "vitest";
import { type LifecycleName, lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import type { Terms } from "../../../domain/order/order.ts";
import { isPaymentAhead, nextActorsOf, roadOf } from "../../../domain/order/view/road.ts";
import { ordersInEveryPosition, possibleCommands } from "../../support/order/every-status.ts";
import { given, type OrderScenario, request } from "../../support/order/scenario.ts";

/** What a buyer reads of the road: what is behind, where the order is, and what lies ahead. */
function road({ lifecycle, order, now }: OrderScenario): string {
  return roadOf(lifecycle, order, now)
    .map(({ status, place }) => ({ past: status, now: `[${status}]`, ahead: `${status}?` })[place])
    .join(" ");
}

/** What is said of the times of the steps, by status. */
const times = ({ lifecycle, order, now }: OrderScenario) =>
  Object.fromEntries(
    roadOf(lifecycle, order, now).flatMap(({ status, expected }) => (expected ? [[status, expected]] : [])),
  );

const marketplace = (changes: Parameters<typeof given>[1] = {}) => given("marketplace", changes);
const madeToOrder = {
  lines: request.lines!.map((line) => ({ ...line, availability: "madeToOrder" as const })),
};
const window = { from: "2026-11-16T15:00:00Z", to: "2026-11-16T17:00:00Z" };
const gift = (delivery: object = {}, changes: object = {}, terms?: Terms) =>
  given("giftShop", { delivery: { way: "ownCourier", price: 0, ...delivery }, ...changes }, terms);
const parcel = { carrier: "InPost", trackingCode: "PL123456" };

describe("the road of an order", () => {
  it("goes from the first status to the usual end", () => {
    expect(road(marketplace())).toBe("[awaitingConfirmation] awaitingPayment? preparing? shipped? received?");
    expect(road(given("contractorFeed"))).toBe("[new] accepted? inWork? done?");
    expect(road(given("backOffice"))).toBe("[new] inProgress? outForDelivery? delivered?");
    expect(road(given("serviceDesk"))).toBe("[new] inProgress? ready? closedSuccessfully?");
  });

  it("leads along the branch that holds for this order", () => {
    expect(road(marketplace(madeToOrder))).toContain("awaitingPayment? inProduction? shipped?");
    const paid = marketplace({ payment: { received: [{ amount: 10_500, reference: "t-1" }] } });
    expect(road(paid)).toBe("[awaitingConfirmation] preparing? shipped? received?");
  });

  it("never sends what the buyer fetches", () => {
    const fetched = marketplace({ delivery: { way: "pickup" } });
    expect(road(fetched)).toContain("preparing? awaitingPickup? pickedUp?");
    const offered = marketplace().by("director", "confirm").by("director", "confirmPayment");
    expect(road(offered.by("director", "offerPickup"))).toMatch(/preparing \[awaitingPickup\] pickedUp\?$/);
  });

  it("passes over what is not for these goods, this way or these people", () => {
    expect(road(gift())).toBe("[new] accepted? photo? courierLeft? done?");
    const plain = { lines: [{ title: "Clay cat", quantity: 1, unitPrice: 100 }] };
    expect(road(gift({}, plain))).toBe("[new] accepted? courierLeft? done?");
    const hired = gift({ way: "thirdParty" }, plain);
    expect(road(hired)).toBe("[new] accepted? done?");
    const assigned = hired.by("director", "accept").by("director", "assignDeliverer", { deliverer: "dan" });
    expect(road(assigned)).toBe("new [accepted] courierLeft? done?");
  });

  it("has no circles: a status that an order comes back to takes away what lay between", () => {
    const moved = given("serviceDesk")
      .by("director", "move", { status: "inProgress" })
      .by("director", "move", { status: "ready" })
      .by("director", "move", { status: "inProgress" });
    expect(road(moved)).toBe("new [inProgress] ready? closedSuccessfully?");
    expect(road(moved.by("director", "move", { status: "postponed", reason: "No clay" }))).toBe(
      "new [postponed] inProgress? ready? closedSuccessfully?",
    );
  });

  it("forgets what was undone, and ends where an order failed", () => {
    const left = given("backOffice", { delivery: { way: "ownCourier" } })
      .by("director", "assignDeliverer", { deliverer: "dan" })
      .by("deliverer", "onMyWay");
    const undone = left.by("deliverer", "deliver", { handedTo: "inPerson" }).by("deliverer", "undo");
    expect(road(undone)).toBe("new [outForDelivery] delivered?");
    expect(road(marketplace().by("buyer", "cancel", { reason: "No" }))).toBe(
      "awaitingConfirmation [cancelled]",
    );
  });

  it.each(lifecycleNames)("of %s ends well from wherever an order can stand, each step once", (name) => {
    const stories = ordersInEveryPosition(name as LifecycleName).flatMap((story) => [
      story,
      ...possibleCommands(story, ["director", "buyer", "deliverer", "support"]).map(
        ({ who, name: command, fields }) => story.by(who, command, fields),
      ),
    ]);
    for (const { lifecycle, order, now } of stories) {
      const steps = roadOf(lifecycle, order, now);
      const statuses = steps.map(({ status }) => status);
      expect(new Set(statuses).size).toBe(statuses.length);
      expect(steps.filter(({ place }) => place === "now").map(({ status }) => status)).toEqual([
        order.status,
      ]);
      expect(["done", "failed"]).toContain(steps.at(-1)!.group);
      if (order.group !== "failed") expect(steps.at(-1)!.group).toBe("done");
      for (const { expected } of steps)
        for (const at of expected ? Object.values(expected).filter((value) => /^\d{4}-/.test(value)) : [])
          expect(order.stoppedAt === undefined && (at > now || "from" in expected!)).toBe(true);
    }
  });
});

describe("the times of its steps", () => {
  it("say by when the reader has to act, and nothing while the clock stands", () => {
    const confirmed = marketplace().by("director", "confirm");
    expect(times(confirmed)).toEqual({ awaitingPayment: { kind: "by", at: "2026-11-19T09:00:00Z" } });
    expect(times(confirmed.by("director", "hold", { reason: "Holidays" }))).toEqual({});
  });

  it("promise nothing of what only counts as done by itself", () => {
    const shipped = marketplace()
      .by("director", "confirm")
      .by("director", "confirmPayment")
      .by("director", "ship", parcel);
    expect(shipped.order.deadlines).toHaveLength(1);
    expect(times(shipped)).toEqual({});
  });

  it("say by when the shop usually acts, as long as that is ahead", () => {
    expect(times(gift())).toEqual({
      new: { kind: "usually", at: "2026-11-16T09:15:00Z" },
      done: { kind: "usually", at: "2026-11-17T09:00:00Z" },
    });
    expect(times(gift().advance("PT20M"))).toEqual({ done: { kind: "usually", at: "2026-11-17T09:00:00Z" } });
  });

  it("follow the shop's opening hours", () => {
    const openingHours = { monday: [{ from: "12:00", to: "18:00" }] };
    expect(times(gift({}, {}, { openingHours, timeZone: "UTC" })).new).toEqual({
      ...{ kind: "usually", at: "2026-11-16T12:15:00Z" },
    });
  });

  it("are those of the delivery window, until it is over", () => {
    const agreed = gift(window).by("director", "accept");
    expect(times(agreed)).toEqual({
      accepted: { kind: "usually", at: "2026-11-16T14:30:00Z" },
      done: { kind: "window", ...window },
    });
    expect(times(agreed.advance("P1D"))).toEqual({});
  });

  it("are an estimate once somebody has set out", () => {
    const left = given("backOffice", { delivery: { way: "ownCourier", ...window } })
      .by("director", "assignDeliverer", { deliverer: "dan" }, { estimatedMinutes: 45 })
      .by("deliverer", "onMyWay");
    expect(times(left)).toEqual({ delivered: { kind: "about", at: "2026-11-16T09:45:00Z" } });
    expect(times(left.advance("PT50M"))).toEqual({ delivered: { kind: "window", ...window } });
  });

  it("are the day that contractor and client have agreed on", () => {
    const at = "2026-11-18T09:00:00Z";
    const accepted = given("contractorFeed").by("contractor", "accept");
    const agreed = accepted.by("contractor", "setStage", { stage: "measurementAgreed", at });
    expect(times(agreed)).toEqual({ accepted: { kind: "agreed", at } });
    expect(times(agreed.advance("P3D"))).toEqual({});
  });
});

describe("who takes an order on", () => {
  it("is the shop, the buyer, or nobody once it has ended", () => {
    const actors = ({ lifecycle, order }: OrderScenario) => nextActorsOf(lifecycle, order);
    expect(actors(marketplace())).toEqual(["shop"]);
    const shipped = marketplace()
      .by("director", "confirm")
      .by("director", "confirmPayment")
      .by("director", "ship", parcel);
    expect(actors(shipped)).toEqual(["buyer"]);
    expect(actors(shipped.by("buyer", "receive"))).toEqual([]);
    expect(actors(given("serviceDesk"))).toEqual(["shop"]);
  });
});

it("asks for no payment before the order comes where it is paid", () => {
  const isAhead = ({ lifecycle, order }: OrderScenario) => isPaymentAhead(lifecycle, order);
  expect(isAhead(marketplace())).toBe(true);
  expect(isAhead(marketplace().by("director", "confirm"))).toBe(false);
  expect(isAhead(given("backOffice"))).toBe(false);
});
