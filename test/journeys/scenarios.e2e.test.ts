import { describe, expect, it } from "vitest";
import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { lifecycleNames, lifecycles } from "../../domain/lifecycles/registry.ts";
import type { Seen } from "../../domain/lifecycles/scenario.ts";
import { languageNames, languages } from "../../domain/messages/languages/registry.ts";
import { anna, backendStage } from "../../local/demo/backend-stage.ts";
import { type PlayedOrder, placeScenario, playStep, readOrder } from "../../local/demo/player.ts";
import { mismatchOf } from "../../local/demo/seen.ts";
import { startWorld } from "../support/world.ts";

/** The scenario of every lifecycle, also of one's own: a new folder has this journey for nothing. */
const world = startWorld();

/** What is seen is what the scenario says, and nothing that is due has been left. */
async function expectSeen(order: PlayedOrder, text: string, seen: Seen = {}): Promise<void> {
  expect(await mismatchOf(order, seen), text).toBeUndefined();
  const { deadlines } = await readOrder(order);
  for (const { name, dueAt } of deadlines) expect(dueAt > world.now(), `${text} ${name}`).toBe(true);
}

describe.each(lifecycleNames)("the scenario of %s", (name) => {
  it.each(languageNames)(
    "ends well for a buyer who reads %s, with its deadlines on the clock and its mails in the inbox",
    async (locale) => {
      const { placed, steps } = scenarios[name];
      const stage = await backendStage(world.runtime, name);
      const people = { buyer: { ...anna, locale }, email: "shop@example.com" };
      const order = await placeScenario(stage, name, scenarios[name], people);
      await expectSeen(order, "The order is placed.", placed);
      for (const step of steps) {
        await playStep(order, step);
        await expectSeen(order, step.text, step.seen);
      }
      expect(await readOrder(order)).toMatchObject({ group: "done", deadlines: [] });
      const hasDeadlines = Object.values(lifecycles[name].statuses).some(({ deadlines }) => deadlines);
      const ended = hasDeadlines ? { status: "SUCCEEDED" } : { type: expect.stringMatching("not-found") };
      expect(await world.execution(order.id)).toMatchObject(ended);
      const inbox = world.inbox(order.id);
      const wanted = [placed, ...steps.map(({ seen }) => seen)].flatMap((seen) => seen?.notifications ?? []);
      expect(inbox.map(({ template }) => template)).toEqual(expect.arrayContaining(wanted));
      const footer = languages[locale].labels.footer(
        order.number,
        languages[locale].labels.quote("Clay Cats"),
        true,
      );
      for (const { to, text } of inbox) if (to === anna.email) expect(text).toContain(footer);
    },
  );
});
