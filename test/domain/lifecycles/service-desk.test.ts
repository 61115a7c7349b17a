import { describe, expect, it } from "vitest";
import { shopSettings, tailor } from "../../../domain/shop.ts";
import { track } from "../../../domain/waybill.ts";
import { given, Story, total } from "../story.ts";

const fresh = () => given("serviceDesk");
const to = (status: string, reason?: string, closedAt?: string) => ({
  status,
  ...(reason && { reason }),
  ...(closedAt && { closedAt }),
});
const moved = (status: string, reason?: string) => fresh().by("director", "move", to(status, reason));
const paid = () => fresh().by("director", "setPayment", { status: "paid" });

describe("the statuses of a service desk", () => {
  it("S1-07 begin with new", () => {
    expect(fresh().order).toMatchObject({ status: "new", group: "new" });
  });

  it("S1-01 S1-10 S1-20 lead freely from one to another", () => {
    const way = ["inProgress", "ready", "inDelivery", "new", "ready", "inProgress"];
    const story = way.reduce((told, status) => told.by("director", "move", to(status)), fresh());
    expect(story.order).toMatchObject({ status: "inProgress", group: "active", version: 7 });
    expect(story.refusal("director", "move", to("inProgress")).reason).toBe("not-now");
    expect(story.refusal("director", "move", to("nowhere")).reason).toBe("invalid");
    expect(story.refusal("director", "move", to("constructor")).reason).toBe("invalid");
  });

  it("S1-04 are joined by a shop's own ones, which behave like their group", () => {
    const settings = { statuses: [{ name: "waitingForParts", group: "paused" as const }] };
    const own = new Story(tailor(fresh().lifecycle, settings), fresh().order, fresh().now);
    expect(own.refusal("director", "move", to("waitingForParts")).detail).toContain("reason");
    const waiting = own.by("director", "move", to("waitingForParts", "no stock"));
    expect(waiting.order).toMatchObject({ status: "waitingForParts", group: "paused" });
    expect(waiting.by("director", "move", to("inProgress")).order.status).toBe("inProgress");
  });

  it("S1-04 let an order go on whose own status the shop has removed", () => {
    const settings = { statuses: [{ name: "waitingForParts", group: "paused" as const }] };
    const own = new Story(tailor(fresh().lifecycle, settings), fresh().order, fresh().now);
    const { order, now } = own.by("director", "move", to("waitingForParts", "no stock"));
    expect(new Story(fresh().lifecycle, order, now).by("director", "move", to("ready")).order.status).toBe(
      "ready",
    );
  });

  it("S1-04 refuse an own status in another group than before", () => {
    const settings = {
      name: "Desk",
      lifecycle: "serviceDesk",
      statuses: [{ name: "ready", group: "failed" }],
    };
    expect(shopSettings.safeParse(settings).error?.issues[0]?.path).toEqual(["statuses", 0, "group"]);
    expect(shopSettings.safeParse({ ...settings, lifecycle: "giftShop" }).success).toBe(false);
  });

  it("S1-09 make the one who takes an order into work responsible for it, unless somebody is", () => {
    expect(moved("inProgress").order.assignee).toBe("dora");
    const assigned = fresh().by("director", "assignSeller", { seller: "sam" });
    expect(assigned.by("manager", "move", to("inProgress")).order.assignee).toBe("sam");
  });

  it("S1-11 S1-13 postpone with a reason only, and take back into work in one step", () => {
    expect(fresh().refusal("director", "move", to("postponed")).reason).toBe("invalid");
    const { order } = moved("postponed", "no answer").by("director", "move", to("inProgress"));
    expect(order.status).toBe("inProgress");
    expect(order).not.toHaveProperty("reason");
    expect(moved("postponed", "no answer").order.reason).toBe("no answer");
  });
});

describe("a carrier's report", () => {
  const report = (story: Story, status: "onTheWay" | "delivered" | "failed") => {
    const event = track(
      story.lifecycle,
      story.order,
      { order: "order-1", status, trackingCode: "PL1" },
      story.now,
    );
    return event ? story.with(event) : story;
  };

  it("S1-15 moves an order into delivery", () => {
    const { order } = report(moved("ready"), "onTheWay");
    expect(order).toMatchObject({
      status: "inDelivery",
      delivery: { status: "onTheWay", trackingCode: "PL1" },
    });
  });

  it("S1-15 sets the delivery's own status and never closes the order", () => {
    const { order } = report(report(moved("ready"), "onTheWay"), "delivered");
    expect(order).toMatchObject({ status: "inDelivery", delivery: { status: "delivered" } });
  });

  it("S1-15 changes nothing when it is repeated, late or about a closed order", () => {
    const delivered = report(moved("ready"), "delivered");
    expect(report(report(delivered, "delivered"), "onTheWay").order.version).toBe(delivered.order.version);
    expect(report(moved("closedUnsuccessfully", "refused"), "onTheWay").order.version).toBe(2);
  });

  it("moves no order of a lifecycle where only people decide", () => {
    const { order } = report(given("backOffice"), "onTheWay");
    expect(order).toMatchObject({ status: "new", delivery: { status: "onTheWay" } });
  });
});

describe("closing an order of a service desk", () => {
  it("S1-24 with success needs the payment settled", () => {
    expect(fresh().refusal("director", "move", to("closedSuccessfully")).reason).toBe("not-now");
    expect(
      fresh()
        .notice(total - 1, "pay-1")
        .refusal("director", "move", to("closedSuccessfully")).reason,
    ).toBe("not-now");
    expect(paid().by("director", "move", to("closedSuccessfully")).order.group).toBe("done");
  });

  it("S1-25 without success needs a reason", () => {
    expect(fresh().refusal("director", "move", to("closedUnsuccessfully")).reason).toBe("invalid");
    expect(moved("closedUnsuccessfully", "client refused").order).toMatchObject({
      group: "failed",
      reason: "client refused",
    });
  });

  it("gives back what was paid when it closes without success", () => {
    const { order } = paid().by("director", "move", to("closedUnsuccessfully", "impossible"));
    expect(order.payment.refundDue).toBe(total);
  });

  it("S1-23 in the past is for shops that allow it", () => {
    const past = to("closedUnsuccessfully", "refused", "2026-11-10T12:00:00Z");
    expect(fresh().refusal("director", "move", past).reason).toBe("not-now");
    const lenient = new Story(tailor(fresh().lifecycle, { pastClosing: true }), fresh().order, fresh().now);
    const { order } = lenient.by("director", "move", past);
    expect(order).toMatchObject({ closedAt: "2026-11-10T12:00:00Z", updatedAt: "2026-11-16T09:00:00Z" });
    const future = { ...past, closedAt: "2026-11-17T00:00:00Z" };
    expect(lenient.refusal("director", "move", future).reason).toBe("invalid");
    expect(lenient.refusal("director", "move", { ...past, status: "ready" }).reason).toBe("invalid");
  });

  it("S1-26 keeps the order and its history", () => {
    expect(moved("closedUnsuccessfully", "refused").order.history).toHaveLength(2);
    expect(moved("closedUnsuccessfully", "refused").refusal("director", "move", to("new")).reason).toBe(
      "not-now",
    );
  });
});
