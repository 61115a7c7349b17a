import { describe, expect, it } from "vitest";
import { successorOf } from "../../../domain/execution/position.ts";
import { type Branch, defineLifecycle, type Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { type Condition, conditionNames } from "../../../domain/lifecycle/groups.ts";
import { stepIn, targetsOf, transitionsOf } from "../../../domain/lifecycle/transitions.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { givenIn, type OrderScenario } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

/** A lifecycle that goes on along these branches. */
const branching = (to: readonly Branch[]): Lifecycle =>
  ({
    name: "branching",
    seed: "000",
    initial: "new",
    statuses: {
      new: { group: "new", usually: "last", on: { start: { by: ["shop"], to } } },
      ...Object.fromEntries(to.slice(0, -1).map((_, i) => [`place${i}`, { group: "active" }])),
      last: { group: "done" },
      failed: { group: "failed" },
    },
  }) as Lifecycle;

const branchesFor = (guards: readonly Condition[][]): Branch[] => [
  ...guards.map((when, i) => ({ when, to: `place${i}` })),
  { to: "last" },
];

const orders = fc.record({
  availability: fc.constantFrom("inStock" as const, "madeToOrder" as const),
  category: fc.constantFrom("flowers", "books"),
  channel: fc.constantFrom("online" as const, "cash" as const),
  way: fc.constantFrom("self" as const, "carrier" as const),
  paid: fc.constantFrom(0, 4000, 10_500),
});

describe("a step with branches", () => {
  it("leads to the first one whose conditions all hold, and else to the last", () => {
    const guards = fc.array(
      fc.uniqueArray(fc.constantFrom(...conditionNames), { minLength: 1, maxLength: 3 }),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(guards, orders, (guards, { availability, category, channel, way, paid }) => {
        const placed = givenIn(branching(branchesFor(guards)), {
          lines: [{ title: "Clay cat", quantity: 2, unitPrice: 4500, category, availability }],
          payment: { channel },
          delivery: { way, price: 1500 },
        });
        const story: OrderScenario = paid > 0 ? placed.paymentReport(paid, "pay-1") : placed;
        const first = guards.findIndex((when) => when.every((name) => conditions[name].holds(story.order)));
        const wanted = first < 0 ? "last" : `place${first}`;
        expect(story.by("director", "start").order.status).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("counts each of its branches among the ways on, the last one first", () => {
    const lifecycle = branching(branchesFor([["paid", "madeToOrder"], ["paid"]]));
    expect(targetsOf(lifecycle, stepIn(lifecycle, lifecycle.statuses.new!, "start")!)).toEqual([
      "last",
      "place1",
      "place0",
    ]);
    expect(transitionsOf(lifecycle).map(({ to }) => to)).toEqual(["last", "place1", "place0"]);
  });
});

describe("the usual successor", () => {
  const ways = { start: { by: ["shop"], to: "second" }, cancel: { by: ["shop"], to: "failed" } } as const;
  const ends = { second: { group: "done" }, failed: { group: "failed" } } as const;
  const written = { name: "usual", seed: "000", initial: "new" } as const;

  it("is the one that the status names, whatever comes first in the definition", () => {
    const named = (usually: "second" | "failed") =>
      defineLifecycle({ ...written, statuses: { new: { group: "new", usually, on: ways }, ...ends } });
    expect(successorOf(named("second"), "new")).toBe("second");
    expect(successorOf(named("failed"), "new")).toBe("failed");
  });

  it("is the only one where there is no other, by whatever way", () => {
    const { start } = ways;
    const timer = { name: "end", after: "P1D", to: "failed" } as const;
    const statuses = { new: { group: "new", on: { start } }, ...ends } as const;
    expect(successorOf(defineLifecycle({ ...written, statuses }), "new")).toBe("second");
    const bound = { ...statuses, new: { group: "new", deadlines: [timer] } } as const;
    expect(successorOf(defineLifecycle({ ...written, statuses: bound }), "new")).toBe("failed");
    expect(successorOf(defineLifecycle({ ...written, statuses }), "second")).toBeUndefined();
  });
});
