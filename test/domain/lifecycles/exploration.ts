import { describe, expect, it } from "vitest";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { type LifecycleName, lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { commandsOf } from "../../../domain/order/authorize.ts";
import { nextDue } from "../../../domain/order/deadlines.ts";
import { nextClockEvent } from "../../../domain/order/expire.ts";
import { addSeconds, latest, type Moment } from "../../../domain/time/time.ts";
import { tell } from "../../proofs/counts.ts";
import { clayCats } from "../../support/fixtures.ts";
import { type ActorName, actorNames } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { flawsOf } from "../../support/order/invariants.ts";
import { given, OrderScenario, total } from "../../support/order/scenario.ts";
import { stateKey } from "./state-key.ts";

/** The clock of an order can die once: then moments pass unnoticed until somebody looks. */
type Clock = "runs" | "dead" | "repaired";

interface State {
  story: OrderScenario;
  clock: Clock;
}

/** Everything that two people can do with an order, and the clock and the provider beside them. */
function nextOf({ story, clock }: State, cast: readonly ActorName[]): State[] {
  const reported = [story.paymentReport(total, "pay-1"), ...returned(story)].filter((next) => next !== story);
  return [
    ...[...commanded(story, cast), ...reported].map((next) => ({ story: next, clock })),
    ...clockSteps({ story, clock }),
  ];
}

const commanded = (story: OrderScenario, cast: readonly ActorName[]): OrderScenario[] =>
  cast.flatMap((who) =>
    commandsOf(story.lifecycle, story.order).flatMap((name) =>
      commandFieldsFor(story, name).flatMap((fields) => {
        const decision = story.decide(who, name, fields);
        return "event" in decision ? [story.apply(decision.event)] : [];
      }),
    ),
  );

/** What is sent with a tracking code can come back. */
const returned = (story: OrderScenario): OrderScenario[] =>
  story.order.delivery.trackingCode ? [story.carrierReport({ status: "returned" })] : [];

/** A clock that runs goes on to what is due next, or dies; a dead one lets it pass, or is repaired and does all of it. */
function clockSteps({ story, clock }: State): State[] {
  const { order, now } = story;
  const due = nextDue(order);
  if (!due) return clock === "dead" ? [{ story, clock: "repaired" }] : [];
  const fired = { story: fireAll(at(story, latest(due, now))), clock };
  if (clock === "repaired") return [fired];
  if (clock === "runs") return [fired, { story, clock: "dead" }];
  const ahead = order.deadlines.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now);
  const passed = order.stoppedAt ? [] : ahead.toSorted().slice(0, 1);
  const unnoticed = passed.map((moment) => ({ story: at(story, addSeconds(moment, 1)), clock }));
  return [...unnoticed, { story: fireAll(story), clock: "repaired" }];
}

const at = ({ lifecycle, order }: OrderScenario, now: Moment) => new OrderScenario(lifecycle, order, now);

function fireAll(story: OrderScenario): OrderScenario {
  const event = nextClockEvent(story.lifecycle, story.order, story.now);
  return event ? fireAll(story.apply(event)) : story;
}

/** How far an exploration has come. */
interface Explored {
  seen: Set<string>;
  statuses: Set<string>;
  steps: number;
  /** The last step that led to something new. */
  depth: number;
  flaws: string[];
}

/** Every state within so many steps, breadth first; each is looked at once, however many ways lead there. */
function explore(starts: OrderScenario[], cast: readonly ActorName[], depth: number): Explored {
  const explored: Explored = { seen: new Set(), statuses: new Set(), steps: 0, depth: 0, flaws: [] };
  const newAt = (step: number) => (state: State) => visit(explored, state, cast, step);
  let frontier = starts.map((story): State => ({ story, clock: "runs" })).filter(newAt(0));
  for (let step = 1; step <= depth && frontier.length > 0; step++)
    frontier = frontier.flatMap((state) => following(explored, state, cast).filter(newAt(step)));
  return explored;
}

/** Looks at a state; answers whether nobody had been there. */
function visit(
  explored: Explored,
  { story, clock }: State,
  cast: readonly ActorName[],
  step: number,
): boolean {
  const key = `${clock} ${stateKey({ ...story, cast })}`;
  if (explored.seen.has(key)) return false;
  explored.seen.add(key);
  explored.statuses.add(story.order.status);
  explored.depth = step;
  for (const flaw of flawsOf(story.lifecycle, story.order)) explored.flaws.push(flawIn(story, flaw));
  return true;
}

/** What comes next; an open order where these two have no way on needs somebody else who has one. */
function following(explored: Explored, state: State, cast: readonly ActorName[]): State[] {
  const next = nextOf(state, cast);
  explored.steps += next.length;
  const isStuck = next.length === 0 && !isClosed(state.story.order.group);
  if (isStuck && nextOf(state, actorNames).length === 0) explored.flaws.push(flawIn(state.story, "leads on"));
  return next;
}

const flawIn = ({ told }: OrderScenario, rule: string): string =>
  `not true that it ${rule}: ${told.join(", ")}`;

/** Two who have a part in the orders of a lifecycle, each with each; of contractors and deliverers there can be two. */
function castsOf(name: LifecycleName): ActorName[][] {
  const text = JSON.stringify(lifecycles[name]);
  const people = (["director", "buyer", "contractor", "deliverer", "support"] as const).filter(
    (each) => !["contractor", "deliverer"].includes(each) || text.includes(`"${each}"`),
  );
  const pairs: ActorName[][] = people.flatMap((one, i) => people.slice(i + 1).map((other) => [one, other]));
  const rivals: ActorName[][] = [
    ["contractor", "otherContractor"],
    ["deliverer", "otherDeliverer"],
  ];
  return [...pairs, ...rivals.filter(([one]) => people.some((each) => each === one))];
}

/** Where two people begin: with a new order, or where nobody of the shop is there to move it, in each status. */
function startsOf(name: LifecycleName, cast: readonly ActorName[]): OrderScenario[] {
  const fresh = [given(name, request("inStock")), given(name, request("madeToOrder")), ...lostIn(name)];
  return cast.includes("director") ? fresh : [...fresh, ...orderInEachStatus(name).values()];
}

/** Looks at everything within so many steps of the beginning, in every lifecycle, by every two people. */
export function describeExploration(depth: number): void {
  describe.each(lifecycleNames)(`everything within ${depth} steps in the lifecycle %s`, (name) => {
    const casts = castsOf(name).map((cast) => ({ who: cast.join(" and "), cast }));
    const reached = new Set<string>();

    it.for(casts)(
      "P3-08 is sound, and leads on wherever the order is open, whatever $who do, and the clock, which may die",
      ({ cast }, context) => {
        const { seen, statuses, steps, depth: deepest, flaws } = explore(startsOf(name, cast), cast, depth);
        for (const status of statuses) reached.add(status);
        tell(context, {
          states: seen.size,
          steps,
          explorations: 1,
          "with nothing beyond": deepest < depth ? 1 : 0,
        });
        expect(flaws).toEqual([]);
      },
    );

    it("reaches every status of the definition", () => {
      const { statuses } = lifecycles[name];
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
