import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { db, tableName } from "../../../../io/dynamodb/table.ts";
import { listNotifications, notificationKey } from "../../../../io/messages/notifications.ts";

import { deliveryOrders, type Shop } from "../../../support/delivery-orders.ts";
import { anna, catOrder } from "../../../support/fixtures.ts";
import { linkVisitor } from "../../../support/link-visitor.ts";
import { type Caller, startWorld } from "../../../support/world.ts";

/** What buyers, shops, contractors and support write to each other about an order. */
const world = startWorld();
const { addDeliverer, linkOf, outForDelivery, notificationsAbout } = deliveryOrders(world);
const english = { ...catOrder, buyer: { ...anna, locale: "en" } };
let shop: Shop;
beforeAll(async () => {
  shop = await world.shop("giftShop");
});

const placed = async (order: object = english, at = shop): Promise<string> => (await at.place(order))[0].id;
const postMessage = (who: Caller, id: string, text: string, key?: string) =>
  who("POST", `/v1/orders/${id}/messages`, { text }, key ? { "idempotency-key": key } : {});
const read = async (who: Caller, id: string, query = "") =>
  (await who("GET", `/v1/orders/${id}/messages${query}`)).body;
const texts = async (who: Caller, id: string, query = "") =>
  (await read(who, id, query)).items.map(({ text }: { text: string | null }) => text);
const readersOf = async (id: string) => (await notificationsAbout(id, "dialog")).map(({ to }) => to);

describe("the dialog of an order", () => {
  it("S2-21 S3-01 S3-03 is there from the start, and begins with the order itself", async () => {
    const [order] = await shop.place(english);
    expect(order.thread).toBe(`/v1/orders/${order.id}/messages`);
    const { items, next } = (await shop.manager("GET", order.thread)).body;
    expect({ items, next }).toEqual({
      items: [
        {
          ...{ id: "0", kind: "order", order: order.id, text: null, at: order.placedAt },
          by: { role: "storefront", id: "storefront-1", name: null },
        },
      ],
      next: null,
    });
  });

  it("S2-57 is written and read by buyer, shop, assigned seller and support, with who said what", async () => {
    const id = await placed();
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    await shop.manager("POST", `/v1/orders/${id}/assignSeller`, { seller: "seller-1" });
    const said = await postMessage(shop.buyer, id, " Is the red one left? ");
    expect(said).toMatchObject({
      status: 201,
      body: { id: "1", kind: "message", text: "Is the red one left?" },
    });
    expect(said.body.by).toEqual({ role: "buyer", id: "storefront-1", name: anna.name });
    await postMessage(shop.seller, id, "It is.");
    await postMessage(world.support, id, "We are reading along.");
    for (const who of [shop.buyer, shop.seller, shop.director, world.support])
      expect(await texts(who, id)).toEqual([null, "Is the red one left?", "It is.", "We are reading along."]);
    const { items } = await read(shop.buyer, id);
    expect(items.map(({ by }: { by: { name: string } }) => by.name)).toEqual([
      null,
      anna.name,
      "Clay Cats",
      null,
    ]);
  });

  it("goes on while another time is proposed, and both are told", async () => {
    const id = await placed();
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    const time = { from: "2026-11-23T10:00:00Z", to: "2026-11-23T12:00:00Z" };
    expect((await shop.manager("POST", `/v1/orders/${id}/proposeTime`, time)).status).toBe(200);
    await postMessage(shop.manager, id, "The tulips come late.");
    await postMessage(shop.buyer, id, "How late?");
    expect((await readersOf(id)).toSorted()).toEqual([anna.email, shop.email].toSorted());
  });

  it("leads on page by page, and to what is new", async () => {
    const id = await placed();
    for (const word of ["one", "two", "three", "four"]) await postMessage(shop.buyer, id, word);
    const first = await read(shop.manager, id, "?limit=2");
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual(["0", "1"]);
    const second = await read(shop.manager, id, `?limit=2&cursor=${encodeURIComponent(first.next)}`);
    expect(second.items.map(({ text }: { text: string }) => text)).toEqual(["two", "three"]);
    expect(await texts(shop.manager, id, "?after=3")).toEqual(["four"]);
    expect(await read(shop.manager, id, "?after=4")).toEqual({ items: [], next: null });
    expect((await shop.manager("GET", `/v1/orders/${id}/messages?after=x`)).status).toBe(422);
  });

  it("takes a message with a key once, however often it comes", async () => {
    const id = await placed();
    const [key, other] = ["hello-1", "hello-2"];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => postMessage(shop.buyer, id, "Hello", key)),
    );
    expect(answers.map(({ status, body }) => [status, body.id])).toEqual(Array(5).fill([201, "1"]));
    expect(await postMessage(shop.buyer, id, "Bye", key)).toMatchObject({
      status: 422,
      body: { code: "idempotency-key-reused" },
    });
    await postMessage(shop.manager, id, "Hello", key);
    await postMessage(shop.buyer, id, "Hello", other);
    expect(await texts(shop.buyer, id)).toEqual([null, "Hello", "Hello", "Hello"]);
  });

  it("loses nothing and mixes up nothing when many write at the same moment", async () => {
    const id = await placed();
    const words = Array.from({ length: 6 }, (_, i) => `word ${i}`);
    const answers = await Promise.all(words.map((word) => postMessage(shop.buyer, id, word)));
    expect(answers.map(({ body }) => Number(body.id)).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await texts(shop.buyer, id)).slice(1).sort()).toEqual(words);
  });

  it("refuses what is no text, and changes neither the order nor its history", async () => {
    const id = await placed();
    for (const body of [{}, { text: " " }, { text: "x".repeat(2001) }, { text: "x", to: "y" }])
      expect((await shop.buyer("POST", `/v1/orders/${id}/messages`, body)).status).toBe(422);
    await postMessage(shop.buyer, id, "Hello");
    expect(await shop.manager("GET", `/v1/orders/${id}`)).toMatchObject({ body: { version: 1 } });
    expect(await texts(shop.manager, id)).toEqual([null, "Hello"]);
  });

  it("is none of the deliverer's business", async () => {
    const office = await world.shop("backOffice");
    const { id, at } = await outForDelivery(office, await addDeliverer(office, "Piotr"));
    await postMessage(office.buyer, id, "Do not tell Piotr");
    expect((await at.open()).text).not.toContain("Do not tell Piotr");
    expect((await at.submit("message", { text: "Hi" })).status).toBe(403);
    expect(await texts(office.manager, id)).toEqual([null, "Do not tell Piotr"]);
  });

  it("belongs to a contractor once the order is theirs", async () => {
    const feed = await world.shop("contractorFeed");
    const tiler = world.contractor("tiler-1");
    const profile = { services: ["tiling"], cities: ["Warszawa"], name: "Stan", email: "stan@example.com" };
    await tiler("PUT", "/v1/contractors/tiler-1", profile);
    const id = await placed({ ...english, service: "tiling", city: "Warszawa" }, feed);
    expect((await postMessage(tiler, id, "How large is it?")).status).toBe(403);
    expect((await tiler("GET", `/v1/orders/${id}`)).body.thread).toBeNull();
    await tiler("POST", `/v1/orders/${id}/accept`);
    expect((await postMessage(tiler, id, "How large is it?")).body.by).toMatchObject({
      role: "contractor",
      name: "Stan",
    });
    await postMessage(feed.buyer, id, "12 square metres");
    expect(await readersOf(id)).toEqual([anna.email, "stan@example.com"]);
  });
});

describe("a new message", () => {
  it("S2-58 is announced to the other side by e-mail, without its words", async () => {
    const id = await placed();
    await postMessage(shop.buyer, id, "Please ring twice");
    const [mail] = await notificationsAbout(id, "dialog");
    expect(mail).toMatchObject({ to: shop.email, channel: "email" });
    expect(mail!.subject).toContain("a new message");
    expect(`${mail!.subject} ${mail!.text} ${mail!.html}`).not.toMatch(
      /ring twice|anna@example|\+48501234567/i,
    );
    await postMessage(shop.manager, id, "We will");
    const [, answer] = await notificationsAbout(id, "dialog");
    expect(answer).toMatchObject({ to: anna.email });
    expect(answer!.text).toContain("/l/");
    await postMessage(world.support, id, "All well?");
    await world.advance("PT10M");
    const readers = [shop.email, anna.email, shop.email, anna.email];
    expect((await readersOf(id)).sort()).toEqual(readers.sort());
  });

  it("S2-64 is announced once in ten minutes: the rest waits and comes together", async () => {
    const id = await placed();
    for (const word of ["one", "two", "three"]) await postMessage(shop.manager, id, word);
    expect(await readersOf(id)).toEqual([anna.email]);
    await world.advance("PT9M");
    expect(await readersOf(id)).toEqual([anna.email]);
    await world.advance("PT1M");
    expect(await readersOf(id)).toEqual([anna.email, anna.email]);
    await world.advance("PT30M");
    expect(await readersOf(id)).toHaveLength(2);
    await postMessage(shop.manager, id, "four");
    expect(await readersOf(id)).toHaveLength(3);
  });

  it("S2-64 is not announced to whoever has answered meanwhile", async () => {
    const id = await placed();
    for (const word of ["one", "two"]) await postMessage(shop.manager, id, word);
    await postMessage(shop.buyer, id, "I am reading along");
    await world.advance("PT10M");
    expect((await readersOf(id)).filter((to) => to === anna.email)).toHaveLength(1);
  });

  it("is announced by the daily sweep when no consumer did it", async () => {
    const id = await placed();
    await postMessage(shop.buyer, id, "Hello");
    expect(await readersOf(id)).toEqual([shop.email]);
    const row = (await listNotifications(id)).find(({ said }) => said)!;
    await world.advance("PT20M");
    for (const lost of [true, false]) {
      if (lost) await db.send(new DeleteCommand({ TableName: tableName, Key: notificationKey(row) }));
      await world.runtime.invoke("reconcile", { all: true });
      expect(await readersOf(id)).toEqual([shop.email, shop.email]);
    }
  });

  it("keeps nothing else that its reader was to be told from being sent by the sweep", async () => {
    const id = await placed();
    await postMessage(shop.buyer, id, "Hello");
    await world.settle();
    const row = (await listNotifications(id)).find(
      ({ template, party }) => template === "new" && party === "shop",
    )!;
    await db.send(new DeleteCommand({ TableName: tableName, Key: notificationKey(row) }));
    await world.advance("PT20M");
    await world.runtime.invoke("reconcile", { all: true });
    const again = (await notificationsAbout(id, "new")).filter(({ to }) => to === shop.email);
    expect(again).toHaveLength(2);
  });

  it("S3-30 stands in the feed of events, with ids only", async () => {
    const own = await world.shop("marketplace");
    const id = await placed(english, own);
    await postMessage(own.buyer, id, "A secret");
    await world.settle();
    const { body } = await own.storefront("GET", "/v1/events");
    const number = (await own.manager("GET", `/v1/orders/${id}`)).body.number;
    expect(body.items.at(-1)).toEqual({
      ...{
        id: `${id}.m1`,
        type: "dialog.message",
        order: id,
        number,
        shop: own.id,
        lifecycle: "marketplace",
      },
      at: expect.any(String),
      actor: { role: "buyer", id: "storefront-1" },
      data: { message: "1", thread: `/v1/orders/${id}/messages` },
    });
    expect(JSON.stringify(body)).not.toContain("secret");
  });
});

describe("the buyer's page", () => {
  it("S2-21 S3-33 shows the dialog beside the order, and takes what the reader writes", async () => {
    const id = await placed();
    await postMessage(shop.manager, id, "Shall we add <b>ribbon</b>?\nIt is free.");
    const at = linkVisitor(await linkOf(id, anna.email));
    const { text } = await at.open();
    expect(text).toContain("<p>Shall we add &lt;b&gt;ribbon&lt;/b&gt;?</p><p>It is free.</p>");
    expect(text).toContain("What you ordered");
    for (let tap = 0; tap < 2; tap++)
      expect(await at.submit("message", { text: "Yes, please" })).toMatchObject({ status: 303 });
    expect((await at.open()).text).toContain("<p>Yes, please</p>");
    expect(await at.submit("message", { text: "Yes, please" })).toMatchObject({ status: 303 });
    expect(await at.submit("message", { text: " " })).toMatchObject({ status: 422 });
    const { items } = await read(shop.manager, id);
    expect(items.slice(2)).toMatchObject([
      { text: "Yes, please", by: { role: "buyer", name: anna.name } },
      { text: "Yes, please", by: { role: "buyer", name: anna.name } },
    ]);
  });

  it("takes nothing without the seal of the page", async () => {
    const id = await placed();
    const at = linkVisitor(await linkOf(id, anna.email));
    await at.open();
    at.forgetCookie();
    expect((await at.submit("message", { text: "Hello" })).status).toBe(403);
    expect(await texts(shop.manager, id)).toEqual([null]);
  });
});
