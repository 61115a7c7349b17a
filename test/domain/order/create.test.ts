import { describe, expect, it } from "vitest";
import { lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { createOrder } from "../../../domain/order/create.ts";
import { fold, originOf } from "../../../domain/order/evolve.ts";
import { totalOf } from "../../../domain/order/money/totals.ts";
import { isFull } from "../../../domain/order/rules/limits.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { type ActorName, actors } from "../../support/order/actors.ts";
import { ordersInEveryPosition, possibleCommands } from "../../support/order/every-status.ts";
import { given, monday, request, total } from "../../support/order/scenario.ts";

describe("a placed order", () => {
  it("begins with one event, of whoever placed it", () => {
    const { order } = given("backOffice");
    expect(order.history).toEqual([
      {
        command: "create",
        actor: { role: "storefront", id: "web" },
        at: order.placedAt,
        to: "new",
        group: "new",
      },
    ]);
    expect(totalOf(order)).toBe(total);
  });

  it("is what its history tells, at every version", () => {
    const story = given("marketplace").by("director", "confirm").paymentReport(total, "pay-1");
    expect(fold(originOf(story.order), story.order.history)).toEqual(story.order);
    expect(fold(originOf(story.order), story.order.history.slice(0, 1))).toEqual(given("marketplace").order);
  });

  it("S2-13 S4-02 is the seller's who entered it, and nobody's else", () => {
    const enteredBy = (who: ActorName) => {
      const { lifecycle, order } = given("backOffice");
      return createOrder(lifecycle, originOf(order), actors[who], monday).assignee;
    };
    expect(enteredBy("seller")).toBe("sam");
    expect(enteredBy("manager")).toBeUndefined();
    expect(enteredBy("storefront")).toBeUndefined();
  });

  it("S2-55 keeps what was ordered", () => {
    for (const name of lifecycleNames)
      for (const story of ordersInEveryPosition(name))
        for (const { who, name: command, fields } of possibleCommands(story))
          if (command !== "correct")
            expect(story.by(who, command, fields).order.request, command).toBe(story.order.request);
  });
});

describe("a new order's request", () => {
  const errors = (changes: object) =>
    newOrder.safeParse({ ...request, ...changes }).error?.issues.map(({ path }) => path.join("/"));

  it("needs a name and a currency", () => {
    expect(errors({ buyer: { phone: "+48501234567" } })).toEqual(["buyer/name"]);
    expect(errors({ currency: "ZŁ" })).toEqual(["currency"]);
  });

  it("refuses fields that nobody knows, and a window that ends before it begins", () => {
    expect(errors({ colour: "red" })).toEqual([""]);
    expect(errors({ delivery: { from: "2026-11-16T12:00:00Z", to: "2026-11-16T11:00:00Z" } })).toEqual([
      "delivery/to",
    ]);
  });
});

describe("the history of an order", () => {
  it("has an end, before which the order can still be moved, and always be closed", () => {
    let story = given("marketplace").by("director", "confirm");
    while (!isFull(story.order))
      story = story.by("director", "extendDeadline", { deadline: "payment", by: "PT1S" });
    expect(story.order.version).toBe(200);
    expect(story.refusal("director", "extendDeadline", { deadline: "payment", by: "PT1S" }).reason).toBe(
      "invalid-state",
    );
    expect(story.by("director", "confirmPayment").order.status).toBe("preparing");
    expect(story.paymentReport(total, "pay-1").order.status).toBe("preparing");
  });

  it("keeps an order closable that was moved to and fro for too long", () => {
    let story = given("serviceDesk");
    const there = () => ({ status: story.order.status === "ready" ? "inProgress" : "ready" });
    while (story.order.version < 250) story = story.by("director", "move", there());
    expect(story.refusal("director", "move", there()).detail).toContain("full");
    const closed = story.by("director", "move", { status: "closedUnsuccessfully", reason: "enough" });
    expect(closed.order.group).toBe("failed");
  });

  it("ends earlier when its events are large, so that the item stays below 400 KB", () => {
    let story = given("giftShop").by("director", "accept").by("director", "dispatch");
    const reason = "ж".repeat(1000);
    story = story.by("buyer", "requestCancel", { reason });
    while (!isFull(story.order)) story = story.by("director", "fail", { reason });
    expect(story.order.version).toBeLessThan(110);
    expect(story.refusal("director", "fail", { reason }).detail).toContain("full");
    expect(story.by("support", "cancel", { reason }).order.status).toBe("cancelledBySupport");
  });
});
