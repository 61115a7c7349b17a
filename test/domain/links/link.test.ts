import { describe, expect, it } from "vitest";
import { holderOf, isReplaced, linkOf } from "../../../domain/links/link.ts";
import { addDuration as later } from "../../../domain/time/time.ts";
import { given, monday } from "../../support/order/scenario.ts";

const assigned = () => given("backOffice").by("director", "assignDeliverer", { deliverer: "dan" });

describe("a link", () => {
  it("makes its holder an actor of one order", () => {
    const { order } = assigned();
    expect(holderOf(linkOf(order, "buyer")!, order, monday)).toEqual({ role: "buyer", order: "order-1" });
    expect(holderOf(linkOf(order, "deliverer")!, order, monday)).toEqual({
      role: "deliverer",
      order: "order-1",
      id: "dan",
    });
  });

  it("is nobody's while no deliverer is assigned", () => {
    expect(linkOf(given("backOffice").order, "deliverer")).toBeUndefined();
  });

  it("of a deliverer is good for one assignment only, also when the same one comes again", () => {
    const first = linkOf(assigned().order, "deliverer")!;
    const other = assigned().by("director", "assignDeliverer", { deliverer: "dee" });
    const again = other.by("director", "assignDeliverer", { deliverer: "dan" });
    for (const { order } of [other, again]) expect(holderOf(first, order, monday)).toBeUndefined();
    expect(holderOf(linkOf(again.order, "deliverer")!, again.order, monday)).toMatchObject({ id: "dan" });
  });

  it("S4-16 says to a deliverer that another has replaced them, until it expires", () => {
    const link = linkOf(assigned().order, "deliverer")!;
    const other = assigned().by("director", "assignDeliverer", { deliverer: "dee" });
    expect(isReplaced(link, other.order, monday)).toBe(true);
    expect(isReplaced(linkOf(other.order, "buyer")!, other.order, monday)).toBe(false);
    expect(isReplaced({ ...link, order: "order-2" }, other.order, monday)).toBe(false);
    const again = other.by("director", "assignDeliverer", { deliverer: "dan" });
    expect(isReplaced(link, again.order, monday)).toBe(false);
    const { order } = other.by("otherDeliverer", "deliver");
    expect([
      isReplaced(link, order, later(monday, "P6D")),
      isReplaced(link, order, later(monday, "P7D")),
    ]).toEqual([true, false]);
  });

  it("opens no other order", () => {
    const { order } = assigned();
    expect(holderOf({ order: "order-2", scope: "buyer" }, order, monday)).toBeUndefined();
  });

  it("ends seven days after the order's end, also when that was entered with a past date", () => {
    const open = given("serviceDesk").paymentReport(10_500, "pay-1");
    const story = open.by("director", "move", { status: "closedSuccessfully" });
    const order = { ...story.order, closedAt: "2026-01-01T00:00:00Z" };
    const link = linkOf(order, "buyer")!;
    expect(holderOf(link, order, later(monday, "P6DT23H59M59S"))).toBeDefined();
    expect(holderOf(link, order, later(monday, "P7D"))).toBeUndefined();
    expect(holderOf(link, open.order, later(monday, "P900D"))).toBeDefined();
  });
});
