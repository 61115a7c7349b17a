import { describe, expect, it } from "vitest";
import { carrierStatuses, hasLeft } from "../../../domain/lifecycle/enums.ts";
import { lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import type { CarrierReport } from "../../../domain/reports/carrier.ts";
import { ordersInEveryPosition, possibleCommands } from "../../support/order/every-status.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const box = (trackingCode: string) => ({ carrier: "InPost", trackingCode });
const paid = () => given("marketplace").by("manager", "confirm").by("manager", "confirmPayment");
const shipped = () => paid().by("manager", "ship", box("BOX-1"));
const two = () => shipped().by("manager", "addParcel", box("BOX-2"));

const reported = (story: OrderScenario, report: Partial<CarrierReport>): OrderScenario =>
  story.carrierReport(report as CarrierReport);
const statusOf = ({ order }: OrderScenario) => order.delivery.status;
const codesOf = ({ order }: OrderScenario) => order.delivery.parcels?.map(({ trackingCode }) => trackingCode);
const toldNow = ({ lifecycle, order }: OrderScenario) =>
  notificationsFor(lifecycle, order, order.version).map(({ party, template }) => `${party} ${template}`);

describe("the parcels of an order", () => {
  it("S3-20 are all known, and the newest gives carrier and code", () => {
    expect(codesOf(two())).toEqual(["BOX-1", "BOX-2"]);
    expect(two().order.delivery).toMatchObject({ ...box("BOX-2"), status: "onTheWay" });
    expect(toldNow(two())).toEqual(["buyer addParcel"]);
    expect(two().refusal("manager", "addParcel", box("box -1")).reason).toBe("validation-failed");
  });

  it("S1-15 are delivered when all of them are", () => {
    const one = reported(two(), { status: "delivered", trackingCode: "box 1".replace(" ", "-") });
    expect(statusOf(one)).toBe("onTheWay");
    expect(statusOf(reported(one, { status: "delivered", trackingCode: "BOX-2" }))).toBe("delivered");
  });

  it("S1-15 are not another order's: a foreign code, or none of several, changes nothing", () => {
    const story = two();
    expect(reported(story, { status: "delivered", trackingCode: "BOX-9" })).toBe(story);
    expect(reported(story, { status: "delivered" })).toBe(story);
    const early = paid();
    expect(reported(early, { status: "delivered", trackingCode: "BOX-1" })).toBe(early);
  });

  it("S3-19 can be corrected, and the old code says nothing any more", () => {
    const wrong = reported(shipped(), { status: "returned", trackingCode: "BOX-1" });
    const right = wrong.by("manager", "correctParcel", { from: "BOX-1", ...box("BOX-7") });
    expect(right.order.delivery).toMatchObject({ ...box("BOX-7"), status: "onTheWay" });
    expect(right.order).not.toHaveProperty("stoppedAt");
    expect(toldNow(right)).toEqual(["buyer correctParcel"]);
    expect(reported(right, { status: "delivered", trackingCode: "BOX-1" })).toBe(right);
    expect(right.refusal("manager", "correctParcel", { from: "BOX-1", ...box("X") }).reason).toBe(
      "validation-failed",
    );
  });

  it("S1-15 end alike in whatever order and however often their reports come", () => {
    const report = fc.record({
      status: fc.constantFrom(...carrierStatuses),
      trackingCode: fc.constantFrom("BOX-1", "box-2"),
      at: fc.constantFrom("2026-11-17T08:00:00Z", "2026-11-17T09:00:00Z", "2026-11-18T08:00:00Z"),
    });
    const sets = fc.array(report, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        sets.chain((set) =>
          fc.tuple(
            fc.constant(set),
            fc.shuffledSubarray([...set, ...set], {
              minLength: 2 * set.length,
              maxLength: 2 * set.length,
            }),
          ),
        ),
        ([set, shuffled]) => {
          const [first, second] = [set, shuffled].map((all) => all.reduce(reported, two()));
          expect(second!.order.delivery).toEqual(first!.order.delivery);
          expect(Boolean(second!.order.stoppedAt)).toBe(Boolean(first!.order.stoppedAt));
          expectSound(second!.lifecycle, second!.order);
        },
      ),
    );
  });
});

describe("a parcel that failed or came back", () => {
  const lost = (status: "failed" | "returned") => reported(shipped(), { status, trackingCode: "BOX-1" });

  it.each(["failed", "returned"] as const)("S3-26 never becomes received by itself: %s", (status) => {
    const story = lost(status);
    expect(story.order.stoppedAt).toBeDefined();
    expect(story.advance("P90D").order).toMatchObject({ status: "shipped", delivery: { status } });
    const template = status === "failed" ? "parcelFailed" : "parcelReturned";
    expect(toldNow(story)).toEqual([`shop ${template}`, `support ${template}`]);
  });

  it("S3-26 keeps the rest of its time where it goes on", () => {
    const later = lost("failed").advance("P10D");
    const going = reported(later, { status: "onTheWay", trackingCode: "BOX-1" });
    expect(going.order).not.toHaveProperty("stoppedAt");
    expect(going.advance("P34D").order.status).toBe("shipped");
    expect(going.advance("P35D").order.status).toBe("received");
  });

  it("S3-28 is sent once more, and the old code is over", () => {
    const again = lost("returned").by("manager", "ship", box("BOX-3"));
    expect(codesOf(again)).toEqual(["BOX-3"]);
    expect(again.order).toMatchObject({ status: "shipped", delivery: { status: "onTheWay" } });
    expect(again.order).not.toHaveProperty("stoppedAt");
    expect(reported(again, { status: "returned", trackingCode: "BOX-1" })).toBe(again);
    expect(shipped().refusal("manager", "ship", box("BOX-3")).reason).toBe("invalid-state");
  });

  it("S3-28 is taken back, and everything held is owed", () => {
    const back = lost("returned").by("manager", "takeBack");
    expect(back.order).toMatchObject({ status: "returned", group: "failed", payment: { refundDue: total } });
    expect(shipped().refusal("manager", "takeBack").reason).toBe("invalid-state");
  });
});

describe("goods whose buyer has had all their money back", () => {
  const refunded = () =>
    given("marketplace")
      .by("manager", "confirm")
      .report({ kind: "paid", amount: total, reference: "P" })
      .report({ kind: "refunded", amount: total, reference: "R", payment: "P" });

  it("S3-18 leave only when the shop says so twice", () => {
    const refusal = refunded().refusal("manager", "ship", box("BOX-1"));
    expect(refusal).toMatchObject({ reason: "invalid-state", detail: expect.stringContaining("anyway") });
    expect(refunded().refusal("manager", "offerPickup").reason).toBe("invalid-state");
    expect(refunded().by("manager", "ship", { ...box("BOX-1"), anyway: true }).order.status).toBe("shipped");
    expect(refunded().by("manager", "offerPickup", { anyway: true }).order.status).toBe("awaitingPickup");
  });

  it.each(lifecycleNames)("leave by no road of %s unless somebody says so", (name) => {
    const roads = ordersInEveryPosition(name).flatMap((story) => {
      const refunded = story
        .report({ kind: "paid", amount: total, reference: "P" })
        .report({ kind: "refunded", amount: total, reference: "R", payment: "P" });
      const { order } = refunded;
      return conditions.allReturned.holds(order) && !hasLeft(order.delivery.status) ? [refunded] : [];
    });
    const wrong = roads.flatMap((story) =>
      possibleCommands(story).flatMap(({ who, name: command, fields }) => {
        const { order } = story.by(who, command, fields);
        const leaves =
          hasLeft(order.delivery.status) || (order.group === "delivery" && story.order.group !== "delivery");
        return leaves && !["buyer", "carrier"].includes(who) && !(fields as { anyway?: true }).anyway
          ? [command]
          : [];
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it("S1-04 S2-52 leave by a free move or a deliverer only when that is said twice", () => {
    const desk = given("serviceDesk")
      .report({ kind: "paid", amount: total, reference: "P" })
      .report({ kind: "refunded", amount: total, reference: "R", payment: "P" });
    expect(desk.refusal("manager", "move", { status: "inDelivery" }).detail).toContain("anyway");
    const moved = desk.by("manager", "move", { status: "inDelivery", anyway: true });
    expect(moved.order.status).toBe("inDelivery");
    const ready = desk.by("manager", "move", { status: "ready" });
    const assigned = ready.by("manager", "assignDeliverer", { deliverer: "dan" });
    for (const command of ["onMyWay", "deliver"]) {
      expect(assigned.refusal("deliverer", command).detail).toContain("anyway");
      expect(hasLeft(assigned.by("deliverer", command, { anyway: true }).order.delivery.status)).toBe(true);
    }
  });
});
