import { describe, expect, it } from "vitest";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { type LifecycleName, lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { commandsOf } from "../../../domain/order/authorize.ts";
import { heldAmount } from "../../../domain/order/money/totals.ts";
import { hasRoomForMoney } from "../../../domain/order/rules/limits.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { type ActorName, actorNames } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { expectSound } from "../../support/order/invariants.ts";
import type { OrderScenario } from "../../support/order/scenario.ts";

/** More than anybody gets into an order. */
const tries = 450;
const long = "ж".repeat(1000);

type Fill = (story: OrderScenario, turn: number) => OrderScenario;

/** The same fields with everything that people write as long as it can be. */
const longest = (fields: unknown): unknown => {
  const entries = Object.entries(fields as object).map(([name, value]) =>
    ["reason", "text", "comment", "clarification", "details"].includes(name) ? [name, long] : [name, value],
  );
  return Object.fromEntries(entries);
};

/** Repeats whatever somebody can do without closing the order, one command after the other. */
const repeating =
  (who: ActorName, say: (fields: unknown) => unknown = (fields) => fields): Fill =>
  (story, turn) => {
    const names = commandsOf(story.lifecycle, story.order);
    for (let i = 0; i < names.length; i++) {
      const name = names[(turn + i) % names.length]!;
      for (const fields of commandFieldsFor(story, name).map(say)) {
        const decision = story.decide(who, name, fields);
        if ("event" in decision && !(decision.event.group && isClosed(decision.event.group)))
          return story.apply(decision.event);
      }
    }
    return story;
  };

const carrier: Fill = (story, turn) => {
  const status = (["onTheWay", "failed", "readyForPickup", "returned", "delivered"] as const)[turn % 5]!;
  const trackingCode = story.order.delivery.trackingCode ?? "PL123";
  return story.carrierReport({ status, trackingCode, at: addSeconds(story.now, turn) });
};

const payments: Fill = (story, turn) => {
  if (!hasRoomForMoney(story.order)) return story;
  const kind = (["paid", "rejected", "refunded", "disputed"] as const)[turn % 4]!;
  return story.paymentReport(1, `pay-${turn}`, kind);
};

const clock: Fill = (story) => story.advance("PT1H");

const people = ["director", "seller", "buyer", "contractor", "deliverer", "support"] as const;
const fills: Record<string, Fill> = {
  ...Object.fromEntries(people.map((who) => [who, repeating(who)])),
  ...Object.fromEntries(people.map((who) => [`${who}, at length`, repeating(who, longest)])),
  ...{ carrier, payments, clock },
  everybody: (story, turn) => {
    const all = [...people.map((who) => repeating(who)), carrier, payments];
    return all[turn % all.length]!(story, turn);
  },
};
/** Those whose reserves are their own business: what they have used up they have used up. */
const insiders = /director|seller|support|everybody/;

/** Turns without anything new after which nothing comes any more. */
const patience = 40;

function filled(story: OrderScenario, fill: Fill): OrderScenario {
  let full = story;
  for (let turn = 0, idle = 0; turn < tries && idle < patience; turn++) {
    const next = fill(full, turn);
    idle = next.order === full.order ? idle + 1 : 0;
    full = next;
  }
  return full;
}

/** The order's end by somebody's commands that move it, or undefined when nobody can end it. */
function ended(story: OrderScenario, depth = 5): OrderScenario | undefined {
  if (isClosed(story.order.group)) return story;
  if (depth === 0) return undefined;
  const moves = actorNames.flatMap((who) =>
    commandsOf(story.lifecycle, story.order).flatMap((name) =>
      commandFieldsFor(story, name).flatMap((fields) => {
        const decision = story.decide(who, name, fields);
        return "event" in decision && decision.event.group ? [story.apply(decision.event)] : [];
      }),
    ),
  );
  const closing = moves.find(({ order }) => isClosed(order.group));
  if (closing) return closing;
  for (const next of moves) {
    const end = ended(next, depth - 1);
    if (end) return end;
  }
  return undefined;
}

/** The ways out that somebody may take in an order as it is, and is refused for its length. */
function refusedWays(story: OrderScenario): string[] {
  const ways = ["resume", "resolveProblem", "reportProblem", "requestCancel", "assignDeliverer", "refund"];
  return actorNames.flatMap((who) =>
    ways.flatMap((name) => {
      const { lifecycle, order } = story;
      if (!commandsOf(lifecycle, order).includes(name)) return [];
      const decision = story.decide(who, name, commandFieldsFor(story, name)[0]);
      return "refusal" in decision && decision.refusal.why === "historyFull" ? [name] : [];
    }),
  );
}

const openOrders = (name: LifecycleName): OrderScenario[] =>
  [...orderInEachStatus(name).values()].filter(({ order }) => !isClosed(order.group));

/** Everybody who fills orders up. */
export const fillers = Object.keys(fills);

/** Fills orders up, in so many of their statuses, by these, and then ends each of them. */
export function describeFilledOrders(by: string[], statuses = Number.POSITIVE_INFINITY): void {
  describe.each(lifecycleNames)("an order of the lifecycle %s, filled up by", (name) => {
    it.each(by)("%s, can be ended, and its money given back", (filler) => {
      for (const start of openOrders(name).slice(-statuses)) {
        const full = filled(start, fills[filler]!);
        expectSound(full.lifecycle, full.order);
        const end = ended(full);
        expect(end, `${filler}: ${full.order.status}`).toBeDefined();
        expect(new TextEncoder().encode(JSON.stringify(end!.order)).length).toBeLessThan(390_000);
        const held = heldAmount(end!.order);
        if (held > 0) {
          const back = end!.by("director", "refund", {
            amount: held,
            reason: "It ends here",
            reference: "by hand",
          });
          // a provider that contradicts itself leaves sums that no refund can even out
          if (filler === "payments") expect(heldAmount(back.order)).toBeLessThan(held);
          else expect(heldAmount(back.order)).toBe(0);
        }
        const refused = refusedWays(full);
        const own = insiders.test(filler)
          ? ["requestCancel", "reportProblem", "assignDeliverer", "refund"]
          : [];
        expect([filler, refused.filter((way) => !own.includes(way))]).toEqual([filler, []]);
      }
    });
  });
}
