import { beforeAll, describe, expect, it } from "vitest";
import { anna } from "../goods.ts";
import { type Caller, world } from "../world.ts";

/** The help page of the contractors' feed (seed 000), from top to bottom. */
const { shop: open, contractor, support } = world();
let shop: Awaited<ReturnType<typeof open>>;
const marek = contractor("marek");
const ola = contractor("ola");
const roofer = contractor("roofer");

beforeAll(async () => {
  shop = await open("contractorFeed", { acceptFee: 500 });
  const tiler = { services: ["tiling"], cities: ["Warszawa"] };
  await marek("PUT", "/v1/contractors/marek", tiler);
  await ola("PUT", "/v1/contractors/ola", tiler);
  await roofer("PUT", "/v1/contractors/roofer", { services: ["roofing"], cities: ["Warszawa"] });
});

const job = { buyer: anna, currency: "PLN", lines: [], service: "tiling", city: "Warszawa" };
const back = { clarification: "12 m² of floor", reason: "Too far away", details: "Weekends only" };
const give = (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const feed = async (who: Caller): Promise<string[]> =>
  (await who("GET", "/v1/feed?limit=100")).body.items.map((item: { id: string }) => item.id);
const mine = async (who: Caller, query = ""): Promise<string[]> =>
  (await who("GET", `/v1/orders?limit=100${query}`)).body.items.map((item: { id: string }) => item.id);
const place = async () => (await shop.place(job))[0].id as string;
async function accepted() {
  const id = await place();
  await give(marek, id, "accept");
  return id;
}

describe("the feed", () => {
  it("S0-01 S0-08 shows a new order to suitable contractors only", async () => {
    const id = await place();
    expect(await feed(marek)).toContain(id);
    expect(await feed(roofer)).not.toContain(id);
    expect((await give(roofer, id, "accept")).status).toBe(404);
  });

  it("S0-09 hides the client's contact", async () => {
    const id = await place();
    const { body } = await marek("GET", `/v1/orders/${id}`);
    expect(JSON.stringify(body)).not.toMatch(/anna@example|48501234567|Kowalczuk/);
  });
});

describe("accepting", () => {
  it("S0-02 S0-06 S0-07 pins the order to one contractor, and everybody else is too late", async () => {
    const id = await place();
    const answers = await Promise.all([give(marek, id, "accept"), give(ola, id, "accept")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers[0]!.status === 200 ? marek : ola;
    expect(await feed(marek)).not.toContain(id);
    expect(await mine(winner)).toContain(id);
    expect((await winner("GET", `/v1/orders/${id}`)).body.buyer).toMatchObject({ phone: anna.phone });
  });

  it("S0-10 leaves nothing to do for another contractor", async () => {
    const id = await accepted();
    for (const command of ["accept", "setStage", "start", "returnToFeed", "cancel"]) {
      expect(
        (await give(ola, id, command, { stage: "consultation", ...back })).status,
      ).toBeGreaterThanOrEqual(403);
    }
  });

  it("S0-28 costs a fee, which is written down", async () => {
    const id = await accepted();
    expect((await marek("GET", `/v1/orders/${id}`)).body.fees).toEqual([
      { contractor: "marek", amount: 500 },
    ]);
  });
});

describe("stages inside accepted", () => {
  it("S0-11 S0-13 S0-17 begin with not contacted and follow no fixed order", async () => {
    const id = await accepted();
    expect((await marek("GET", `/v1/orders/${id}`)).body.stage).toBe("notContacted");
    for (const stage of ["clientThinking", "consultation", "notContacted"]) {
      expect((await give(marek, id, "setStage", { stage })).body.stage).toBe(stage);
    }
  });

  it("S0-16 hold the date of an agreed measurement", async () => {
    const id = await accepted();
    expect((await give(marek, id, "setStage", { stage: "measurementAgreed" })).status).toBe(422);
    const at = "2026-12-01T09:00:00Z";
    expect((await give(marek, id, "setStage", { stage: "measurementAgreed", at })).body).toMatchObject({
      stageAt: at,
    });
  });

  it("S0-12 exist nowhere else", async () => {
    const id = await accepted();
    await give(marek, id, "start");
    expect((await give(marek, id, "setStage", { stage: "consultation" })).status).toBe(409);
  });
});

describe("notes and history", () => {
  it("S0-18 S0-19 S0-21 are kept, and support can read them", async () => {
    const id = await accepted();
    expect((await marek("POST", `/v1/orders/${id}/notes`, { text: "No dogs" })).status).toBe(201);
    const notes = (await support("GET", `/v1/orders/${id}/notes`)).body.items;
    expect(notes).toMatchObject([{ text: "No dogs", by: { role: "contractor", id: "marek" } }]);
    const { history } = (await support("GET", `/v1/orders/${id}`)).body;
    expect(history.map(({ command }: { command: string }) => command)).toEqual(["create", "accept"]);
  });
});

describe("returning", () => {
  it("S0-23 S0-24 S0-25 needs a clarification, a reason and details", async () => {
    const id = await accepted();
    for (const field of ["clarification", "reason", "details"]) {
      expect(await give(marek, id, "returnToFeed", { ...back, [field]: undefined })).toMatchObject({
        status: 422,
      });
    }
  });

  it("S0-22 S0-26 puts the order back into the feed, richer than before", async () => {
    const id = await accepted();
    expect((await give(marek, id, "returnToFeed", back)).body).toMatchObject({
      status: "new",
      contractor: null,
    });
    expect(await feed(ola)).toContain(id);
    expect((await ola("GET", `/v1/orders/${id}`)).body.enrichment).toEqual([back]);
  });

  it("S0-27 takes the contact away from the former contractor", async () => {
    const id = await accepted();
    await give(marek, id, "returnToFeed", back);
    expect(JSON.stringify((await marek("GET", `/v1/orders/${id}`)).body)).not.toMatch(
      /anna@example|48501234567/,
    );
  });

  it("S0-29 decides whether the fee goes back", async () => {
    const id = await accepted();
    await give(marek, id, "returnToFeed", back);
    expect((await support("GET", `/v1/orders/${id}`)).body.fees).toMatchObject([{ refund: true }]);
  });
});

describe("the end", () => {
  it("S0-03 S0-04 is reached through work", async () => {
    const id = await accepted();
    expect((await give(marek, id, "start")).body.status).toBe("inWork");
    expect((await give(marek, id, "finish")).body).toMatchObject({ status: "done", group: "done" });
  });

  it("S0-05 may be a cancellation, with what happened", async () => {
    const id = await accepted();
    expect((await give(marek, id, "cancel")).status).toBe(422);
    const { body } = await give(marek, id, "cancel", { reason: "The client moved away" });
    expect(body).toMatchObject({ status: "cancelled", reason: "The client moved away" });
  });

  it("S0-30 S0-31 S0-32 is put into an archive of one's own, which loses nothing", async () => {
    const id = await accepted();
    await give(marek, id, "start");
    await give(marek, id, "finish");
    expect((await give(marek, id, "archive")).body.archived).toBe(true);
    expect(await mine(marek)).not.toContain(id);
    expect(await mine(marek, "&archived=true")).toContain(id);
    expect((await marek("GET", `/v1/orders/${id}`)).body.history).toHaveLength(5);
    await give(marek, id, "unarchive");
    expect(await mine(marek)).toContain(id);
  });
});
