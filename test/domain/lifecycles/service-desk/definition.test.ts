import { describe, expect, it } from "vitest";
import type { CarrierStatus } from "../../../../domain/lifecycle/enums.ts";
import { groups, isClosed } from "../../../../domain/lifecycle/groups.ts";
import { lifecycleGuideOf } from "../../../../domain/lifecycles/guide.ts";
import { lossOf, lossRows } from "../../../../domain/listing/losses.ts";
import { countsOf } from "../../../../domain/listing/summary.ts";
import { withShopStatuses } from "../../../../domain/order/features/own-statuses.ts";
import { orderView } from "../../../../domain/order/view.ts";
import { shopSettings } from "../../../../domain/shop/schema.ts";
import { actors } from "../../../support/order/actors.ts";
import { given, listKeysOf, OrderScenario, total } from "../../../support/order/scenario.ts";

const fresh = () => given("serviceDesk");
const to = (status: string, reason?: string, closedAt?: string) => ({
  status,
  ...(reason && { reason }),
  ...(closedAt && { closedAt }),
});
const moved = (status: string, reason?: string) => fresh().by("director", "move", to(status, reason));
const paid = () => fresh().by("director", "setPayment", { status: "paid" });

describe("the deliverer of a service desk", () => {
  const given = (status: string) => moved(status).by("director", "assignDeliverer", { deliverer: "dan" });

  it("S4-22 says how the delivery goes, while staff alone move the order", () => {
    for (const status of ["ready", "inDelivery"]) {
      const away = given(status).by("deliverer", "onMyWay");
      expect(away.order).toMatchObject({ status, delivery: { status: "onTheWay" } });
      expect(away.by("deliverer", "fail", { reason: "no key" }).order.delivery.status).toBe("failed");
      const there = away.by("deliverer", "deliver", { handedTo: "inPerson" });
      expect(there.order).toMatchObject({ status, delivery: { status: "delivered", handedTo: "inPerson" } });
      for (const command of ["onMyWay", "deliver", "fail"])
        expect(there.refusal("deliverer", command, { reason: "so it is" }).reason).toBe("invalid-state");
    }
  });

  it("S1-14 is named once there is something to bring", () => {
    expect(fresh().refusal("director", "assignDeliverer", { deliverer: "dan" }).allowedIn).toEqual([
      "ready",
      "inDelivery",
    ]);
  });
});

describe("the groups of a service desk", () => {
  it("S1-02 S1-03 are new, in progress, postponed, delivery, ready and closed, with success or without", () => {
    const all = Object.keys(groups) as (keyof typeof groups)[];
    expect(all.toSorted()).toEqual(["active", "delivery", "done", "failed", "new", "paused", "ready"]);
    expect(all.filter(isClosed)).toEqual(["done", "failed"]);
    const { statuses } = fresh().lifecycle;
    expect(new Set(Object.values(statuses).map(({ group }) => group))).toEqual(new Set(all));
  });

  it("S1-05 have the colours of the help page, in the guide and beside the counts", () => {
    const colours = {
      ...{ new: "blue", active: "green", paused: "orange", delivery: "lightblue" },
      ...{ ready: "black", done: "grey", failed: "lightgrey" },
    };
    const notified = lifecycleGuideOf("serviceDesk").groups.map(({ name, colour }) => [name, colour]);
    expect(Object.fromEntries(notified)).toEqual(colours);
    expect(countsOf(fresh().lifecycle, []).colours).toEqual(colours);
  });

  it("S1-21 have times of their own: the end of the work is not the delivery", () => {
    const ready = fresh().advance("PT1H").by("director", "move", to("ready"));
    const left = ready.advance("PT2H").by("director", "move", to("inDelivery"));
    expect(orderView(left.lifecycle, left.order, actors.director).groupTimes).toEqual({
      new: "2026-11-16T09:00:00Z",
      ready: "2026-11-16T10:00:00Z",
      delivery: "2026-11-16T12:00:00Z",
    });
  });

  it("S1-21 tell when an order came into a group last, and not when it changed status inside it", () => {
    const statuses = [{ name: "picking", group: "active" as const }];
    const desk = new OrderScenario(
      withShopStatuses(fresh().lifecycle, { statuses }),
      fresh().order,
      fresh().now,
    );
    const story = desk.by("director", "move", to("inProgress")).advance("PT1H");
    const picked = story.by("director", "move", to("picking")).advance("PT1H");
    const back = picked.by("director", "move", to("ready")).advance("PT1H");
    const times = (notified: OrderScenario) =>
      orderView(notified.lifecycle, notified.order, actors.director).groupTimes.active;
    expect(times(picked)).toBe("2026-11-16T09:00:00Z");
    expect(times(back.by("director", "move", to("inProgress")))).toBe("2026-11-16T12:00:00Z");
  });
});

describe("the statuses of a service desk", () => {
  it("S1-07 begin with new", () => {
    expect(fresh().order).toMatchObject({ status: "new", group: "new" });
  });

  it("S1-01 S1-10 S1-20 lead freely from one to another", () => {
    const way = ["inProgress", "ready", "inDelivery", "inProgress", "ready", "inProgress"];
    const story = way.reduce((notified, status) => notified.by("director", "move", to(status)), fresh());
    expect(story.order).toMatchObject({ status: "inProgress", group: "active", version: 7 });
    expect(story.refusal("director", "move", to("inProgress")).reason).toBe("invalid-state");
    expect(story.refusal("director", "move", to("nowhere")).reason).toBe("validation-failed");
    expect(story.refusal("director", "move", to("constructor")).reason).toBe("validation-failed");
  });

  it("S1-07 S1-08 never become new again, not even a shop's own kind of new", () => {
    const statuses = [
      { name: "unseen", group: "new" as const },
      { name: "doubtful", group: "new" as const },
    ];
    const desk = new OrderScenario(
      withShopStatuses(fresh().lifecycle, { statuses }),
      fresh().order,
      fresh().now,
    );
    const doubtful = desk.by("director", "move", to("unseen")).by("director", "move", to("doubtful"));
    expect(doubtful.order).toMatchObject({ status: "doubtful", group: "new" });
    for (const group of ["inProgress", "postponed", "ready", "inDelivery"]) {
      const left = doubtful.by("director", "move", to(group, "no answer"));
      for (const status of ["new", "unseen", "doubtful"])
        expect(left.refusal("director", "move", to(status, "x")).reason, status).toBe("invalid-state");
    }
  });

  it("S1-04 stand once in a shop's list, however their names are written", () => {
    const settings = (...names: string[]) => ({
      ...{ name: "Desk", lifecycle: "serviceDesk" },
      statuses: names.map((name) => ({ name, group: "active" })),
    });
    expect(shopSettings.safeParse(settings("picking", "agreeing")).success).toBe(true);
    for (const again of ["picking", "pickIng"])
      expect(shopSettings.safeParse(settings("picking", again)).error?.issues[0]?.path).toEqual([
        ...["statuses", 1, "name"],
      ]);
  });

  it("S1-04 are joined by a shop's own ones, which behave like their group", () => {
    const settings = { statuses: [{ name: "waitingForParts", group: "paused" as const }] };
    const own = new OrderScenario(withShopStatuses(fresh().lifecycle, settings), fresh().order, fresh().now);
    expect(own.refusal("director", "move", to("waitingForParts")).detail).toContain("reason");
    const waiting = own.by("director", "move", to("waitingForParts", "no stock"));
    expect(waiting.order).toMatchObject({ status: "waitingForParts", group: "paused" });
    expect(waiting.by("director", "move", to("inProgress")).order.status).toBe("inProgress");
  });

  it("S1-04 let an order go on whose own status the shop has removed", () => {
    const settings = { statuses: [{ name: "waitingForParts", group: "paused" as const }] };
    const own = new OrderScenario(withShopStatuses(fresh().lifecycle, settings), fresh().order, fresh().now);
    const { order, now } = own.by("director", "move", to("waitingForParts", "no stock"));
    expect(
      new OrderScenario(fresh().lifecycle, order, now).by("director", "move", to("ready")).order.status,
    ).toBe("ready");
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
    expect(fresh().refusal("director", "move", to("postponed")).reason).toBe("validation-failed");
    const { order } = moved("postponed", "no answer").by("director", "move", to("inProgress"));
    expect(order.status).toBe("inProgress");
    expect(order).not.toHaveProperty("reason");
    expect(moved("postponed", "no answer").order.reason).toBe("no answer");
  });
});

describe("a carrier's report", () => {
  const report = (story: OrderScenario, status: CarrierStatus, at?: string) =>
    story.carrierReport({ status, trackingCode: "PL1", ...(at && { at }) });

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

  it("S1-15 moves it into delivery also when the carrier's first words were lost", () => {
    for (const status of ["readyForPickup", "delivered"] as const)
      expect(report(moved("ready"), status).order).toMatchObject({
        status: "inDelivery",
        delivery: { status },
      });
    expect(report(moved("ready"), "failed").order).toMatchObject({
      status: "ready",
      delivery: { status: "failed" },
    });
  });

  it("S1-15 changes nothing when it is older than the last one, or leaves a pickup point to be on its way", () => {
    const failed = report(moved("ready"), "failed", "2026-11-16T12:00:00Z");
    expect(report(failed, "onTheWay", "2026-11-16T11:00:00Z").order.delivery.status).toBe("failed");
    expect(report(failed, "onTheWay", "2026-11-16T13:00:00Z").order.delivery.status).toBe("onTheWay");
    const waiting = report(moved("ready"), "readyForPickup");
    expect(report(waiting, "onTheWay")).toBe(waiting);
  });

  it("S1-15 S1-16 leads through the shop's own statuses of group delivery", () => {
    const statuses = [
      { name: "withCourier", group: "delivery" as const, report: "onTheWay" as const },
      { name: "atLocker", group: "delivery" as const, report: "readyForPickup" as const },
    ];
    const desk = new OrderScenario(
      withShopStatuses(fresh().lifecycle, { statuses }),
      moved("ready").order,
      fresh().now,
    );
    const story = report(report(report(desk, "onTheWay"), "readyForPickup"), "delivered");
    expect(story.told.slice(2)).toEqual([
      "recordDelivery→withCourier",
      "recordDelivery→atLocker",
      "recordDelivery",
    ]);
    expect(story.order).toMatchObject({ group: "delivery", delivery: { status: "delivered" } });
  });

  it("S1-15 leads to own statuses of group delivery only", () => {
    const statuses = [{ name: "finished", group: "done", report: "delivered" }];
    const settings = { name: "Desk", lifecycle: "serviceDesk", statuses };
    expect(shopSettings.safeParse(settings).error?.issues[0]?.path).toEqual(["statuses", 0, "report"]);
  });

  it("moves no order of a lifecycle where only people decide", () => {
    const { order } = report(given("backOffice"), "onTheWay");
    expect(order).toMatchObject({ status: "new", delivery: { status: "onTheWay" } });
  });
});

describe("closing an order of a service desk", () => {
  it("S1-24 with success needs the payment settled", () => {
    expect(fresh().refusal("director", "move", to("closedSuccessfully")).reason).toBe("invalid-state");
    expect(
      fresh()
        .paymentReport(total - 1, "pay-1")
        .refusal("director", "move", to("closedSuccessfully")).reason,
    ).toBe("invalid-state");
    expect(paid().by("director", "move", to("closedSuccessfully")).order.group).toBe("done");
  });

  it("S1-24 with success needs every refund settled, too", () => {
    const over = fresh().paymentReport(total + 500, "pay-1");
    expect(over.order.payment.refundDue).toBe(500);
    expect(over.refusal("director", "move", to("closedSuccessfully")).reason).toBe("invalid-state");
    const settled = over.by("director", "refund");
    expect(settled.by("director", "move", to("closedSuccessfully")).order.group).toBe("done");
    const owes = { ...paid().order, payment: { ...paid().order.payment, refundDue: 100 } };
    const owing = new OrderScenario(fresh().lifecycle, owes, fresh().now);
    expect(owing.refusal("director", "move", to("closedSuccessfully")).reason).toBe("invalid-state");
    const returned = paid().by("director", "setPayment", { status: "refunded" });
    expect(returned.by("director", "move", to("closedSuccessfully")).order.group).toBe("done");
  });

  it("S1-25 without success needs a reason", () => {
    expect(fresh().refusal("director", "move", to("closedUnsuccessfully")).reason).toBe("validation-failed");
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
    const statuses = [{ name: "refused", group: "failed" as const }];
    const desk = (pastClosing: boolean) => {
      const { lifecycle, order, now } = paid();
      const own = withShopStatuses(lifecycle, { pastClosing, statuses });
      return new OrderScenario(own, order, now).advance("P3D");
    };
    const placedAt = "2026-11-16T09:00:00Z";
    const noon = "2026-11-17T12:00:00Z";
    for (const end of ["closedSuccessfully", "closedUnsuccessfully", "refused"]) {
      const close = (story: OrderScenario, at: string) =>
        story.by("director", "move", to(end, "refused", at));
      const refusal = (story: OrderScenario, at: string) =>
        story.refusal("director", "move", to(end, "refused", at));
      for (const at of [placedAt, noon, "2026-11-19T08:59:59Z"]) {
        const { order } = close(desk(true), at);
        expect(order, end).toMatchObject({ status: end, closedAt: at, updatedAt: "2026-11-19T09:00:00Z" });
        expect(refusal(desk(false), at)).toMatchObject({ reason: "invalid-state" });
      }
      expect(close(desk(false), "2026-11-19T09:00:00Z").order.closedAt).toBe("2026-11-19T09:00:00Z");
      for (const at of ["2026-11-16T08:59:59Z", "2026-11-19T09:00:01Z"])
        expect(refusal(desk(true), at), at).toMatchObject({
          reason: "validation-failed",
          errors: [{ pointer: "/closedAt" }],
        });
    }
    expect(desk(true).refusal("director", "move", to("ready", undefined, noon))).toMatchObject({
      reason: "validation-failed",
      errors: [{ pointer: "/closedAt" }],
    });
    const lost = desk(true).by("director", "move", to("refused", "refused", noon));
    expect(listKeysOf(lost.order).lossOrder).toBe(`${noon}#order-1`);
  });

  it("S1-26 keeps the order and its history", () => {
    expect(moved("closedUnsuccessfully", "refused").order.history).toHaveLength(2);
    expect(moved("closedUnsuccessfully", "refused").refusal("director", "move", to("new")).reason).toBe(
      "invalid-state",
    );
  });
});

describe("the losses of a service desk", () => {
  const lost = (reason: string) => lossOf(moved("closedUnsuccessfully", reason).order);
  const month = () => "2026-11";

  it("S1-25 S1-27 are counted by the reasons that every shop has and by its own, other words together", () => {
    const reasons = ["clientRefused", "clientRefused", "noParts", "The dog ate it", "typo"];
    const rows = lossRows(reasons.map(lost), ["clientRefused", "noParts"], month);
    expect(rows.map(({ reason, count, amount }) => [reason, count, amount])).toEqual([
      ["clientRefused", 2, 2 * total],
      ["noParts", 1, total],
      ["other", 2, 2 * total],
    ]);
  });

  it("S1-27 are orders of every lifecycle that failed, also those that nobody gave a reason for", () => {
    const { order } = given("marketplace").by("director", "confirm").advance("P3D");
    expect(lossRows([lossOf(order)], [], month)).toEqual([
      { period: "2026-11", status: "unpaid", reason: "none", currency: "PLN", count: 1, amount: total },
    ]);
  });

  it("S1-27 are never added up across currencies or periods", () => {
    const euros = { ...lost("cancelled"), currency: "EUR" };
    const rows = lossRows([lost("cancelled"), euros], ["cancelled"], month);
    expect(rows).toHaveLength(2);
    const days = ["2026-11-02", "2026-11-01"].map((day) => ({ ...lost("cancelled"), day }));
    expect(lossRows(days, ["cancelled"], ({ day }) => day).map(({ period }) => period)).toEqual([
      "2026-11-01",
      "2026-11-02",
    ]);
  });
});
