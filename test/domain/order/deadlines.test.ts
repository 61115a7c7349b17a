import { describe, expect, it } from "vitest";
import { nextDue } from "../../../domain/order/deadlines.ts";
import * as time from "../../../domain/time/time.ts";
import { given, monday, OrderScenario } from "../../support/order/scenario.ts";

const confirmed = (terms?: { deadlines: Record<string, string> }) =>
  given("marketplace", {}, terms).by("director", "confirm");
const awaited = () => confirmed().by("director", "confirmPayment").by("director", "offerPickup");
const payment = ({ order }: OrderScenario) => order.deadlines[0]!;

describe("a deadline", () => {
  it("is due after its time, with its reminders before", () => {
    expect(payment(confirmed())).toEqual({
      name: "payment",
      dueAt: "2026-11-19T09:00:00Z",
      remindAt: ["2026-11-18T09:00:00Z"],
    });
  });

  it("reminds once on the way and then acts", () => {
    expect(confirmed().advance("P3D").told.slice(2)).toEqual(["remind", "expire→unpaid"]);
  });

  it("reminds as often as it says, and of each moment once", () => {
    const { lifecycle } = confirmed();
    const { awaitingPayment } = lifecycle.statuses;
    const [timer] = awaitingPayment!.deadlines!;
    const patient = { ...timer!, after: "P5D", remindBefore: ["P1D", "P3D"] };
    const statuses = {
      ...lifecycle.statuses,
      awaitingPayment: { ...awaitingPayment!, deadlines: [patient] },
    };
    const fresh = given("marketplace");
    const story = new OrderScenario({ ...lifecycle, statuses }, fresh.order, fresh.now).by(
      "director",
      "confirm",
    );
    const days = (count: number) => time.addDuration(monday, `P${count}D`);
    expect(payment(story).remindAt).toEqual([days(2), days(4)]);
    const reminded = story.advance("P2D");
    expect(reminded.told.slice(2)).toEqual(["remind"]);
    expect(payment(reminded).remindAt).toEqual([days(4)]);
    expect(payment(reminded.advance("P2D"))).not.toHaveProperty("remindAt");
    expect(story.advance("P5D").told.slice(2)).toEqual(["remind", "remind", "expire→unpaid"]);
    expect(story.advance("P5D").order.history.at(2)).toEqual({
      ...{ command: "remind", actor: { role: "clock" }, at: days(2) },
      data: { deadline: "payment", ahead: true },
      deadlines: [{ name: "payment", dueAt: days(5), remindAt: [days(4)] }],
    });
  });

  it("acts without the reminder when the clock was out of order past both", () => {
    const overdue = confirmed().advanceWithoutTimers("P10D").fireDue();
    expect(overdue.told.slice(2)).toEqual(["expire→unpaid"]);
    expect(overdue.order.closedAt).toBe("2026-11-26T09:00:00Z");
    expect(overdue.fireDue().order.version).toBe(overdue.order.version);
  });

  it("rings only when something is due", () => {
    expect(confirmed().advanceWithoutTimers("P1DT23H").fireDue().order.version).toBe(2);
  });

  it("sends no reminder that would come before its own beginning", () => {
    expect(payment(confirmed({ deadlines: { payment: "PT12H" } }))).not.toHaveProperty("remindAt");
  });

  it("does not begin when its moment in the delivery window has passed", () => {
    const delivery = { way: "self" as const, from: "2026-11-16T09:10:00Z", to: "2026-11-16T10:00:00Z" };
    const { order } = given("giftShop", { delivery }).by("director", "accept");
    expect(order.deadlines.map(({ name }) => name)).toEqual(["delivery"]);
  });
});

describe("extending a deadline", () => {
  it("moves it and its reminders along", () => {
    const extended = confirmed().by("director", "extendDeadline", { deadline: "payment", by: "PT24H" });
    expect(payment(extended)).toEqual({
      name: "payment",
      dueAt: "2026-11-20T09:00:00Z",
      remindAt: ["2026-11-19T09:00:00Z"],
    });
    expect(extended.advance("P3D").order.status).toBe("awaitingPayment");
    expect(extended.advance("P4D").order.status).toBe("unpaid");
  });

  it("needs one that is running, and a length", () => {
    const extend = (deadline: string, by: string) =>
      confirmed().refusal("director", "extendDeadline", { deadline, by });
    expect(extend("receipt", "P1D")).toMatchObject({
      reason: "invalid-state",
      detail: expect.stringContaining("payment"),
    });
    for (const by of ["P0D", "PT0S", "P", "tomorrow", "P1M", "-P1D", "P9999D"])
      expect(extend("payment", by).reason).toBe("validation-failed");
  });
});

describe("a hold", () => {
  const held = (until?: string) =>
    confirmed()
      .advance("P1D")
      .by("director", "hold", { reason: "holiday", ...(until && { until }) });

  it("stops the clock and lets it go on with the rest", () => {
    expect(held().advance("P100D").order.status).toBe("awaitingPayment");
    const resumed = held().advance("P10D").by("director", "resume");
    expect(payment(resumed)).toMatchObject({
      dueAt: "2026-11-29T09:00:00Z",
      remindAt: ["2026-11-28T09:00:00Z"],
    });
    expect(resumed.advance("PT47H").order.status).toBe("awaitingPayment");
    expect(resumed.advance("P2D").order.status).toBe("unpaid");
  });

  it("ends by itself when it has a date", () => {
    const until = time.addDuration(monday, "P11D");
    expect(nextDue(held(until).order)).toBe(until);
    const story = held(until).advance("P10D");
    expect(story.order).not.toHaveProperty("hold");
    expect(story.order.history.at(-1)).toMatchObject({ command: "resume", actor: { role: "clock" } });
    expect(story.advance("P2D").order.status).toBe("unpaid");
  });

  it("needs a reason, a date in the future, and no other hold", () => {
    expect(confirmed().refusal("director", "hold").reason).toBe("validation-failed");
    expect(confirmed().refusal("director", "hold", { reason: "x", until: monday }).reason).toBe(
      "validation-failed",
    );
    expect(held().refusal("director", "hold", { reason: "x" }).reason).toBe("invalid-state");
    expect(confirmed().refusal("director", "resume").reason).toBe("invalid-state");
  });

  it("can be extended under, which adds to the rest", () => {
    const extended = held().by("director", "extendDeadline", { deadline: "payment", by: "P1D" });
    expect(payment(extended.advance("P10D").by("director", "resume")).dueAt).toBe("2026-11-30T09:00:00Z");
  });

  it("does not keep the buyer from paying", () => {
    const { order } = held().paymentReport(10_500, "pay-1");
    expect(order.status).toBe("preparing");
    expect(order).not.toHaveProperty("stoppedAt");
  });

  it("and a problem stop the clock together, until both are over", () => {
    const both = awaited()
      .by("buyer", "reportProblem", { text: "has not come" })
      .advance("P1D")
      .by("director", "hold", { reason: "holiday" });
    const resolved = both.advance("P1D").by("support", "resolveProblem", { text: "found" });
    expect(nextDue(resolved.order)).toBeUndefined();
    const resumed = resolved.advance("P1D").by("director", "resume");
    expect(payment(resumed).dueAt).toBe(time.addDuration(monday, "P8D"));
    const other = both.by("director", "resume").advance("P1D");
    expect(nextDue(other.order)).toBeUndefined();
    expect(payment(other.by("support", "resolveProblem", { text: "found" })).dueAt).toBe(
      time.addDuration(monday, "P7D"),
    );
  });

  it("exists only where there are deadlines", () => {
    expect(given("backOffice").refusal("director", "hold", { reason: "x" }).reason).toBe("forbidden");
  });
});

describe("the time of an order", () => {
  const behind = ({ lifecycle, order }: OrderScenario) =>
    new OrderScenario(lifecycle, order, time.addDuration(monday, "P3D"));

  it("never goes back when machines disagree about it", () => {
    const story = confirmed().advanceWithoutTimers("P3DT1M").paymentReport(1, "pay-1");
    expect(behind(story).fireDue().order).toMatchObject({ status: "unpaid", updatedAt: story.now });
    expect(behind(story).paymentReport(1, "pay-2").order.updatedAt).toBe(story.now);
    expect(behind(story).by("director", "hold", { reason: "holiday" }).order.updatedAt).toBe(story.now);
  });
});
