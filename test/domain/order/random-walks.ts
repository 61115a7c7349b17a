import { describe, it } from "vitest";
import { type Command, commands } from "../../../domain/lifecycle/commands.ts";
import { lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import { expectNoReopening, expectSound } from "../../support/order/invariants.ts";
import { given, OrderScenario, total } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

type Turn = (story: OrderScenario) => OrderScenario;

const names = Object.keys(commands) as Command[];

/** Mostly something that is possible now; sometimes anything by anybody. */
const command = fc.record({ pick: fc.nat(), wild: fc.nat(9), fields: fc.nat(6) }).map(
  ({ pick, wild, fields }): Turn =>
    (story) => {
      const [who, name] = wild === 0 ? anything(pick) : (possible(story, pick) ?? anything(pick));
      const ways = commandFieldsFor(story, name);
      const decision = story.decide(who, name, ways[fields % ways.length]);
      return "event" in decision ? story.apply(decision.event) : story;
    },
);

const anything = (pick: number): [ActorName, Command] => [
  actorNames[pick % actorNames.length]!,
  names[pick % names.length]!,
];

function possible({ lifecycle, order, now }: OrderScenario, pick: number): [ActorName, Command] | undefined {
  const all = actorNames.flatMap((who) =>
    actionsOf(lifecycle, order, actors[who], now)
      .filter(({ allowed }) => allowed)
      .map((action): [ActorName, Command] => [who, action.command as Command]),
  );
  return all[pick % all.length];
}

const report = fc
  .tuple(
    fc.constantFrom(1, 4000, 6500, total, total + 500),
    fc.constantFrom("a", "b", "c"),
    fc.constantFrom("paid", "paid", "rejected", "refunded"),
  )
  .map(
    ([amount, reference, kind]): Turn =>
      (story) =>
        story.paymentReport(amount, reference, kind),
  );

const duration = fc.constantFrom("PT10S", "PT10M", "PT1H", "P1D", "P3D", "P40D");
const passing = fc.oneof(
  duration.map(
    (by): Turn =>
      (story) =>
        story.advance(by),
  ),
  duration.map(
    (by): Turn =>
      (story) =>
        story.advanceWithoutTimers(by),
  ),
  fc.constant<Turn>((story) => story.fireDue()),
  fc.constant<Turn>(({ lifecycle, order }) => new OrderScenario(lifecycle, order, order.placedAt)),
);

const turns = fc.array(fc.oneof({ weight: 6, arbitrary: command }, report, passing), {
  minLength: 5,
  maxLength: 25,
});

const request = {
  delivery: { way: "self" as const, price: 1500, from: "2026-11-16T12:00:00Z", to: "2026-11-16T14:00:00Z" },
};

/** Random walks through every lifecycle, so many of each. */
export function describeRandomWalks(numRuns: number): void {
  describe.each(lifecycleNames)("any order of the lifecycle %s", (name) => {
    it("stays sound, whatever people, providers and the clock do to it", () => {
      fc.assert(
        fc.property(turns, (all) => {
          let story = given(name, request, { acceptFee: 500 });
          for (const turn of all) {
            const next = turn(story);
            expectNoReopening(story.order, next.order);
            if (next.order !== story.order) expectSound(next.lifecycle, next.order);
            story = next;
          }
        }),
        { numRuns },
      );
    });
  });
}
