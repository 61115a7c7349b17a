import { expect, it } from "vitest";
import { sampleParticipants } from "../../../docs/samples/order.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { carrierStatuses } from "../../../domain/lifecycle/enums.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { catalogueOf } from "../../../domain/lifecycles/message-catalogue.ts";
import { type LifecycleName, lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { isOffered, languageFor, textsFor } from "../../../domain/lifecycles/texts.ts";
import { emailContentOf } from "../../../domain/messages/content.ts";
import { messageContextOf, presentTitleOf } from "../../../domain/messages/context.ts";
import { type NotificationRequest, notificationsFor } from "../../../domain/messages/notifications.ts";
import { isRelevant } from "../../../domain/messages/relevance.ts";
import { templateDataOf } from "../../../domain/messages/template-data.ts";
import { recordForeign } from "../../../domain/reports/payment.ts";
import { unreachableEvent } from "../../../domain/reports/reach.ts";
import { possibleCommands } from "../../support/order/every-status.ts";
import { given, type OrderScenario, total } from "../../support/order/scenario.ts";
import { claims, pastFacts } from "./claims.ts";

/** A fixed stream of numbers below one. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const people = ["director", "buyer", "contractor", "otherContractor", "deliverer", "support"] as const;

/** Everything that can happen next: by people, by the clock, by providers and carriers; and time that only passes. */
function nextOf(story: OrderScenario): OrderScenario[] {
  const about = { amount: 1000, payment: "pay-1" };
  const kinds = ["refunded", "refundFailed", "disputed", "disputeWon", "disputeLost"] as const;
  const foreign = { ...about, kind: "paid" as const, reference: "pay-2", currency: "EUR" };
  const unreachable = unreachableEvent(story.order, "email", story.now);
  const timers = story.order.deadlines.flatMap(({ dueAt, remindAt = [] }) => [...remindAt, dueAt]);
  return [
    ...possibleCommands(story, [...people]).map(({ who, name, fields }) => story.by(who, name, fields)),
    ...timers.map((at) => story.advanceTo(at)),
    ...[total, total + 500].map((amount, i) => story.paymentReport(amount, `pay-${i}`)),
    ...kinds.map((kind) =>
      story.report({ ...about, kind, reference: kind.startsWith("refund") ? "r" : "d" }),
    ),
    story.apply(recordForeign(story.order, foreign, story.now, "event")),
    ...(unreachable ? [story.apply(unreachable)] : []),
    ...carrierStatuses.map((status) => story.carrierReport({ status })),
  ].filter(({ order }) => order !== story.order);
}

const walks = 48;

/** A walk that goes on with what has been seldom so far. */
function walk(start: OrderScenario, steps: number, random: () => number, seen: Map<string, number>) {
  const stories = [start];
  for (let step = 0; step < steps; step++) {
    const story = stories.at(-1)!;
    const paused = random() < 0.3 ? story.advanceWithoutTimers("PT10M") : story;
    const ways = nextOf(paused).map((next) => ({ next, key: keyOf(paused, next), dice: random() }));
    const rarest = ways.toSorted(
      (a, b) => (seen.get(a.key) ?? 0) - (seen.get(b.key) ?? 0) || a.dice - b.dice,
    );
    const { next, key } = rarest[random() < 0.7 ? 0 : Math.floor(random() * rarest.length)]!;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    stories.push(next);
  }
  return stories;
}

function keyOf({ order: { status } }: OrderScenario, { order }: OrderScenario): string {
  const { command, to, actor, data } = order.history.at(-1)!;
  const { entry, status: said, deadline, liked, kind, replaced } = (data ?? {}) as Record<string, unknown>;
  return JSON.stringify([
    status,
    command,
    to,
    actor.role,
    (entry as { kind?: string })?.kind,
    said,
    deadline,
    liked,
    kind,
    replaced !== undefined,
  ]);
}

/** Where an order stands, as far as it opens ways: some walks go on from such a place. */
const placeOf = ({ order: { status, delivery, problem, cancelRequest } }: OrderScenario): string =>
  JSON.stringify([status, delivery.status, delivery.deliverer, !problem, !cancelRequest]);

/** What a message would say now, and what of it is not so; undefined where it is dropped. */
function untrueIn(story: OrderScenario, request: NotificationRequest) {
  const { lifecycle, order, now } = story;
  if (!isRelevant(lifecycle, order, request, now)) return undefined;
  const name = lifecycle.name as LifecycleName;
  const language = languageFor(name, "en", order.delivery.way);
  const participants = sampleParticipants(order, samplePeople.en);
  const context = { ...messageContextOf(language, request, participants), texts: textsFor(name, "en") };
  const offers = (command: string) => isOffered(lifecycle, order, request.party, command);
  const { headline, paragraphs, rows } = emailContentOf(context, { offers });
  const text = [headline, ...paragraphs].join("\n");
  const { event, version, party } = { ...context, ...request };
  const data = templateDataOf(context, { name: 60, day: "day" });
  const matched = claims.flatMap(([claim, fact]) => {
    const match = text.match(claim);
    return match && !request.said ? [{ claim, holds: fact({ order, event, version, party }, match) }] : [];
  });
  const status = rows.find(({ label }) => label === "Status")?.value;
  const wrong = [
    ...matched.filter(({ holds }) => !holds).map(({ claim }) => String(claim)),
    ...(/undefined|NaN|(?<![\d.,])0\.00/.test(text) ? ["no value"] : []),
    ...(status && status !== presentTitleOf(context) ? ["the row of the status"] : []),
    ...(data.until && !order.deadlines.length ? ["a deadline that is over"] : []),
    ...(event.to &&
    !request.said &&
    order.status !== event.to &&
    !text.includes("now:") &&
    !/parcel/.test(text)
      ? ["a status that is past"]
      : []),
  ];
  return { wrong, text, isChecked: matched.length > 0 || text.includes("now:") };
}

const entryOf = ({ template, party }: Pick<NotificationRequest, "template" | "party">) =>
  `${template} ${party}`;

const starts: Record<string, Parameters<typeof given>[1]> = {
  plain: { delivery: { way: "carrier", price: 1500 } },
  brought: {
    delivery: { way: "self", price: 1500, from: "2026-11-16T12:00:00Z", to: "2026-11-16T14:00:00Z" },
  },
  atTheDoor: { delivery: { way: "ownCourier", price: 1500 }, payment: { channel: "cash" } },
  free: {
    delivery: { way: "pickup", price: 0 },
    lines: [{ title: "Vase", quantity: 1, unitPrice: 0, availability: "madeToOrder" }],
  },
};

it.each(lifecycleNames)(
  "whatever happens to an order of %s, each message that leaves is true then",
  (name) => {
    const [random, seen] = [randomFrom(10), new Map<string, number>()];
    const sent = new Set<string>();
    const failures = new Map<string, string>();
    const unchecked = new Set<string>();
    const places = new Map<string, OrderScenario>();
    let turn = 0;
    for (let round = 0; round < walks; round++)
      for (const start of Object.values(starts)) {
        const fresh = given(name, start, { acceptFee: 500 });
        const found = [...places.values()];
        const from = round % 4 ? (found[turn++ % found.length] ?? fresh) : fresh;
        const stories = walk(from, 8, random, seen);
        for (const story of stories) if (!isClosed(story.order.group)) places.set(placeOf(story), story);
        stories.forEach((story, i) => {
          const { version } = story.order;
          const versions = [version, version - 1, version - 2, 1 + Math.floor(random() * version)];
          const requests = [...new Set(versions)].flatMap((each) =>
            notificationsFor(story.lifecycle, story.order, each),
          );
          for (const request of requests) {
            const told = untrueIn(i % 2 ? story : story.advanceWithoutTimers("PT1M"), request);
            const entry = entryOf(request);
            if (told) sent.add(entry);
            if (told?.wrong.length)
              failures.set(
                `${entry} ${told.wrong}`,
                `${story.told.slice(request.version - 1)}\n${told.text}`,
              );
            if (told && !told.isChecked && !pastFacts.includes(request.template))
              unchecked.add(entry + told.text);
          }
        });
      }
    expect([...failures].slice(0, 10).map((each) => each.join("\n"))).toEqual([]);
    expect([...unchecked].slice(0, 10)).toEqual([]);
    const expected = catalogueOf(lifecycles[name])
      .filter(({ template }) => template !== "dialog")
      .map(entryOf);
    expect(expected.filter((entry) => !sent.has(entry))).toEqual([]);
  },
);
