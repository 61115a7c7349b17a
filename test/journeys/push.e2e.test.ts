import { describe, expect, it } from "vitest";
import { createClient } from "../../local/client.ts";
import { catOrder } from "../support/fixtures.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** Notifications on browsers: this machine's push service reads them as a browser does. */
const world = startWorld();
const local = (body: object) => createClient(world.runtime.url)("POST", "/_local/push", body);
const gift = { ...catOrder, delivery: { way: "ownCourier", price: 0, address: catOrder.delivery.address } };
const path = "/v1/me/push-subscriptions";

async function browserOf(who: Caller, language = "en"): Promise<string> {
  const { body } = await local({});
  expect((await who("POST", path, body, { "accept-language": language })).status).toBe(201);
  return body.endpoint;
}
/** A chat that somebody has linked by a code, and what the bot has said there. */
let chats = 900;
async function chatOf(who: Caller) {
  const chat = ++chats;
  const { body } = await who("POST", "/v1/me/telegram");
  await write(chat, { text: `/start ${new URL(body.url).searchParams.get("start")}` });
  const said = () =>
    world.runtime.inbox
      .list({ to: String(chat) })
      .map(({ text }) => text)
      .slice(1);
  return {
    said,
    press: (press: string) => write(chat, { press }),
    write: (text: string) => write(chat, { text }),
  };
}
const write = (chat: number, what: object) =>
  createClient(world.runtime.url)("POST", "/_local/telegram", { chat, ...what });
const shownOn = (endpoint: string) => world.runtime.inbox.list({ channel: "push", to: endpoint });
type Shop = Awaited<ReturnType<typeof world.shop>>;
async function placed(shop: Shop) {
  const [{ id, number }] = await shop.place(gift);
  await world.settle();
  return { id, number };
}
const rowsOf = async (shop: Shop, id: string) =>
  (await shop.director("GET", `/v1/orders/${id}/notifications`)).body.items.filter(
    ({ channel }: { channel: string }) => channel === "push",
  );

describe("S2-14 a new order is announced by push", () => {
  it("on every browser of directors and managers, each in its language, and on a seller's once it is theirs", async () => {
    const shop = await world.shop("giftShop");
    const [director, manager, seller] = [
      await browserOf(shop.director),
      await browserOf(shop.manager, "pl"),
      await browserOf(shop.seller),
    ];
    const { id, number } = await placed(shop);
    expect(shownOn(director)).toMatchObject([
      { subject: expect.stringContaining(`Order ${number}: new`), order: id },
    ]);
    expect(shownOn(manager)).toMatchObject([{ subject: expect.stringContaining(`Zamówienie ${number}`) }]);
    expect(shownOn(seller)).toEqual([]);
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    await shop.manager("POST", `/v1/orders/${id}/assignSeller`, { seller: "seller-1" });
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Is it blue?" });
    await world.settle();
    expect(shownOn(seller)).toMatchObject([{ order: id }]);
    expect((await rowsOf(shop, id)).map(({ status }: { status: string }) => status)).not.toContain("failed");
  });

  it("without anything about people, beside the e-mail and not in its place", async () => {
    const shop = await world.shop("giftShop");
    const browser = await browserOf(shop.director);
    const { id } = await placed(shop);
    const [shown] = shownOn(browser);
    const { name, email, phone } = catOrder.buyer as Record<string, string>;
    for (const secret of [name, email, phone].filter(Boolean))
      expect(JSON.stringify(shown)).not.toContain(secret);
    expect(world.inbox(id).filter(({ to }) => to === shop.email)).toHaveLength(1);
  });

  it("no more where its push service has forgotten the browser, whose subscription goes, and to others all the same", async () => {
    const shop = await world.shop("giftShop");
    const [lost, kept] = [await browserOf(shop.director), await browserOf(shop.manager)];
    await local({ gone: lost.split("/").at(-1) });
    const { id } = await placed(shop);
    expect(await rowsOf(shop, id)).toMatchObject([
      { status: "refused", reason: "gone" },
      { status: "sent", reason: null },
    ]);
    expect((await shop.director("GET", path)).body.items).toEqual([]);
    expect((await shop.manager("GET", path)).body.items).toHaveLength(1);
    expect(shownOn(kept)).toHaveLength(1);
  });

  it("not where the shop has switched it off, and not to somebody who has left", async () => {
    const off = await world.shop("giftShop", { staffChannels: { push: false } });
    const left = await world.shop("giftShop");
    const browsers = [await browserOf(off.director), await browserOf(left.manager)];
    await left.director("DELETE", `/v1/shops/${left.id}/staff/manager-1`);
    for (const shop of [off, left]) expect(await rowsOf(shop, (await placed(shop)).id)).toEqual([]);
    expect(browsers.flatMap(shownOn)).toEqual([]);
  });

  it("after the shop's quiet hours, if it still waits for an answer", async () => {
    const shop = await world.shop("giftShop", { quietHours: { from: "10:00", to: "12:00" } });
    const browser = await browserOf(shop.director);
    const [waiting, taken] = [await placed(shop), await placed(shop)];
    expect(shownOn(browser)).toEqual([]);
    await shop.manager("POST", `/v1/orders/${taken.id}/accept`);
    await world.advance("PT3H");
    expect(shownOn(browser).map(({ order, subject }) => [order, subject?.includes("new")])).toContainEqual([
      waiting.id,
      true,
    ]);
    expect(shownOn(browser).filter(({ order }) => order === taken.id)).toEqual([]);
  });
});

const client = { ...catOrder.buyer, name: "Anna Kowalczuk" };
const job = { buyer: client, currency: "PLN", lines: [], service: "tiling", city: "Warszawa" };
const isAbout = (id: string) => (text: string) => text.includes(id);

describe("S2-14 a notification whose push service takes nothing", () => {
  /** A browser whose push service does not answer: nothing listens at its address. */
  async function lostBrowserOf(who: Caller) {
    const { body } = await local({});
    const lost = { ...body, endpoint: "http://127.0.0.1:9/lost" };
    expect((await who("POST", path, lost)).status).toBe(201);
  }

  it("is tried eight times in two days, and then goes the next way, once, with real hands", async () => {
    const shop = await world.shop("giftShop", { staffChannels: { email: false } });
    await lostBrowserOf(shop.director);
    const { id } = await placed(shop);
    const mails = () => world.inbox(id).filter(({ to, template }) => to === shop.email && template === "new");
    expect(await rowsOf(shop, id)).toMatchObject([{ status: "waiting", attempts: 1 }]);
    await world.advance("P1D");
    expect([(await rowsOf(shop, id))[0].attempts, mails()]).toEqual([7, []]);
    await world.advance("P1D");
    expect((await rowsOf(shop, id)).find(({ id }: { id: string }) => id.includes("#new#"))).toMatchObject({
      status: "failed",
      attempts: 8,
    });
    expect(mails()).toHaveLength(1);
    await world.advance("P7D");
    expect(mails()).toHaveLength(1);
  });

  it("goes no other way where the next way has brought it already", async () => {
    const shop = await world.shop("giftShop");
    await lostBrowserOf(shop.director);
    const { id } = await placed(shop);
    await world.advance("P2D");
    const mails = world.inbox(id).filter(({ to, template }) => to === shop.email && template === "new");
    expect(mails).toHaveLength(1);
  });
});

describe("contractors are told in what they have linked", () => {
  const offers = { services: ["Tiling"], cities: ["Kraków", "warszawa"] };
  async function contractor(id: string, profile: object = offers) {
    const who = world.contractor(id);
    await who("PUT", `/v1/contractors/${id}`, profile);
    return who;
  }
  async function placedJob(shop: Shop) {
    const [{ id, number }] = await shop.place(job);
    await world.settle();
    return { id, number };
  }

  it("S0-08 of new jobs that suit them, with nothing about people, and take one there for what it costs", async () => {
    const shop = await world.shop("contractorFeed", { acceptFee: 500 });
    const [carl, roofer] = [
      await contractor("carl"),
      await contractor("roofer", { services: ["roofing"], cities: ["Warszawa"] }),
    ];
    const [browser, chat, other] = [await browserOf(carl), await chatOf(carl), await chatOf(roofer)];
    const { id, number } = await placedJob(shop);
    expect(shownOn(browser)).toMatchObject([
      { subject: `Order ${number}: new, tiling, Warszawa · Clay Cats`, order: id },
    ]);
    expect(chat.said()).toEqual([expect.stringContaining(`[Accept → ask:${id}]`)]);
    expect(chat.said()[0]).toMatch(/Accepting it costs PLN.5\.00/);
    expect(other.said()).toEqual([]);
    expect(JSON.stringify([shownOn(browser), chat.said()])).not.toMatch(/Kowalczuk|anna@|48501234567/);
    await chat.press(`ask:${id}`);
    expect(chat.said().join()).toMatch(/confirm that you accept this order. Accepting it costs PLN.5\.00/);
    await chat.press(`sure:${id}`);
    expect(chat.said()).toContain("The order has been accepted.");
    expect((await carl("GET", `/v1/orders/${id}`)).body).toMatchObject({
      status: "accepted",
      contractor: "carl",
    });
  });

  it("S0-08 only as what they are: whose job it is not any more, or who never suited, takes nothing", async () => {
    const shop = await world.shop("contractorFeed");
    const [carl, cora] = [await contractor("carl"), await contractor("cora")];
    const [fast, slow] = [await chatOf(carl), await chatOf(cora)];
    const { id } = await placedJob(shop);
    await fast.press(`ask:${id}`);
    await fast.press(`sure:${id}`);
    await slow.press(`sure:${id}`);
    expect(slow.said().join()).toContain("You cannot do this here any more.");
    const { id: next } = await placedJob(shop);
    await cora("PUT", "/v1/contractors/cora", { ...offers, cities: ["Gdańsk"] });
    await slow.press(`sure:${next}`);
    expect((await shop.director("GET", `/v1/orders/${next}`)).body.status).toBe("new");
    const { id: third } = await placedJob(shop);
    expect(slow.said().some(isAbout(third))).toBe(false);
  });

  it("of their orders by push and by e-mail as they choose, and of an end in any case", async () => {
    const shop = await world.shop("contractorFeed");
    const email = "oskar@example.com";
    const oskar = await contractor("oskar", { ...offers, email });
    const browser = await browserOf(oskar);
    const all = { push: false, email: false, sms: false, telegram: false };
    const messages = { newOrders: { push: false }, conversation: { email: false }, essentials: all };
    await oskar("PATCH", "/v1/me", { messages });
    const { id } = await placedJob(shop);
    expect(shownOn(browser)).toEqual([]);
    await oskar("POST", `/v1/orders/${id}/accept`);
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Is it dry?" });
    await world.advance("PT10M");
    expect(shownOn(browser)).toMatchObject([{ subject: expect.stringContaining("a new message") }]);
    expect(world.inbox(id).filter(({ to }) => to === email)).toEqual([]);
    await shop.buyer("POST", `/v1/orders/${id}/cancel`, { reason: "The floor is fine." });
    await world.settle();
    const told = world.inbox(id).filter(({ to, template }) => template === "cancelled" && to === email);
    expect([told.length, shownOn(browser).length]).toEqual([1, 2]);
  });

  it("no more of new jobs once nothing is linked, and again when it is", async () => {
    const shop = await world.shop("contractorFeed");
    const nina = await contractor("nina");
    const browser = await browserOf(nina);
    await placedJob(shop);
    await nina("DELETE", `${path}/0`);
    await placedJob(shop);
    expect(shownOn(browser)).toHaveLength(1);
    const chat = await chatOf(nina);
    await placedJob(shop);
    expect(chat.said()).toHaveLength(1);
    await chat.write("/stop");
    await placedJob(shop);
    expect(chat.said()).toHaveLength(2);
  });
});

describe("support is told in what it has linked", () => {
  it("S2-45 of what is asked of it, once each, beside the mailbox, and of nothing else", async () => {
    const shop = await world.shop("giftShop");
    const [browser, chat] = [await browserOf(world.support), await chatOf(world.support)];
    const { id } = await placed(shop);
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    await world.settle();
    expect([shownOn(browser), chat.said()]).toEqual([[], []]);
    await shop.manager("POST", `/v1/orders/${id}/requestCancel`, { reason: "Sold out" });
    await world.settle();
    expect(shownOn(browser)).toMatchObject([{ subject: expect.stringContaining("cancel?"), order: id }]);
    expect(chat.said()).toEqual([expect.stringContaining(`/board/orders/${id}`)]);
    await world.support("PATCH", "/v1/me", { messages: { changes: { push: false } } });
    await world.support("POST", `/v1/orders/${id}/dismissCancel`, { reason: "They have some" });
    await shop.manager("POST", `/v1/orders/${id}/requestCancel`, { reason: "Sold out" });
    await world.advance("PT10M");
    await world.settle();
    expect(shownOn(browser)).toHaveLength(1);
  });

  it("no more once it is support no more", async () => {
    const shop = await world.shop("giftShop");
    const former = world.as("support", undefined, "former");
    const browser = await browserOf(former);
    await world.as("admin", undefined, "former")("PUT", "/v1/me", { name: "Ola" });
    const { id } = await placed(shop);
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    await shop.manager("POST", `/v1/orders/${id}/requestCancel`, { reason: "Sold out" });
    await world.settle();
    expect(shownOn(browser)).toEqual([]);
  });
});
