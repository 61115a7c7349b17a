import * as fc from "fast-check";
import { describe, it } from "vitest";
import { type Command, commands } from "../../domain/commands.ts";
import { lifecycleNames } from "../../domain/lifecycles/all.ts";
import { actionsOf } from "../../domain/view.ts";
import { cast, type Player, players } from "./cast.ts";
import { expectNoReopening, expectSound } from "./invariants.ts";
import { fieldsFor } from "./samples.ts";
import { given, Story, total } from "./story.ts";

type Turn = (story: Story) => Story;

const names = Object.keys(commands) as Command[];

/** Mostly something that is possible now; sometimes anything by anybody. */
const command = fc.record({ pick: fc.nat(), wild: fc.nat(9), fields: fc.nat(6) }).map(
  ({ pick, wild, fields }): Turn =>
    (story) => {
      const [who, name] = wild === 0 ? anything(pick) : (possible(story, pick) ?? anything(pick));
      const ways = fieldsFor(story, name);
      const decision = story.decide(who, name, ways[fields % ways.length]);
      return "event" in decision ? story.with(decision.event) : story;
    },
);

const anything = (pick: number): [Player, Command] => [
  players[pick % players.length]!,
  names[pick % names.length]!,
];

function possible({ lifecycle, order, now }: Story, pick: number): [Player, Command] | undefined {
  const all = players.flatMap((who) =>
    actionsOf(lifecycle, order, cast[who], now)
      .filter(({ allowed }) => allowed)
      .map((action): [Player, Command] => [who, action.command]),
  );
  return all[pick % all.length];
}

const notice = fc
  .tuple(
    fc.constantFrom(1, 4000, 6500, total, total + 500),
    fc.constantFrom("a", "b", "c"),
    fc.constantFrom("paid", "paid", "rejected", "refunded"),
  )
  .map(
    ([amount, reference, kind]): Turn =>
      (story) =>
        story.notice(amount, reference, kind),
  );

const duration = fc.constantFrom("PT10S", "PT10M", "PT1H", "P1D", "P3D", "P40D");
const passing = fc.oneof(
  duration.map(
    (by): Turn =>
      (story) =>
        story.waits(by),
  ),
  duration.map(
    (by): Turn =>
      (story) =>
        story.sleeps(by),
  ),
  fc.constant<Turn>((story) => story.rings()),
  fc.constant<Turn>(({ lifecycle, order }) => new Story(lifecycle, order, order.placedAt)),
);

const turns = fc.array(fc.oneof({ weight: 6, arbitrary: command }, notice, passing), {
  minLength: 5,
  maxLength: 25,
});

const request = {
  delivery: { way: "self" as const, price: 1500, from: "2026-11-16T12:00:00Z", to: "2026-11-16T14:00:00Z" },
};

describe.each(lifecycleNames)("any order of the lifecycle %s", (name) => {
  it("stays sound, whatever people, providers and the clock do to it", () => {
    fc.assert(
      fc.property(turns, (all) => {
        let story = given(name, request, { acceptFee: 500 });
        for (const turn of all) {
          const next = turn(story);
          expectNoReopening(story.order, next.order);
          story = next;
        }
        expectSound(story.lifecycle, story.order);
      }),
      { numRuns: 400 },
    );
  });
});
