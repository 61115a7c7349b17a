import { describe, expect, it } from "vitest";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import {
  dayListKey,
  delivererListKey,
  sellerListKey,
  shopListKey,
  taskKey,
} from "../../../domain/listing/indexes.ts";
import { dayAhead, planFor } from "../../../domain/listing/plan.ts";
import { countsOf } from "../../../domain/listing/summary.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { given, listKeysOf, monday } from "../../support/order/scenario.ts";

const window = { from: "2026-11-16T23:30:00Z", to: "2026-11-17T01:00:00Z" };
const bouquet = (timeZone?: string) =>
  given("giftShop", { delivery: { way: "self", ...window } }, timeZone ? { timeZone } : undefined);

describe("the lists that an order stands in", () => {
  it("S2-01 S3-32 are its shop's open orders while it is open", () => {
    expect(listKeysOf(bouquet().order).shopKey).toBe(shopListKey("clay-cats"));
  });

  it("S2-05 S2-25 S3-38 are those of its ending once it has one", () => {
    for (const name of lifecycleNames)
      for (const [status, { order }] of orderInEachStatus(name)) {
        const keys = listKeysOf(order);
        const ended = isClosed(order.group);
        expect(keys.shopKey, status).toBe(shopListKey("clay-cats", ended ? status : undefined));
        const { keys: archive } = planFor("clay-cats", lifecycles[name], { archived: true }, () => "");
        const { keys: section } = planFor("clay-cats", lifecycles[name], { archived: false }, () => "");
        expect([archive.includes(keys.shopKey as string), section.includes(keys.shopKey as string)]).toEqual([
          ...[ended, !ended],
        ]);
        if (!ended) continue;
        const owes = order.payment.refundDue > 0;
        expect(keys.dueKey, status).toBe(owes ? taskKey("clay-cats") : undefined);
        for (const key of ["delivererKey", "feedKey"]) expect(keys).not.toHaveProperty(key);
      }
  });

  it("S2-02 are those of its delivery day, where the shop is", () => {
    expect(listKeysOf(bouquet().order).dayKey).toBe(dayListKey("clay-cats", "2026-11-16"));
    expect(listKeysOf(bouquet("Europe/Warsaw").order).dayKey).toBe(dayListKey("clay-cats", "2026-11-17"));
  });

  it("S2-13 are its seller's once there is one", () => {
    const { order } = bouquet().by("director", "accept").by("director", "assignSeller", { seller: "sam" });
    expect(listKeysOf(order).assigneeKey).toBe(sellerListKey("clay-cats", "sam"));
  });

  it("are its deliverer's until it ends", () => {
    const assigned = given("backOffice").by("director", "assignDeliverer", { deliverer: "dan" });
    expect(listKeysOf(assigned.order)).toHaveProperty("delivererKey");
    expect(listKeysOf(assigned.by("director", "cancel", { reason: "x" }).order)).not.toHaveProperty(
      "delivererKey",
    );
  });

  it("are the tasks of its shop while it has ended and owes money", () => {
    const { order } = bouquet().by("buyer", "cancel");
    const owing = { ...order, payment: { ...order.payment, refundDue: 9000 } };
    expect(listKeysOf(owing)).toMatchObject({
      dueKey: taskKey("clay-cats"),
      dueAt: `${order.closedAt}#${order.id}`,
    });
  });

  it("are the due ones while the clock has something to do", () => {
    expect(listKeysOf(bouquet().order).dueAt).toBe("2026-11-16T09:15:00Z");
    expect(listKeysOf(bouquet().by("director", "hold", { reason: "x" }).order)).not.toHaveProperty("dueAt");
  });
});

describe("reading a list", () => {
  const { lifecycle } = given("giftShop");
  const plan = (filter: object) => planFor("clay-cats", lifecycle, filter, dayAhead(monday, "UTC"));

  it("S2-02 asks for a day", () => {
    expect(plan({ deliveryDate: "tomorrow" })).toMatchObject({
      index: "byDelivery",
      keys: [dayListKey("clay-cats", "2026-11-17")],
    });
  });

  it("S2-02 finds tomorrow when a day has 23 hours, or 25", () => {
    expect(dayAhead("2026-03-28T22:30:00Z", "Europe/Warsaw")(1)).toBe("2026-03-29");
    expect(dayAhead("2026-10-24T22:30:00Z", "Europe/Warsaw")(0)).toBe("2026-10-25");
    expect(dayAhead("2026-10-24T22:30:00Z", "Europe/Warsaw")(1)).toBe("2026-10-26");
  });

  it("S2-03 S2-05 asks only for the orders that can match", () => {
    expect(plan({ status: "new" }).keys).toEqual([shopListKey("clay-cats")]);
    expect(plan({ status: "done" }).keys).toEqual([shopListKey("clay-cats", "done")]);
    expect(plan({ archived: false }).keys).toEqual([shopListKey("clay-cats")]);
    expect(plan({ archived: true }).keys).toHaveLength(4);
  });

  it("S4-28 asks for a deliverer's jobs, or for what he brought", () => {
    const jobs = { index: "byDeliverer", keys: [delivererListKey("clay-cats", "dan")] };
    expect(plan({ deliverer: "dan" })).toMatchObject(jobs);
    expect(plan({ deliverer: "dan", archived: false, assignee: "sam" })).toMatchObject(jobs);
    expect(plan({ deliverer: "dan", status: "done" })).toMatchObject({
      index: "byShop",
      keys: [shopListKey("clay-cats", "done")],
    });
    expect(plan({ deliverer: "dan", archived: true }).index).toBe("byShop");
  });

  it("S1-22 counts group ready as awaiting payment, and S1-12 a postponed order in no other group", () => {
    const orders = [
      { status: "ready", group: "ready" as const },
      { status: "postponed", group: "paused" as const },
    ];
    const { byGroup, byStatus, awaitingPayment } = countsOf(given("serviceDesk").lifecycle, orders);
    expect(byGroup).toMatchObject({ new: 0, active: 0, paused: 1, ready: 1, done: 0 });
    expect(byStatus).toMatchObject({ new: 0, ready: 1, postponed: 1 });
    expect(awaitingPayment).toBe(1);
  });
});
