import { describe, expect, it } from "vitest";
import {
  executionInputOf,
  executionStateOf,
  hasMoved,
  maxWaitSeconds,
  outcomeFor,
  successorOf,
} from "../../../domain/execution/position.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { transitionsOf } from "../../../domain/lifecycle/transitions.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";

const input = ({ lifecycle, order, now }: OrderScenario) => executionInputOf(lifecycle, order, now);
const answer = ({ lifecycle, order, now }: OrderScenario, state: string) =>
  outcomeFor(lifecycle, order, state, now);
const confirmed = () => given("marketplace").by("director", "confirm");

describe("what an execution knows of an order", () => {
  it("is where it stands and how long to wait, and nothing personal", () => {
    expect(input(confirmed())).toEqual({
      id: "order-1",
      version: 2,
      state: "awaitingPayment",
      due: "2026-11-18T09:00:00Z",
      wait: 2 * 86_400,
    });
  });

  it("is never a wait of more than 20 days, or of none", () => {
    expect(input(given("marketplace")).wait).toBe(maxWaitSeconds);
    expect(input(confirmed().advanceWithoutTimers("P30D")).wait).toBe(1);
  });

  it("is news only when the state or the due time differs", () => {
    const { lifecycle, order } = confirmed();
    expect(hasMoved(lifecycle, order, input(confirmed()))).toBe(false);
    expect(hasMoved(lifecycle, confirmed().paymentReport(1, "pay-1").order, input(confirmed()))).toBe(false);
    const extended = confirmed().by("director", "extendDeadline", { deadline: "payment", by: "P1D" });
    expect(hasMoved(lifecycle, extended.order, input(confirmed()))).toBe(true);
  });

  it("has no due time where the clock has nothing to do, and is no news then", () => {
    const waiting = given("marketplace");
    expect(input(waiting)).toMatchObject({ due: "", state: "awaitingConfirmation" });
    expect(hasMoved(waiting.lifecycle, waiting.order, input(waiting))).toBe(false);
  });

  it("stands for a shop's own status by the first one of its group, also when it is gone", () => {
    const { lifecycle } = given("serviceDesk");
    const stateOf = (status: string, group: "paused" | "delivery" | "failed") =>
      executionStateOf(lifecycle, { status, group });
    expect(stateOf("waitsForPart", "paused")).toBe("postponed");
    expect(stateOf("withCourier", "delivery")).toBe("inDelivery");
    expect(stateOf("constructor", "failed")).toBe("closedUnsuccessfully");
    expect(stateOf("ready", "paused")).toBe("ready");
  });

  it("is answered by success on the usual way, and else by the name of the end or by Moved", () => {
    expect(answer(confirmed().paymentReport(total, "pay-1"), "awaitingPayment")).toMatchObject({
      success: { state: "preparing" },
    });
    expect(answer(confirmed().advance("P3D"), "awaitingPayment")).toEqual({ failure: "unpaid" });
    expect(answer(confirmed(), "awaitingPayment")).toEqual({ failure: "Moved" });
  });
});

describe.each(Object.values(lifecycles))("the usual way of $name", (lifecycle) => {
  it("leads from each open status along a way that exists", () => {
    const open = Object.keys(lifecycle.statuses).filter((name) => !isClosed(lifecycle.statuses[name]!.group));
    for (const from of open)
      expect(transitionsOf(lifecycle)).toContainEqual(
        expect.objectContaining({ from, to: successorOf(lifecycle, from) }),
      );
  });
});
