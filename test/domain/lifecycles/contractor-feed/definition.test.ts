import { describe, expect, it } from "vitest";
import { type Command, commands, contractorStages } from "../../../../domain/lifecycle/commands.ts";
import { contractorFeed } from "../../../../domain/lifecycles/contractor-feed/definition.ts";
import { contractorListKey, feedListKey } from "../../../../domain/listing/indexes.ts";
import { mayContact, maySee } from "../../../../domain/order/parties.ts";
import { orderView } from "../../../../domain/order/view.ts";
import { type ActorName, actors } from "../../../support/order/actors.ts";
import { commandFieldsFor } from "../../../support/order/command-fields.ts";
import { given, listKeysOf, type OrderScenario } from "../../../support/order/scenario.ts";

const fresh = () => given("contractorFeed", {}, { acceptFee: 500 });
const accepted = () => fresh().by("contractor", "accept");
const returning = { clarification: "12 m² of tiles", reason: "too far", details: "key at the neighbour's" };
const returned = () => accepted().by("contractor", "returnToFeed", returning);
const viewFor = ({ lifecycle, order }: OrderScenario, who: ActorName) =>
  orderView(lifecycle, order, actors[who]);
const inFeed = ({ order }: OrderScenario) => listKeysOf(order).feedKey === feedListKey("tiling", "Warszawa");

describe("the feed", () => {
  it("S0-01 holds a new order that is pinned to nobody", () => {
    expect(fresh().order.status).toBe("new");
    expect(fresh().order).not.toHaveProperty("contractor");
    expect(inFeed(fresh())).toBe(true);
  });

  it("S0-08 shows an order to contractors whose services and cities match, and to no others", () => {
    expect(maySee(contractorFeed, fresh().order, actors.contractor)).toBe(true);
    expect(maySee(contractorFeed, fresh().order, actors.unsuitableContractor)).toBe(false);
    expect(maySee(contractorFeed, fresh().order, { ...actors.contractor, cities: ["Kraków"] })).toBe(false);
  });

  it("S0-09 keeps the contact for the contractor who accepts", () => {
    expect(viewFor(fresh(), "contractor").buyer).toEqual({
      name: "A…",
      email: null,
      phone: null,
      masked: true,
    });
    expect(viewFor(accepted(), "contractor").buyer).toMatchObject({ phone: "+48501234567" });
    expect(JSON.stringify(viewFor(fresh(), "contractor"))).not.toMatch(/Nowak|anna@|4850/);
  });
});

describe("accepting an order of the feed", () => {
  it("S0-02 S0-07 pins it to the contractor and takes it out of the feed", () => {
    const { order } = accepted();
    expect(order).toMatchObject({ status: "accepted", contractor: "carl" });
    expect(inFeed(accepted())).toBe(false);
    expect(listKeysOf(order).assigneeKey).toBe(contractorListKey("carl"));
  });

  it("S0-06 has one winner: everybody who comes later is too late", () => {
    expect(accepted().refusal("otherContractor", "accept").reason).toBe("invalid-state");
    expect(accepted().refusal("contractor", "accept").reason).toBe("invalid-state");
    expect(accepted().refusal("unsuitableContractor", "accept").reason).toBe("forbidden");
  });

  it("S0-10 leaves nothing for another contractor to do or see", () => {
    const started = accepted().by("contractor", "start");
    for (const story of [accepted(), started, started.by("contractor", "finish")]) {
      const before = structuredClone(story.order);
      for (const name of Object.keys(commands) as Command[])
        for (const fields of commandFieldsFor(story, name)) {
          const { reason } = story.refusal("otherContractor", name, fields);
          expect([name, reason]).toEqual([name, name === "accept" ? "invalid-state" : "forbidden"]);
        }
      expect(story.order).toEqual(before);
      expect(maySee(contractorFeed, story.order, actors.otherContractor)).toBe(false);
    }
  });

  it("S0-10 takes no bid: nothing that a contractor can say names a sum", () => {
    const steps = Object.values(contractorFeed.statuses).flatMap(({ on }) => Object.entries(on ?? {}));
    const spoken = steps.filter(([, { by }]) => by.includes("contractor") || by.includes("candidate"));
    const fields = spoken.flatMap(([name]) => Object.keys(commands[name as Command].shape));
    expect(new Set(fields)).toEqual(new Set(["stage", "at", "clarification", "reason", "details"]));
  });

  it("S0-28 records the fee, when the shop takes one", () => {
    expect(accepted().order.fees).toEqual([{ contractor: "carl", amount: 500 }]);
    expect(given("contractorFeed").by("contractor", "accept").order).not.toHaveProperty("fees");
  });
});

describe("the stages of an accepted order", () => {
  it("S0-13 begin with a client who has not been contacted", () => {
    expect(accepted().order).toMatchObject({ stage: "notContacted", stageSince: "2026-11-16T09:00:00Z" });
  });

  it("S0-11 S0-17 follow each other in any order", () => {
    const at = "2026-11-20T08:00:00Z";
    const fieldsFor = (stage: string) => ({ stage, ...(stage === "measurementAgreed" && { at }) });
    const stages = ["notContacted", "consultation", "clientThinking", "measurementAgreed"];
    expect(contractorStages).toEqual(stages);
    for (const from of stages)
      for (const to of stages) {
        const before = accepted().by("contractor", "setStage", fieldsFor(from)).advance("PT1H");
        expect(before.order.stage).toBe(from);
        const { order, now } = before.by("contractor", "setStage", fieldsFor(to));
        expect(order, `${from} ${to}`).toMatchObject({ status: "accepted", stage: to, stageSince: now });
        expect(order.stageAt).toBe(to === "measurementAgreed" ? at : undefined);
      }
  });

  it("S0-12 exist only there", () => {
    const measured = { stage: "measurementAgreed", at: "2026-11-20T08:00:00Z" };
    const started = accepted().by("contractor", "setStage", measured).by("contractor", "start");
    const ended = accepted().by("buyer", "cancel", { reason: "x" });
    for (const story of [started, started.by("contractor", "finish"), ended, returned(), fresh()]) {
      for (const trace of ["stage", "stageAt", "stageSince"]) expect(story.order).not.toHaveProperty(trace);
      for (const stage of [{ stage: "consultation" }, measured]) {
        const isPinned = story.order.contractor !== undefined;
        expect(story.refusal("contractor", "setStage", stage).reason).toBe(
          isPinned ? "invalid-state" : "forbidden",
        );
      }
    }
  });

  it("S0-16 give a measurement its date and time", () => {
    const stage = "measurementAgreed";
    expect(accepted().refusal("contractor", "setStage", { stage }).errors?.[0]?.pointer).toBe("/at");
    const { order } = accepted().by("contractor", "setStage", { stage, at: "2026-11-20T08:00:00Z" });
    expect(order).toMatchObject({ stage, stageAt: "2026-11-20T08:00:00Z" });
  });
});

describe("returning an order to the feed", () => {
  it("S0-26 tells the next contractor, and not the client, why it did not suit", () => {
    for (const who of ["buyer", "storefrontForBuyer"] as const)
      expect(JSON.stringify(viewFor(returned(), who))).not.toContain(returning.reason);
    expect(viewFor(returned(), "otherContractor").enrichment).toEqual([returning]);
    expect(viewFor(returned(), "support").history.at(-1)?.data).toMatchObject(returning);
  });

  it("S0-23 S0-24 S0-25 needs a clarification, the reason and details", () => {
    const pointers = accepted()
      .refusal("contractor", "returnToFeed")
      .errors!.map(({ pointer }) => pointer);
    expect(pointers).toEqual(["/clarification", "/reason", "/details"]);
  });

  it("S0-22 S0-26 makes it new again, with what was learned, for the others", () => {
    expect(returned().order).toMatchObject({ status: "new", enrichment: [returning] });
    expect(returned().order).not.toHaveProperty("contractor");
    expect(inFeed(returned())).toBe(true);
    expect(viewFor(returned(), "otherContractor").enrichment).toEqual([returning]);
    const more = { clarification: "A wall, too", reason: "no time", details: "Mornings" };
    const twice = returned().by("otherContractor", "accept").by("otherContractor", "returnToFeed", more);
    expect(twice.order).toMatchObject({ status: "new", enrichment: [returning, more] });
  });

  it("S0-27 hides the contact from the former contractor", () => {
    expect(mayContact(contractorFeed, returned().order, actors.contractor)).toBe(false);
    expect(JSON.stringify(viewFor(returned(), "contractor"))).not.toMatch(/Nowak|anna@|4850/);
  });

  it("S0-29 decides that the fee goes back", () => {
    expect(returned().order.fees).toEqual([{ contractor: "carl", amount: 500, refund: true }]);
  });

  it("keeps every contractor's fee from the others", () => {
    const next = returned().by("otherContractor", "accept");
    expect(next.order.fees).toHaveLength(2);
    expect(viewFor(next, "otherContractor").fees).toEqual([{ contractor: "cora", amount: 500 }]);
    expect(viewFor(next, "support").fees).toHaveLength(2);
  });
});

describe("the end of a feed's order", () => {
  const done = () => accepted().by("contractor", "start").by("contractor", "finish");

  it("S0-03 S0-04 comes when the work is finished", () => {
    expect(done().order).toMatchObject({ status: "done", group: "done" });
  });

  it("S0-05 comes with a reason when it did not happen", () => {
    expect(accepted().refusal("buyer", "cancel").errors?.[0]?.pointer).toBe("/reason");
    const { order } = accepted().by("contractor", "cancel", { reason: "client vanished" });
    expect(order).toMatchObject({ status: "cancelled", reason: "client vanished" });
  });

  it("S0-30 S0-31 S0-32 moves into the contractor's archive by his own act, and back, losing nothing", () => {
    const archived = done().by("contractor", "archive");
    expect(listKeysOf(archived.order).assigneeKey).toBe(contractorListKey("carl", true));
    expect(archived.order).toMatchObject({ status: "done", version: 5 });
    expect(archived.refusal("contractor", "archive").reason).toBe("invalid-state");
    expect(listKeysOf(archived.by("contractor", "unarchive").order).assigneeKey).toBe(
      contractorListKey("carl"),
    );
  });

  it("S0-19 S0-21 leaves its whole history for support to read", () => {
    const commands = viewFor(done(), "support").history.map(({ command }) => command);
    expect(commands).toEqual(["create", "accept", "start", "finish"]);
  });
});
