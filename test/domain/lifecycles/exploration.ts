import { describe, expect, it } from "vitest";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { type LifecycleName, lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { commandsOf } from "../../../domain/order/authorize.ts";
import { nextDue } from "../../../domain/order/deadlines.ts";
import { clayCats } from "../../support/fixtures.ts";
import type { ActorName } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import { expectSound } from "../../support/order/invariants.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";

/** Those who together can walk every way of each lifecycle. */
const actors: ActorName[] = ["director", "buyer", "contractor", "deliverer", "support"];

/** Everything about an order that decides what comes next; not how or when it came about. */
function positionOf({ order, now }: OrderScenario): string {
  const { status, stage, assignee, contractor, archived, hold, problem, rating, cancelRequest } = order;
  const { way, status: delivery, deliverer } = order.delivery;
  const { status: payment, refundDue } = order.payment;
  const deadlines = order.deadlines.map(({ name, dueAt, remindAt }) => [name, dueAt > now, remindAt?.length]);
  const people = [assignee, contractor, deliverer];
  const { proposal, surcharges, photoRating } = order;
  const details = [proposal, surcharges, photoRating, cancelRequest];
  const marks = [stage, archived, hold?.until, problem, rating, ...details].map(Boolean);
  const goods = order.request.lines[0]?.availability;
  return JSON.stringify([goods, status, way, delivery, payment, refundDue, deadlines, people, marks]);
}

function nextOf(story: OrderScenario): OrderScenario[] {
  const commanded = actors.flatMap((who) =>
    commandsOf(story.lifecycle, story.order).flatMap((name) =>
      commandFieldsFor(story, name).flatMap((fields) => {
        const decision = story.decide(who, name, fields);
        return "event" in decision ? [story.apply(decision.event)] : [];
      }),
    ),
  );
  return [...commanded, nextClockStep(story), story.paymentReport(total, "pay-1")].filter(
    ({ order }) => order.version > story.order.version,
  );
}

/** The order after the next thing that the clock does. */
function nextClockStep(story: OrderScenario): OrderScenario {
  const due = nextDue(story.order);
  return due ? story.advanceTo(due) : story;
}

interface Position {
  story: OrderScenario;
  /** Absent at the edge of what was explored. */
  next?: OrderScenario[];
}

/** Every position within so many steps, breadth first, with what follows from each. */
function explore(starts: OrderScenario[], depth: number): Position[] {
  const found = new Map<string, Position>();
  let frontier = starts;
  for (let step = 0; step <= depth; step++) {
    frontier = frontier.flatMap((story) => {
      const position = positionOf(story);
      if (found.has(position)) return [];
      const next = nextOf(story);
      found.set(position, step < depth ? { story, next } : { story });
      return next;
    });
  }
  return [...found.values()];
}

/** Looks at everything within so many steps of the beginning, in every lifecycle. */
export function describeExploration(depth: number): void {
  describe.each(lifecycleNames)(`everything within ${depth} steps in the lifecycle %s`, (name) => {
    const starts = [given(name, request("inStock")), given(name, request("madeToOrder")), ...lostIn(name)];
    const positions = explore(starts, depth);

    it(`P3-08 is sound, and leads on wherever the order is open (${positions.length} positions)`, () => {
      for (const { story } of positions) expectSound(story.lifecycle, story.order);
      const stuck = positions.filter(({ story, next }) => next?.length === 0 && !isClosed(story.order.group));
      expect(stuck.map(({ story }) => story.told)).toEqual([]);
    });

    it("reaches every status of the definition", () => {
      const { statuses } = positions[0]!.story.lifecycle;
      const reached = new Set(positions.map(({ story }) => story.order.status));
      expect([...reached].sort()).toEqual(Object.keys(statuses).sort());
    });
  });
}

/** An order whose parcel came back, where the lifecycle sends parcels: too far from its beginning to be explored. */
function lostIn(name: LifecycleName): OrderScenario[] {
  if (name !== "marketplace") return [];
  const paid = given(name, request("inStock")).by("director", "confirm").by("director", "confirmPayment");
  const shipped = paid.by("director", "ship", { carrier: "InPost", trackingCode: "PL123" });
  return [shipped.carrierReport({ status: "returned" })];
}

function request(availability: "inStock" | "madeToOrder") {
  return {
    delivery: { way: "self" as const, price: 1500, from: "2026-11-16T12:00:00Z", to: "2026-11-16T14:00:00Z" },
    lines: [{ ...clayCats, category: "handmade", availability }],
  };
}
