import { beforeAll, describe, expect, it } from "vitest";
import { anna } from "../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../support/link-visitor.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** The help page of the contractors' feed (seed 000), from top to bottom. */
const { shop: openShop, contractor, support, settle, advance, inbox } = startWorld();
let shop: Awaited<ReturnType<typeof openShop>>;
const marek = contractor("marek");
const ola = contractor("ola");
const roofer = contractor("roofer");

beforeAll(async () => {
  shop = await openShop("contractorFeed", { acceptFee: 500 });
  const tiler = { services: ["tiling"], cities: ["Warszawa"] };
  await marek("PUT", "/v1/contractors/marek", { ...tiler, email: "marek@example.com" });
  await ola("PUT", "/v1/contractors/ola", tiler);
  await roofer("PUT", "/v1/contractors/roofer", { services: ["roofing"], cities: ["Warszawa"] });
});

const client = { ...anna, locale: "en" };
const job = { buyer: client, currency: "PLN", lines: [], service: "tiling", city: "Warszawa" };
const back = { clarification: "12 m² of floor", reason: "Too far away", details: "Weekends only" };
const contact = /anna@example|48501234567|Kowalczuk/;

const sendCommand = (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (who: Caller, id: string) => (await who("GET", `/v1/orders/${id}`)).body;
const list = async (who: Caller, path: string): Promise<string[]> =>
  (await who("GET", path)).body.items.map((item: { id: string }) => item.id);
const feed = (who: Caller) => list(who, "/v1/feed?limit=100");
const mine = (who: Caller, query = "") => list(who, `/v1/orders?limit=100${query}`);
const place = async () => (await shop.place(job))[0].id as string;

async function accepted(...commands: string[]) {
  const id = await place();
  await sendCommand(marek, id, "accept");
  for (const command of commands) await sendCommand(marek, id, command);
  return id;
}

/** The client's e-mails about an order, oldest first. */
async function notificationsSent(id: string) {
  await settle();
  return inbox(id).filter(({ to }) => to === anna.email);
}

describe("accepting an order", () => {
  it("S0-02 S0-07 moves it out of the feed into one's accepted orders, with the contact", async () => {
    const id = await place();
    expect(await feed(marek)).toContain(id);
    expect((await sendCommand(marek, id, "accept")).body).toMatchObject({
      status: "accepted",
      contractor: "marek",
    });
    expect([await feed(marek), await feed(ola)].flat()).not.toContain(id);
    expect(await mine(marek, "&status=accepted")).toContain(id);
    expect((await read(marek, id)).buyer).toMatchObject({ phone: anna.phone });
  });

  it("S0-28 costs a fee, which is known before and written down", async () => {
    expect(await read(marek, await place())).toMatchObject({ acceptFee: 500 });
    const id = await accepted();
    expect((await read(marek, id)).fees).toEqual([{ contractor: "marek", amount: 500 }]);
  });

  it("tells the client that somebody has it, with a link that shows where it is", async () => {
    const id = await accepted();
    const [first, second] = await notificationsSent(id);
    expect([first!.template, second!.template]).toEqual(["new", "accepted"]);
    expect(second!.text).toContain("Please expect a call or a message soon");
    const at = linkVisitor(linkInMessage(second!));
    expect((await at.open()).text).toContain("Accepted");
    expect(at.buttons()).toEqual(["cancel"]);
  });
});

describe("the statuses", () => {
  it("S0-01 begin with new: in the feed, and pinned to nobody", async () => {
    const id = await place();
    expect(await read(marek, id)).toMatchObject({ status: "new", contractor: null });
    expect(await feed(marek)).toContain(id);
  });

  it("S0-03 S0-04 lead from accepted through work to done", async () => {
    const id = await accepted();
    expect((await sendCommand(marek, id, "start")).body).toMatchObject({ status: "inWork", group: "active" });
    expect((await sendCommand(marek, id, "finish")).body).toMatchObject({ status: "done", group: "done" });
    const notified = await notificationsSent(id);
    expect(notified.map(({ template }) => template)).toEqual(["new", "accepted", "inWork", "done"]);
    const at = linkVisitor(linkInMessage(notified.at(-1)!));
    await at.open();
    expect(await at.submit("rate", { stars: "5" })).toMatchObject({ status: 303 });
    expect((await read(support, id)).rating).toEqual({ stars: 5 });
  });

  it("S0-05 end with cancelled when it did not happen, and say why", async () => {
    const id = await accepted();
    expect((await sendCommand(marek, id, "cancel")).status).toBe(422);
    const { body } = await sendCommand(support, id, "cancel", { reason: "The client moved away" });
    expect(body).toMatchObject({ status: "cancelled", reason: "The client moved away" });
    await settle();
    const notified = inbox(id).filter(({ template }) => template === "cancelled");
    expect(notified.map(({ to }) => to).toSorted()).toEqual([anna.email, "marek@example.com"]);
  });
});

describe("the stages of an accepted order", () => {
  it("S0-11 S0-13 S0-17 begin with not contacted and follow no fixed order", async () => {
    const id = await accepted();
    expect((await read(marek, id)).stage).toBe("notContacted");
    const at = "2026-12-01T09:00:00Z";
    const stages = [
      "clientThinking",
      "measurementAgreed",
      "consultation",
      "notContacted",
      "measurementAgreed",
    ];
    for (const stage of stages) {
      const { body } = await sendCommand(marek, id, "setStage", {
        stage,
        ...(stage === "measurementAgreed" && { at }),
      });
      expect([body.status, body.stage]).toEqual(["accepted", stage]);
      expect(await mine(marek, `&stage=${stage}`)).toContain(id);
    }
    const guide = (await marek("GET", "/v1/lifecycles/contractorFeed")).body;
    expect(guide.stages.map(({ name }: { name: string }) => name)).toEqual([
      ...["notContacted", "consultation", "clientThinking", "measurementAgreed"],
    ]);
  });

  it("S0-14 S0-15 are described for whoever leads the order", async () => {
    const { stages } = (await marek("GET", "/v1/lifecycles/contractorFeed")).body;
    expect(stages.slice(1, 3)).toMatchObject([
      {
        label: { en: "Consultation" },
        description: { en: expect.stringContaining("gathered what you need to know") },
      },
      {
        label: { en: "Client is thinking" },
        description: { en: expect.stringContaining("named your price") },
      },
    ]);
  });

  it("S0-16 hold the date of an agreed measurement", async () => {
    const id = await accepted();
    expect((await sendCommand(marek, id, "setStage", { stage: "measurementAgreed" })).status).toBe(422);
    const at = "2026-12-01T09:00:00Z";
    const { body } = await sendCommand(marek, id, "setStage", { stage: "measurementAgreed", at });
    expect(body).toMatchObject({ stageAt: at });
  });

  it("S0-12 exist nowhere else", async () => {
    const stages = [{ stage: "consultation" }, { stage: "measurementAgreed", at: "2026-12-01T09:00:00Z" }];
    const cancelled = await accepted();
    await sendCommand(marek, cancelled, "cancel", { reason: "The client vanished" });
    const returned = await accepted();
    await sendCommand(marek, returned, "returnToFeed", back);
    for (const id of [await accepted("start"), await accepted("start", "finish"), cancelled])
      for (const stage of stages) {
        expect((await sendCommand(marek, id, "setStage", stage)).status).toBe(409);
        expect(await read(marek, id)).toMatchObject({ stage: null });
      }
    for (const id of [await place(), returned]) {
      for (const stage of stages) expect((await sendCommand(marek, id, "setStage", stage)).status).toBe(403);
      expect(await read(support, id)).toMatchObject({ status: "new", stage: null });
    }
  });
});

describe("what the stages are good for", () => {
  it("S0-20 the contractor sees which orders have stood too long, and what helps", async () => {
    const [stuck, moving] = [await accepted(), await accepted()];
    await advance("P2D");
    await sendCommand(marek, moving, "setStage", { stage: "consultation" });
    const fresh = await accepted();
    const found = await mine(marek, "&olderThan=P2D");
    expect(found).toContain(stuck);
    expect([moving, fresh].filter((id) => found.includes(id))).toEqual([]);
    await advance("P2D");
    expect(await mine(marek, "&olderThan=P2D&stage=consultation")).toEqual([moving]);
    const { body } = await marek("GET", "/v1/orders?stage=consultation");
    expect(body.items[0]).toMatchObject({
      id: moving,
      stage: "consultation",
      since: (await read(marek, moving)).stageSince,
    });
    const { stages } = (await marek("GET", "/v1/lifecycles/contractorFeed")).body;
    expect(stages[0].nextStep.en).toBe("Call or write to the client.");
  });

  it("S0-20 S0-21 support finds the same orders of any contractor, and nobody else does", async () => {
    const id = await accepted();
    await advance("P1D");
    expect(await mine(support, "&contractor=marek&olderThan=P1D")).toContain(id);
    expect((await ola("GET", "/v1/orders?contractor=marek")).status).toBe(403);
    expect((await shop.director("GET", "/v1/orders?contractor=marek")).status).toBe(403);
  });

  it("S0-20 an order that has ended is stuck no more", async () => {
    const id = await accepted("start", "finish");
    await advance("P3D");
    for (const list of ["", "&archived=true"])
      expect(await mine(marek, `${list}&olderThan=P3D`)).not.toContain(id);
  });

  it("S0-18 S0-19 S0-21 what was agreed is kept in notes and in the history, which support can read", async () => {
    const id = await accepted("start", "finish");
    expect((await marek("POST", `/v1/orders/${id}/notes`, { text: "No dogs" })).status).toBe(201);
    const notes = (await support("GET", `/v1/orders/${id}/notes`)).body.items;
    expect(notes).toMatchObject([{ text: "No dogs", by: { role: "contractor", id: "marek" } }]);
    await advance("P30D");
    const commands = (await read(support, id)).history.map(({ command }: { command: string }) => command);
    expect(commands).toEqual(["create", "accept", "start", "finish"]);
    expect((await read(marek, id)).history).toHaveLength(4);
  });
});

describe("returning an order to the feed", () => {
  it("S0-23 S0-24 S0-25 P3-06 needs a clarification, a reason and details", async () => {
    const id = await accepted();
    for (const field of ["clarification", "reason", "details"])
      expect((await sendCommand(marek, id, "returnToFeed", { ...back, [field]: undefined })).status).toBe(
        422,
      );
    expect((await read(marek, id)).status).toBe("accepted");
  });

  it("S0-22 S0-26 P3-06 gives it to the others, richer than before", async () => {
    const id = await accepted();
    const { body } = await sendCommand(marek, id, "returnToFeed", back);
    expect(body).toMatchObject({ status: "new", contractor: null });
    expect(await feed(ola)).toContain(id);
    expect((await read(ola, id)).enrichment).toEqual([back]);
    expect((await notificationsSent(id)).at(-1)!.text).toContain("other contractors can see it again");
    expect((await sendCommand(ola, id, "accept")).body.buyer).toMatchObject({ phone: anna.phone });
  });

  it("S0-29 P3-06 done correctly, asks for the fee back, and support decides", async () => {
    for (const [refund, outcome] of [
      [true, "granted"],
      [false, "refused"],
    ] as const) {
      const id = await accepted();
      const fee = { contractor: "marek", amount: 500 };
      const { body } = await sendCommand(marek, id, "returnToFeed", back);
      expect(body.fees).toEqual([{ ...fee, refund: "pending" }]);
      const decision = { refund, reason: "The return says all that there was to learn" };
      expect((await sendCommand(marek, id, "decideFee", decision)).status).toBe(403);
      const task = { kind: "fee", order: id, number: body.number, ...fee, currency: "PLN", shop: shop.id };
      const tasks = async (who: Caller) => (await who("GET", `/v1/tasks?shop=${shop.id}`)).body.items;
      expect(await tasks(support)).toContainEqual(task);
      expect(await tasks(shop.director)).toEqual([]);
      const decided = (await sendCommand(support, id, "decideFee", decision)).body;
      expect(decided).toMatchObject({ status: "new", fees: [{ ...fee, refund: outcome }] });
      expect((await read(marek, id)).fees).toEqual(decided.fees);
      expect(await tasks(support)).not.toContainEqual(task);
      expect((await sendCommand(support, id, "decideFee", decision)).status).toBe(409);
      await settle();
      const [mail, ...others] = inbox(id).filter(({ template }) => template === "decideFee");
      expect([mail!.to, others]).toEqual(["marek@example.com", []]);
      expect(mail!.subject).toContain(refund ? "is refunded" : "is not refunded");
    }
  });

  it("S0-29 gives the fee back at once where the platform's rule says so, so many times a month", async () => {
    const feeRefunds = { auto: true, perMonth: 2 };
    const generous = await openShop("contractorFeed", { acceptFee: 500, feeRefunds });
    const returned = async (who: Caller) => {
      const [{ id }] = await generous.place(job);
      await sendCommand(who, id, "accept");
      return (await sendCommand(who, id, "returnToFeed", back)).body.fees[0].refund;
    };
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => returned(marek)));
    expect(atOnce.toSorted()).toEqual(["granted", "granted", "pending", "pending"]);
    expect(await returned(ola)).toBe("granted");
    await advance("P31D");
    expect(await returned(marek)).toBe("granted");
  });

  it("S0-28 S0-29 keeps fees from everybody but their contractor, support and admins", async () => {
    const id = await accepted();
    await sendCommand(marek, id, "returnToFeed", back);
    await sendCommand(support, id, "decideFee", { refund: true, reason: "Complete" });
    await sendCommand(ola, id, "accept");
    const events = async (who: Caller) => {
      const { items } = (await who("GET", `/v1/events?shop=${shop.id}&limit=100`)).body;
      return items.filter(({ order }: { order: string }) => order === id);
    };
    await settle();
    const strangers = [shop.director, shop.storefront, shop.buyer].map((who) => read(who, id));
    for (const seen of [...(await Promise.all(strangers)), await events(shop.director)])
      expect(JSON.stringify(seen)).not.toMatch(/"fees?"|feeRefund|Complete/);
    expect(JSON.stringify(await read(ola, id))).not.toMatch(
      /feeRefund|Complete|"contractor":"marek","amount"/,
    );
    expect((await read(support, id)).fees).toHaveLength(2);
    expect((await events(support)).map(({ data }: { data: object }) => data)).toContainEqual({
      ...{ refund: true, reason: "Complete", contractor: "marek" },
    });
  });

  it("S0-27 masks the contact in every answer to the former contractor, repeated keys included", async () => {
    const id = await place();
    const key = { "idempotency-key": "take-it" };
    const take = () => marek("POST", `/v1/orders/${id}/accept`, {}, key);
    const first = await take();
    expect((await take()).body).toEqual(first.body);
    const giveBack = () =>
      marek("POST", `/v1/orders/${id}/returnToFeed`, back, { "idempotency-key": "give-back" });
    const answers = [
      await giveBack(),
      await giveBack(),
      await take(),
      await marek("GET", "/v1/feed?limit=100"),
    ];
    await sendCommand(ola, id, "accept");
    for (const answer of [...answers, await take(), await giveBack(), await sendCommand(marek, id, "start")])
      expect(JSON.stringify(answer.body)).not.toMatch(contact);
    expect(await take()).toMatchObject({
      status: 200,
      body: { status: "accepted", version: 2, history: [] },
    });
  });

  it("S0-34 gives the next one what was learned, and neither notes nor dialog of the former", async () => {
    const id = await place();
    const write = (who: Caller, what: string, text: string) =>
      who("POST", `/v1/orders/${id}/${what}`, { text });
    const texts = async (who: Caller, what: string) =>
      (await who("GET", `/v1/orders/${id}/${what}?limit=2`)).body.items
        .map(({ text }: { text: string | null }) => text)
        .filter(Boolean);
    await sendCommand(marek, id, "accept");
    for (const what of ["notes", "messages"]) await write(marek, what, "3000 zł agreed");
    await write(shop.buyer, "messages", "3000 zł is fine");
    expect(await texts(marek, "notes")).toEqual(["3000 zł agreed"]);
    await sendCommand(marek, id, "returnToFeed", back);
    await sendCommand(ola, id, "accept");
    expect((await read(ola, id)).enrichment).toEqual([back]);
    for (const what of ["notes", "messages"]) {
      expect(await texts(ola, what)).toEqual([]);
      await write(ola, what, "Mine");
      expect(await texts(ola, what)).toEqual(["Mine"]);
      expect((await marek("GET", `/v1/orders/${id}/${what}`)).status).toBe(404);
    }
    expect(await texts(support, "notes")).toEqual(["3000 zł agreed", "Mine"]);
  });
});

describe("the three lists", () => {
  it("S0-30 are the new ones that suit, those accepted, and the archive; an order is in one of them", async () => {
    const [fresh, taken, archived] = [await place(), await accepted(), await accepted("start", "finish")];
    const lists = await Promise.all([feed(marek), mine(marek), mine(marek, "&archived=true")]);
    const places = [fresh, taken, archived].map((id) => lists.map((ids) => ids.includes(id)));
    expect(places).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it("S0-31 hold in the archive what has ended, by itself, and what one has put there as no longer relevant", async () => {
    const ids = [await accepted("start", "finish"), await accepted(), await accepted("archive")];
    await sendCommand(marek, ids[1]!, "cancel", { reason: "The client vanished" });
    expect(await mine(marek, "&archived=true")).toEqual(expect.arrayContaining(ids));
    const left = await mine(marek);
    expect(ids.filter((id) => left.includes(id))).toEqual([]);
    for (const id of ids) expect((await read(marek, id)).archived).toBe(true);
    expect((await read(support, ids[2]!)).status).toBe("accepted");
    expect((await sendCommand(ola, ids[2]!, "unarchive")).status).toBe(403);
  });

  it("S0-32 lose nothing: what is archived is read as before, and comes back", async () => {
    const id = await accepted("archive");
    expect((await read(marek, id)).history).toHaveLength(3);
    expect((await read(marek, id)).buyer).toMatchObject({ phone: anna.phone });
    await sendCommand(marek, id, "unarchive");
    expect(await mine(marek)).toContain(id);
    for (const command of ["start", "finish"]) await sendCommand(marek, id, command);
    expect(await mine(marek, "&archived=true")).toContain(id);
  });
});

/** Why a contractor who came too late is refused, where it is not for being a stranger to the order. */
const expectedOfStranger: Record<string, number> = { accept: 409, note: 404 };

describe("one contractor for one client", () => {
  it("S0-33 the task stands in the feed, without the contacts that the client wrote into it", async () => {
    const comment = "Bathroom, 12 m², from 2026-12-10. Call 501 234 567 or anna@example.com";
    const masked = "Bathroom, 12 m², from 2026-12-10. Call ••• or •••";
    const [{ id }] = await shop.place({ ...job, comment });
    const { items } = (await marek("GET", "/v1/feed?limit=100")).body;
    const offered = items.find((order: { id: string }) => order.id === id);
    expect(offered).toMatchObject({ comment: masked, service: "tiling", city: "Warszawa" });
    expect((await sendCommand(marek, id, "accept")).body.comment).toBe(comment);
    const learned = { ...back, details: "Ask at +48 501-234-567" };
    await sendCommand(marek, id, "returnToFeed", learned);
    expect(await read(ola, id)).toMatchObject({
      comment: masked,
      enrichment: [{ ...back, details: "Ask at •••" }],
    });
    expect((await sendCommand(ola, id, "accept")).body.enrichment).toEqual([learned]);
  });

  it("S0-08 only those whose services and city match see the order", async () => {
    const loud = contractor("loud");
    const faraway = contractor("faraway");
    await loud("PUT", "/v1/contractors/loud", { services: ["TILING"], cities: ["WARSZAWA"] });
    await faraway("PUT", "/v1/contractors/faraway", { services: ["tiling"], cities: ["Kraków"] });
    const id = await place();
    for (const who of [ola, loud]) expect(await feed(who)).toContain(id);
    for (const who of [roofer, faraway]) {
      expect(await feed(who)).not.toContain(id);
      expect((await who("GET", `/v1/orders/${id}`)).status).toBe(404);
      expect((await sendCommand(who, id, "accept")).status).toBe(404);
    }
    expect((await sendCommand(loud, id, "accept")).body).toMatchObject({ contractor: "loud" });
  });

  it("S0-06 S0-09 one of them gets the contact, whoever is first", async () => {
    const id = await place();
    expect(JSON.stringify(await read(marek, id))).not.toMatch(contact);
    const answers = await Promise.all([sendCommand(marek, id, "accept"), sendCommand(ola, id, "accept")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.filter(({ body }) => contact.test(JSON.stringify(body)))).toHaveLength(1);
  });

  it("S0-10 there is nothing to outbid: another contractor can do nothing", async () => {
    const id = await accepted();
    const fields: Record<string, object> = {
      ...{
        decideFee: { refund: true, reason: "Mine" },
        accept: {},
        start: {},
        finish: {},
        archive: {},
        unarchive: {},
      },
      ...{ setStage: { stage: "consultation" }, returnToFeed: back },
      ...{ cancel: { reason: "Mine now" }, rate: { stars: 1 }, note: { text: "Cheaper" } },
      ...{ proposeSurcharge: { amount: 1, reason: "Cheaper" }, setPayment: { status: "paid" } },
    };
    for (const step of [undefined, "start", "finish"]) {
      if (step) expect((await sendCommand(marek, id, step)).status).toBe(200);
      const before = await read(marek, id);
      for (const [command, given] of Object.entries(fields)) {
        const { status, body } = await sendCommand(ola, id, command, given);
        expect([command, status]).toEqual([command, expectedOfStranger[command] ?? 403]);
        expect(JSON.stringify(body)).not.toMatch(contact);
      }
      expect(await read(marek, id)).toEqual(before);
      expect((await ola("GET", `/v1/orders/${id}`)).status).toBe(404);
      expect([await mine(ola), await feed(ola)].flat()).not.toContain(id);
    }
  });

  it("S0-27 after a return the contact is the next one's", async () => {
    const id = await accepted();
    await sendCommand(marek, id, "returnToFeed", back);
    await sendCommand(ola, id, "accept");
    expect((await marek("GET", `/v1/orders/${id}`)).status).toBe(404);
    expect(await read(ola, id)).toMatchObject({ buyer: { email: anna.email }, enrichment: [back] });
  });
});
