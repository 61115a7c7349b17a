import { describe, expect, it } from "vitest";
import type { Actor } from "../../../domain/actor.ts";
import { nextChatMessage } from "../../../domain/conversation/conversation.ts";
import {
  chatMessageRefIn,
  conversationEventOf,
  type PublicEvent,
  publicEventOf,
} from "../../../domain/events/event.ts";
import { eventTypes } from "../../../domain/events/event-types.ts";
import { conversationEvent, publicEventSchemas } from "../../../domain/events/schema.ts";
import { type Command, commands } from "../../../domain/lifecycle/commands.ts";
import { lifecycleNames, ownCommands } from "../../../domain/lifecycles/registry.ts";
import { nextDue } from "../../../domain/order/deadlines.ts";
import { eventDataFor } from "../../../domain/order/view/events.ts";
import { historyOf } from "../../../domain/order/view.ts";
import { type ActorName, actors } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import { given, monday, type OrderScenario, total } from "../../support/order/scenario.ts";

const names = Object.keys(commands) as Command[];
const walkers: ActorName[] = ["director", "buyer", "contractor", "deliverer", "support"];
const lookups = { assignDeliverer: { estimatedMinutes: 45 } } as Record<string, Record<string, unknown>>;

function nextOf(story: OrderScenario): OrderScenario[] {
  const commanded = walkers.flatMap((who) =>
    names.flatMap((name) =>
      commandFieldsFor(story, name).flatMap((fields) => {
        const decision = story.decide(who, name, fields, lookups[name]);
        return "event" in decision ? [story.apply(decision.event)] : [];
      }),
    ),
  );
  const due = nextDue(story.order);
  return [...commanded, ...(due ? [story.advanceTo(due)] : []), story.paymentReport(total, "pay-1")];
}

/** So many steps, each chosen by a number that only the walk and the step give. */
function walk(start: OrderScenario, number: number): OrderScenario {
  let story = start;
  for (let step = 1; step <= 12; step++) {
    const next = nextOf(story);
    story = next[(number * 31 + step * step * 17) % next.length]!;
  }
  return story;
}

const eventsOf = ({ order }: OrderScenario, reader: Actor = actors.support): PublicEvent[] =>
  order.history.map((_, i) => publicEventOf(order, i + 1, reader)!);

describe.each(lifecycleNames)("the events of the lifecycle %s", (name) => {
  const stories = Array.from({ length: 60 }, (_, i) => walk(given(name, {}, { acceptFee: 500 }), i));

  it("have the shape of their type, down to each field of their data", () => {
    for (const event of stories.flatMap((story) => [
      ...eventsOf(story),
      ...eventsOf(story, actors.director),
    ])) {
      const { data } = publicEventSchemas[event.type]!.shape;
      expect(publicEventSchemas[event.type]!.parse(event)).toEqual(event);
      expect(Object.keys(data.shape), event.type).toEqual(expect.arrayContaining(Object.keys(event.data)));
    }
  });

  it("tell the same as the order's history", () => {
    for (const story of stories) {
      const replayed = eventsOf(story).map(({ version, actor, at, from, to, data }) => ({
        ...{ version, actor, at, from, to, data },
      }));
      const told = historyOf(story.order.history, (_, version) =>
        eventDataFor(story.order, version, actors.support),
      );
      expect(replayed).toEqual(told.map(({ command: _, ...rest }) => rest));
    }
  });
});

it("has a type for every command and for whatever Waymark records itself", () => {
  const reports = ["recordPayment", "recordDelivery", "recordUnreachable"];
  const all = [
    "created",
    ...reports,
    "dismissTask",
    "remind",
    "expire",
    ...names,
    ...Object.keys(ownCommands),
  ];
  expect(eventTypes.toSorted()).toEqual(all.map((name) => `order.${name}`).sort());
});

it("keeps the request and the idempotency key of an order to itself", () => {
  const text = JSON.stringify(eventsOf(given("marketplace")));
  for (const secret of ["Anna", "anna@example.com", "+48501234567", "key"])
    expect(text).not.toContain(secret);
});

describe("the event of a chat message", () => {
  const { order } = given("marketplace");
  const messageBy = (who: ActorName) => nextChatMessage(order, undefined, actors[who], "Hello", monday);

  it("says who wrote where and when, and never what", () => {
    const event = conversationEventOf(order, messageBy("director"));
    expect(event).toEqual({
      ...{ id: "order-1.m1", type: "dialog.message", order: "order-1", number: "1001", shop: "clay-cats" },
      ...{ lifecycle: "marketplace", at: monday, actor: { role: "director", id: "dora" } },
      data: { message: "1", thread: "/v1/orders/order-1/messages" },
    });
    expect(conversationEvent.parse(event)).toEqual(event);
    expect(conversationEventOf(order, messageBy("buyer")).actor).toEqual({ role: "buyer" });
  });

  it("is found again by its id, and an event of the history is none", () => {
    expect(chatMessageRefIn("order-1.m12")).toEqual({ order: "order-1", number: 12 });
    for (const id of ["order-1.12", "order-1", ""]) expect(chatMessageRefIn(id)).toBeUndefined();
  });
});

it("is undefined for a version that the order does not have", () => {
  expect(publicEventOf(given("marketplace").order, 2)).toBeUndefined();
});
