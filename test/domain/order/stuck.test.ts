import { describe, expect, it } from "vitest";
import { maxReportEvents } from "../../../domain/reports/carrier.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { given, total } from "../../support/order/scenario.ts";
import { describeFilledOrders } from "./filled-orders.ts";

describeFilledOrders(["buyer", "contractor", "deliverer", "carrier", "everybody"], 1);

describe("reports of a carrier", () => {
  const shipped = () =>
    given("marketplace")
      .by("director", "confirm")
      .paymentReport(total, "pay-1")
      .by("director", "ship", { carrier: "InPost", trackingCode: "PL123" });

  it("are events as long as there are few, and then change only how the order stands", () => {
    let story = shipped();
    for (let turn = 0; turn < 400; turn++) {
      const status = turn % 2 ? ("failed" as const) : ("onTheWay" as const);
      story = story.carrierReport({ status, trackingCode: "PL123", at: addSeconds(story.now, turn) });
      expect(story.order.delivery.status).toBe(status);
      expectSound(story.lifecycle, story.order);
    }
    const reports = story.order.history.filter(({ command }) => command === "recordDelivery");
    expect([reports.length, story.order.foldedReports]).toEqual([maxReportEvents, 400 - maxReportEvents]);
    const delivered = story.carrierReport({ status: "delivered", at: addSeconds(story.now, 999) });
    expect(delivered.order.delivery.status).toBe("delivered");
    expect(delivered.by("buyer", "receive").order.status).toBe("received");
  });

  it("stop the clock of an order and let it go on, without an event too", () => {
    let story = shipped();
    for (let turn = 0; turn < maxReportEvents; turn++)
      story = story.carrierReport({ status: "onTheWay", at: addSeconds(story.now, turn) });
    const late = addSeconds(story.now, 500);
    const lost = story.carrierReport({ status: "failed", at: late });
    expect(lost.order.stoppedAt).toBe(story.now);
    const dueAt = lost.order.deadlines[0]!.dueAt;
    const found = lost.advance("P2D").carrierReport({ status: "readyForPickup", at: addSeconds(late, 9) });
    expect(found.order.stoppedAt).toBeUndefined();
    expect(found.order.deadlines[0]!.dueAt).toBe(addSeconds(dueAt, 2 * 86_400));
    expectSound(found.lifecycle, found.order);
  });
});

describe("what buyers, deliverers and contractors repeat", () => {
  it("has an end of its own, long before the order is full, and the way to the end is none", () => {
    let gift = given("giftShop").by("director", "accept");
    for (let i = 0; i < 10; i++) gift = gift.by("buyer", "allowThirdPerson", { allowed: i % 2 === 0 });
    expect(gift.refusal("buyer", "allowThirdPerson", { allowed: true })).toMatchObject({ why: "repeated" });
    expect(gift.by("buyer", "cancel").order.status).toBe("cancelledByBuyer");
  });

  it("counts for each contractor, so that nobody takes an order from the others by returning it", () => {
    const returning = { clarification: "x", reason: "y", details: "z" };
    let job = given("contractorFeed");
    for (let i = 0; i < 3; i++)
      job = job.by("contractor", "accept").by("contractor", "returnToFeed", returning);
    expect(job.refusal("contractor", "accept")).toMatchObject({ reason: "invalid-state", why: "repeated" });
    expect(job.by("otherContractor", "accept").order.contractor).toBe("cora");
  });
});
