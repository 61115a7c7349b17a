import { describe, expect, it } from "vitest";
import { defineLifecycle, type Timer } from "../../../domain/lifecycle/definition.ts";
import { saidIn } from "../../../domain/order/event.ts";
import { ordinary } from "../../../domain/order/rules/limits.ts";
import { addDuration, addSeconds, secondsBetween } from "../../../domain/time/time.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { givenIn, monday, OrderScenario } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";
import { hire, out } from "./hire.ts";

const friday = "2026-11-20T09:00:00Z";
const dueOf = ({ order }: OrderScenario) => order.deadlines.map(({ name, dueAt }) => [name, dueAt]);
const feesOf = ({ order }: OrderScenario) =>
  order.history.filter((event) => saidIn(event, "deadline") === "lateDay");

/** An order that waits under one timer. */
function waiting(timer: Partial<Timer>, changes: object = {}): OrderScenario {
  const lifecycle = defineLifecycle({
    name: "waiting",
    seed: "000",
    initial: "new",
    statuses: {
      new: { group: "new", on: { start: { by: ["shop"], to: "waits" } } },
      waits: {
        group: "active",
        on: { finish: { by: ["shop"], to: "done" } },
        deadlines: [{ name: "it", notify: ["shop"], ...timer } as Timer<"waits">],
      },
      done: { group: "done" },
      failed: { group: "failed" },
    },
  });
  return givenIn(lifecycle, changes).advance("PT1H").by("director", "start");
}

describe("a deadline is counted from", () => {
  const delivery = { way: "self" as const, from: "2026-11-18T10:00:00Z", to: "2026-11-18T12:00:00Z" };
  const { to: _, ...open } = delivery;

  it.each<[string, Partial<Timer>, string]>([
    ["entering the status", { after: "P1D" }, "2026-11-17T10:00:00Z"],
    ["the order", { from: "placed", after: "P1D" }, "2026-11-17T09:00:00Z"],
    ["the start of the window", { from: "window.from", before: "PT30M" }, "2026-11-18T09:30:00Z"],
    ["the start of the window, forwards", { from: "window.from", after: "PT30M" }, "2026-11-18T10:30:00Z"],
    ["the end of the window", { from: "window.to" }, "2026-11-18T12:00:00Z"],
  ])("%s", (_, timer, dueAt) => {
    expect(dueOf(waiting(timer, { delivery }))).toEqual([["it", dueAt]]);
  });

  it("the start of a window without an end, and never from a window that is not agreed", () => {
    expect(dueOf(waiting({ from: "window.to" }, { delivery: open }))).toEqual([["it", open.from]]);
    expect(dueOf(waiting({ from: "window.to", ifPast: "fire" }))).toEqual([]);
  });

  it("a date that a command says, and anew from each later one", () => {
    expect(dueOf(out(friday))).toEqual([
      ["soon", "2026-11-19T09:00:00Z"],
      ["return", friday],
    ]);
    const prolonged = out(friday)
      .advance("P3DT1H")
      .by("director", "prolong", { returnBy: "2026-11-30T09:00:00Z" });
    expect(dueOf(prolonged)).toEqual([
      ["soon", "2026-11-29T09:00:00Z"],
      ["return", "2026-11-30T09:00:00Z"],
    ]);
    expect(prolonged.advance("P20D").told).toEqual(
      expect.arrayContaining(["lend→out", "remind", "prolong", "remind", "expire→late"]),
    );
  });
});

describe("a due moment that is past already", () => {
  it("acts at once or never, as the deadline says", () => {
    const late = waiting({ from: "placed", after: "PT30M", ifPast: "fire" });
    expect(dueOf(late)).toEqual([["it", "2026-11-16T09:30:00Z"]]);
    expect(late.fireDue().told).toEqual(["create→new", "start→waits", "remind"]);
    expect(dueOf(waiting({ from: "placed", after: "PT30M", ifPast: "skip" }))).toEqual([]);
  });

  it("ends an order of which the date is over as soon as it is handed out", () => {
    expect(out("2026-11-15T09:00:00Z").advance("PT0S").order.status).toBe("late");
  });
});

describe("a deadline that repeats", () => {
  it("comes at its own times, and so often as it says", () => {
    const story = out(friday).advance("P30D");
    expect(feesOf(story).map(({ at }) => at)).toEqual(
      [1, 2, 3, 4, 5].map((day) => addDuration(friday, `P${day}D`)),
    );
    expect(story.order).toMatchObject({ status: "late", deadlines: [] });
    expectSound(hire, story.order);
  });

  it("never drifts, however late its clock is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 12 }), (pauses) => {
        const start = out(friday).advanceTo(friday);
        const story = pauses.reduce((story, pause) => {
          const { dueAt } = story.order.deadlines[0] ?? {};
          if (!dueAt) return story;
          const now = addSeconds(dueAt > story.now ? dueAt : story.now, pause);
          return new OrderScenario(story.lifecycle, story.order, now).fireDue();
        }, start);
        const done = feesOf(story).length;
        const next = done < 5 ? [["lateDay", addDuration(friday, `P${done + 1}D`)]] : [];
        expect(dueOf(story)).toEqual(next);
      }),
      { seed: 8 },
    );
  });

  it("makes good what was missed, one event each, or goes on with the next", () => {
    const fresh = { from: "placed", after: "PT10M", every: "PT20M", times: 9 } as const;
    const fired = waiting({ ...fresh, ifPast: "fire" });
    expect(fired.advance("PT0S").told.slice(2)).toEqual(["remind", "remind", "remind"]);
    expect(dueOf(waiting({ ...fresh, ifPast: "skip" }))).toEqual([["it", "2026-11-16T10:10:00Z"]]);
  });

  it("does not begin in the very moment that it skips", () => {
    const exact = waiting({ from: "placed", after: "PT20M", every: "PT20M", times: 9, ifPast: "skip" });
    expect(dueOf(exact)).toEqual([["it", "2026-11-16T10:20:00Z"]]);
  });

  it("stands while the order's clock stands", () => {
    const held = out(friday)
      .advanceTo(addDuration(friday, "P1DT1H"))
      .by("director", "hold", { reason: "holiday" });
    const resumed = held.advance("P10D").by("director", "resume");
    expect(feesOf(resumed)).toHaveLength(1);
    expect(dueOf(resumed)).toEqual([["lateDay", addDuration(friday, "P12D")]]);
  });

  it("stops before the order's history is full, so that it can still be moved and closed", () => {
    const repeated = waiting({ after: "PT1M", every: "PT1M", times: 100 });
    const padded = Array.from({ length: 75 }).reduce<OrderScenario>(
      (story, _, i) => story.by("director", "hold", { reason: `${i}` }).by("director", "resume"),
      repeated,
    );
    const story = padded.advance("P1D");
    expect(story.order.history.length).toBeLessThanOrEqual(ordinary.events + 1);
    expect(story.by("director", "finish").order.status).toBe("done");
  });

  it("charges a missed day once, however often its status is entered again with the same date", () => {
    const steps = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 70 }), again: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const story = all.reduce((story, { hours, again }) => {
          const later = story.advance(`PT${hours}H`);
          return again ? later.by("director", "lendAgain").advance("PT0S") : later;
        }, out(friday).advanceTo(friday));
        const days = Math.floor(secondsBetween(friday, story.now) / 86_400);
        expect(feesOf(story)).toHaveLength(Math.min(5, days));
        const next = days < 5 ? [["lateDay", addDuration(friday, `P${days + 1}D`)]] : [];
        expect(dueOf(story)).toEqual(next);
      }),
    );
  });

  it("charges anew from another date", () => {
    const late = out(friday).advanceTo(addDuration(friday, "P2DT1H"));
    const again = late.by("director", "prolong", { returnBy: addDuration(friday, "P7D") });
    expect(feesOf(again.advanceTo(addDuration(friday, "P9DT1H")))).toHaveLength(4);
  });

  it("ends with its status", () => {
    const back = out(friday).advanceTo(addDuration(friday, "P2DT1H")).by("director", "fetch");
    expect(back.advance("P9D").order).toMatchObject({ status: "returned", deadlines: [] });
    expect(feesOf(back)).toHaveLength(2);
  });
});

it("a deadline that charges does not begin where no event says how much", () => {
  const free = out(friday, { lateFee: undefined }).advance("P30D");
  expect(free.order).toMatchObject({ status: "late", deadlines: [] });
  expect(feesOf(free)).toEqual([]);
});

it("a deadline from the order's beginning is the same wherever it is entered", () => {
  expect(dueOf(givenIn(hire))).toEqual([["fetch", addDuration(monday, "P2D")]]);
});
