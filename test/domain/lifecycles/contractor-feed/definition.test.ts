import { describe, expect, it } from "vitest";
import { publicEventOf } from "../../../../domain/events/event.ts";
import { type Command, commands, contractorStages } from "../../../../domain/lifecycle/commands.ts";
import { contractorFeed } from "../../../../domain/lifecycles/contractor-feed/definition.ts";
import { contractorListKey, feedListKey } from "../../../../domain/listing/indexes.ts";
import { mayReadWriting } from "../../../../domain/order/features/feed.ts";
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

  it("S0-33 shows candidates the task, without the contacts that stand in it", () => {
    const comment = "Bathroom, 12 m², from 2026-12-01. Call Anna Nowak, +48 501 234 567 or anna@example.com";
    const masked = "Bathroom, 12 m², from 2026-12-01. Call •••, ••• or •••";
    const task = given("contractorFeed", { comment });
    expect(viewFor(task, "contractor").comment).toBe(masked);
    const back = task.by("contractor", "accept");
    expect(viewFor(back, "contractor").comment).toBe(comment);
    const details = { ...returning, details: "Ask at 501-234-567" };
    const again = back.by("contractor", "returnToFeed", details);
    expect(viewFor(again, "contractor")).toMatchObject({
      comment: masked,
      enrichment: [{ ...details, details: "Ask at •••" }],
    });
    expect(viewFor(again.by("otherContractor", "accept"), "otherContractor").enrichment).toEqual([details]);
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

  it("S0-27 shows an earlier answer again only as the caller may see it now", () => {
    const before = accepted();
    const seen = (present: OrderScenario) =>
      orderView(before.lifecycle, before.order, actors.contractor, { present: present.order });
    expect(seen(before).buyer).toMatchObject({ phone: "+48501234567" });
    for (const present of [returned(), returned().by("otherContractor", "accept")]) {
      expect(seen(present)).toMatchObject({ status: "accepted", version: 2, history: [] });
      expect(JSON.stringify(seen(present))).not.toMatch(/Nowak|anna@|4850/);
    }
  });

  it("S0-27 hides the contact from the former contractor", () => {
    expect(mayContact(contractorFeed, returned().order, actors.contractor)).toBe(false);
    expect(JSON.stringify(viewFor(returned(), "contractor"))).not.toMatch(/Nowak|anna@|4850/);
  });

  it("S0-29 asks for the fee back, and support decides, yes or no", () => {
    const pending = { contractor: "carl", amount: 500, refund: "pending" };
    expect(returned().order.fees).toEqual([pending]);
    for (const [refund, outcome] of [
      [true, "granted"],
      [false, "refused"],
    ] as const) {
      const decided = returned().by("support", "decideFee", { refund, reason: "so it is" });
      expect(decided.order.fees).toEqual([{ ...pending, refund: outcome }]);
      expect(decided.order.status).toBe("new");
      expect(decided.refusal("support", "decideFee", { refund, reason: "x" }).reason).toBe("invalid-state");
    }
    const pointers = (fields: object) =>
      returned().refusal("support", "decideFee", fields).errors![0]!.pointer;
    expect([pointers({ refund: true }), pointers({ reason: "x" })]).toEqual(["/reason", "/refund"]);
    for (const who of ["contractor", "otherContractor", "director", "admin", "buyer"] as const)
      expect(returned().refusal(who, "decideFee", { refund: true, reason: "x" }).reason).toBe("forbidden");
  });

  it("S0-29 is granted at once where the platform's rule says so", () => {
    const at = accepted().by("contractor", "returnToFeed", returning, { feeRefund: "granted" });
    expect(at.order.fees).toEqual([{ contractor: "carl", amount: 500, refund: "granted" }]);
  });

  it("S0-29 leaves a decision for each of several fees, the oldest first, also after the end", () => {
    const both = returned().by("otherContractor", "accept").by("otherContractor", "returnToFeed", returning);
    const refunds = (story: OrderScenario) => story.order.fees?.map(({ refund }) => refund);
    expect(refunds(both.by("support", "decideFee", { refund: true, reason: "x" }))).toEqual([
      ...["granted", "pending"],
    ]);
    const hers = { refund: false, reason: "x", contractor: "cora" };
    expect(refunds(both.by("support", "decideFee", hers))).toEqual(["pending", "refused"]);
    const nobody = both.refusal("support", "decideFee", { ...hers, contractor: "curt" });
    expect(nobody.errors?.[0]?.pointer).toBe("/contractor");
    const over = both.by("buyer", "cancel", { reason: "moved" });
    expect(refunds(over.by("support", "decideFee", hers))).toEqual(["pending", "refused"]);
  });

  it("keeps every contractor's fee from the others", () => {
    const next = returned().by("otherContractor", "accept");
    expect(next.order.fees).toHaveLength(2);
    expect(viewFor(next, "otherContractor").fees).toEqual([{ contractor: "cora", amount: 500 }]);
    for (const who of ["support", "admin"] as const) expect(viewFor(next, who).fees).toHaveLength(2);
    const decided = next.by("support", "decideFee", { refund: true, reason: "complete" });
    for (const who of ["director", "manager", "buyer", "storefront", "storefrontForBuyer"] as const)
      expect(JSON.stringify(viewFor(decided, who)), who).not.toMatch(
        /"fees?"|feeRefund|refund":true|complete/,
      );
    expect(JSON.stringify(viewFor(decided, "otherContractor"))).not.toMatch(
      /feeRefund|carl","amount|complete/,
    );
  });

  it("S0-28 S0-29 keeps fees out of the events of shops and their webhooks", () => {
    const { order } = returned().by("support", "decideFee", { refund: true, reason: "complete" });
    const said = (reader?: (typeof actors)[ActorName]) =>
      order.history.map((_, i) => publicEventOf(order, i + 1, reader)!.data);
    for (const reader of [undefined, actors.storefront, actors.director, actors.otherContractor])
      expect(said(reader)).toEqual([{}, {}, returning, {}]);
    expect(said(actors.contractor)[1]).toEqual({ fee: 500 });
    for (const reader of [actors.support, actors.admin])
      expect(said(reader).slice(1)).toEqual([
        { fee: 500 },
        { ...returning, feeRefund: "pending" },
        { refund: true, reason: "complete", contractor: "carl" },
      ]);
  });

  it("S0-34 tells the next contractor what was learned, and none of what the former one had agreed", () => {
    const agreed = { stage: "measurementAgreed", at: "2026-11-20T08:00:00Z" };
    const next = accepted()
      .by("contractor", "setStage", agreed)
      .by("contractor", "returnToFeed", returning)
      .by("otherContractor", "accept");
    const told = viewFor(next, "otherContractor").history.map(({ data }) => data);
    expect(told).toEqual([{}, {}, {}, returning, { fee: 500 }]);
    expect(viewFor(next, "support").history[2]!.data).toEqual(agreed);
  });

  it("S0-34 lets each contractor read what was written in their own time, and before anybody's", () => {
    const carls = accepted();
    const between = carls.by("contractor", "returnToFeed", returning);
    const coras = between.by("otherContractor", "accept");
    const writings = [fresh(), carls, between, coras].flatMap(({ order: { version } }, i) => [
      { version, by: { role: "buyer" }, text: `buyer ${i}` },
      ...(i % 2
        ? [{ version, by: { role: "contractor", id: i === 1 ? "carl" : "cora" }, text: `own ${i}` }]
        : []),
    ]);
    const read = ({ order }: OrderScenario, who: ActorName) =>
      writings.filter((each) => mayReadWriting(order, actors[who], each)).map(({ text }) => text);
    expect(read(coras, "otherContractor")).toEqual(["buyer 0", "buyer 3", "own 3"]);
    expect(read(coras, "support")).toHaveLength(writings.length);
    const again = coras.by("otherContractor", "returnToFeed", returning).by("contractor", "accept");
    expect(read(again, "contractor")).toEqual(["buyer 0", "buyer 1", "own 1"]);
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

  it("S0-30 S0-31 S0-32 moves it into the contractor's archive by itself, losing nothing", () => {
    const listOf = ({ order }: OrderScenario) => listKeysOf(order).assigneeKey;
    for (const ended of [done(), accepted().by("support", "cancel", { reason: "x" })]) {
      expect(listOf(ended)).toBe(contractorListKey("carl", true));
      expect(viewFor(ended, "contractor")).toMatchObject({
        archived: true,
        buyer: { phone: "+48501234567" },
      });
      expect(ended.refusal("contractor", "archive").reason).toBe("invalid-state");
      const back = ended.by("contractor", "unarchive");
      expect(listOf(back)).toBe(contractorListKey("carl"));
      expect(listOf(back.by("contractor", "archive"))).toBe(contractorListKey("carl", true));
    }
  });

  it("S0-31 is not waited for where an order is no longer of interest, and what was taken out ends there all the same", () => {
    const listOf = ({ order }: OrderScenario) => listKeysOf(order).assigneeKey;
    const archived = accepted().by("contractor", "archive");
    expect(listOf(archived)).toBe(contractorListKey("carl", true));
    const taken = archived.by("contractor", "unarchive").by("contractor", "start");
    expect(listOf(taken)).toBe(contractorListKey("carl"));
    expect(listOf(taken.by("contractor", "finish"))).toBe(contractorListKey("carl", true));
  });

  it("S0-19 S0-21 leaves its whole history for support to read", () => {
    const commands = viewFor(done(), "support").history.map(({ command }) => command);
    expect(commands).toEqual(["create", "accept", "start", "finish"]);
  });
});
