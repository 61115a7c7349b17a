import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { commandsOf } from "../../../domain/order/authorize.ts";
import { type ActorName, actorNames } from "./actors.ts";
import { commandFieldsFor } from "./command-fields.ts";
import { given, type OrderScenario, total } from "./scenario.ts";

/** Those who together can walk every way of each lifecycle. */
const walkers: ActorName[] = ["director", "buyer", "contractor", "deliverer", "support"];
/** The goods can be photographed, and the seller brings them: so that no way is closed. */
const request = { delivery: { way: "self" as const, price: 1500, from: "2026-11-16T12:00:00Z" } };
/** A contractor who returns a job asks for this back. */
const terms = { acceptFee: 500 };
const madeToOrder = {
  ...request,
  lines: [
    {
      title: "Vase",
      quantity: 1,
      unitPrice: 9000,
      category: "handmade",
      availability: "madeToOrder" as const,
    },
  ],
};

/** A command that somebody may give, with fields that nothing refuses. */
export interface PossibleCommand {
  who: ActorName;
  name: string;
  fields: unknown;
}

/** Everything that anybody may do with an order now, in every way of saying it. */
export function possibleCommands(story: OrderScenario, people = actorNames): PossibleCommand[] {
  const names = commandsOf(story.lifecycle, story.order);
  const all = people.flatMap((who) =>
    names.flatMap((name) => commandFieldsFor(story, name).map((fields) => ({ who, name, fields }))),
  );
  return all.filter(({ who, name, fields }) => "event" in story.decide(who, name, fields));
}

/** Orders of a lifecycle in every position that opens or closes ways: all that a walk from a fresh order comes to. */
export function ordersInEveryPosition(lifecycle: LifecycleName): OrderScenario[] {
  const found = new Map<string, OrderScenario>();
  for (
    let frontier = [request, madeToOrder].map((each) => given(lifecycle, each, terms));
    frontier.length > 0;
  ) {
    const fresh = new Map(frontier.map((story) => [positionOf(story), story]));
    for (const position of found.keys()) fresh.delete(position);
    for (const [position, story] of fresh) found.set(position, story);
    frontier = [...fresh.values()].flatMap(followers);
  }
  return [...found.values()];
}

/** One order of a lifecycle in each of its statuses, by status. */
export function orderInEachStatus(lifecycle: LifecycleName): Map<string, OrderScenario> {
  const earliestLast = ordersInEveryPosition(lifecycle).toReversed();
  return new Map(earliestLast.map((story) => [story.order.status, story]));
}

/** What decides whether a way is open. */
function positionOf({ order }: OrderScenario): string {
  const pending = order.fees?.some(({ refund }) => refund === "pending");
  const { status, payment, delivery, cancelRequest, proposal, problem, request: asked } = order;
  const marks = [
    delivery.deliverer,
    delivery.setOutAt,
    cancelRequest,
    proposal,
    problem,
    payment.refundDue,
    delivery.status === "returned",
    pending,
  ].map(Boolean);
  return JSON.stringify([status, payment.status === "paid", ...marks, asked.lines[0]?.availability]);
}

function followers(story: OrderScenario): OrderScenario[] {
  return [
    ...possibleCommands(story, walkers).map(({ who, name, fields }) => story.by(who, name, fields)),
    ...story.order.deadlines.map(({ dueAt }) => story.advanceTo(dueAt)),
    story.paymentReport(total, "pay-1"),
    ...lost(story),
  ];
}

/** What is sent with a tracking code can come back. */
const lost = (story: OrderScenario): OrderScenario[] =>
  story.order.delivery.trackingCode ? [story.carrierReport({ status: "returned" })] : [];
