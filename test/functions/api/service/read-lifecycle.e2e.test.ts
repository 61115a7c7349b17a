import { describe, expect, it } from "vitest";
import { lifecycleNames, lifecycles } from "../../../../domain/lifecycles/registry.ts";
import { startWorld } from "../../../support/world.ts";

/** What screens need to show orders: labels and colours, for anybody, from a cache. */
const world = startWorld();

const guideParts = [
  ...(["sharedCommands", "ways", "channels", "paymentStatuses"] as const),
  ...(["deliveryStatuses", "attention", "reasons"] as const),
] as const;

interface Guide extends Record<(typeof guideParts)[number] | "deadlines", unknown> {
  groups: { label: object; colour: string }[];
  statuses: { label: object; name: string }[];
  stages: { name: string }[];
}

const read = async (name: string) => {
  const answer = await fetch(`${world.runtime.url}/v1/lifecycles/${name}`);
  return {
    status: answer.status,
    cache: answer.headers.get("cache-control"),
    body: (await answer.json()) as Guide,
  };
};

describe("the guide to a lifecycle", () => {
  it.each(lifecycleNames)("names every status and group of %s in three languages", async (name) => {
    const { status, cache, body } = await read(name);
    expect([status, cache]).toEqual([200, "public, max-age=3600"]);
    const names = body.statuses.map((each) => each.name);
    expect(names).toEqual(Object.keys(lifecycles[name].statuses));
    const labels = [...body.statuses, ...body.groups].map(({ label }) => label);
    for (const label of labels) expect(Object.keys(label).sort()).toEqual(["en", "pl", "ru"]);
    expect(labels.flatMap((label) => Object.values(label)).every(Boolean)).toBe(true);
  });

  it.each(lifecycleNames)("names what orders of %s show beside it, in three languages", async (name) => {
    const { body } = await read(name);
    const named = (part: keyof Guide) => (body[part] as { name: string; label: object }[]) ?? [];
    for (const part of guideParts) {
      expect(named(part).length, part).toBeGreaterThan(0);
      for (const { name: key, label } of named(part))
        expect(new Set([key, ...Object.values(label)]).size, key).toBeGreaterThan(1);
    }
    const timers = Object.values(lifecycles[name].statuses).flatMap(({ deadlines = [] }) => deadlines);
    expect(named("deadlines").map((each) => each.name)).toEqual([
      ...new Set(timers.map((each) => each.name)),
    ]);
    expect(named("sharedCommands").map((each) => each.name)).toContain("refund");
  });

  it("S1-05 gives each group its colour", async () => {
    const { groups } = (await read("serviceDesk")).body;
    expect(groups.map(({ colour }) => colour)).toEqual([
      "blue",
      "green",
      "orange",
      "black",
      "lightblue",
      "grey",
      "lightgrey",
    ]);
  });

  it("S0-14 S0-15 describes the stages of an accepted order, and the step that helps out of each", async () => {
    const { stages } = (await read("contractorFeed")).body;
    expect(stages.map(({ name }) => name)).toEqual([
      "notContacted",
      "consultation",
      "clientThinking",
      "measurementAgreed",
    ]);
    const [, consultation, thinking] = stages;
    expect(consultation).toMatchObject({
      label: { ru: "Консультация" },
      description: { en: expect.stringMatching(/job.*questions.*advice.*need to know/) },
    });
    expect(thinking).toMatchObject({
      label: { ru: "Клиент думает" },
      description: { en: expect.stringMatching(/price.*terms.*decide/) },
      nextStep: { pl: expect.stringContaining("klienta") },
    });
    expect((await read("marketplace")).body.stages).toEqual([]);
  });

  it("of an unknown lifecycle is not found", async () => {
    for (const name of ["nothing", "constructor"]) expect((await read(name)).status).toBe(404);
  });
});
