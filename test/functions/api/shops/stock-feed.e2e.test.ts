import { describe, expect, it, vi } from "vitest";
import { readStock } from "../../../../io/stock/offers.ts";
import { createClient } from "../../../../local/client.ts";
import { openFeedServer, ymlOf } from "../../../support/feed-server.ts";
import { catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

/** Stock that follows from a shop's feed (seed 002). */
const world = startWorld();
type Shop = Awaited<ReturnType<typeof world.shop>>;

/** A shop with a server of its own, whose feed it reads. */
async function shopWithFeed(settings: object = {}) {
  const server = await openFeedServer();
  const shop = await world.shop("giftShop", { stockFeed: { url: server.url }, ...settings });
  return { ...shop, server };
}
const path = ({ id }: Shop, rest = "/stock-feed") => `/v1/shops/${id}${rest}`;
const refresh = async (shop: Shop) => (await shop.manager("POST", path(shop, "/stock-feed/refresh"))).body;
const standing = async (shop: Shop) => (await shop.manager("GET", path(shop))).body;
const missing = async (shop: Shop) => (await shop.storefront("GET", path(shop, "/out-of-stock"))).body.items;
const reconcile = async () => {
  await world.runtime.invoke("reconcile", {});
  await world.settle();
};

const line = { ...catOrder.lines[0]!, availability: "inStock" };
let keys = 0;
const place = (shop: Shop, skus: string[], changes: object = {}) =>
  shop.storefront(
    "POST",
    "/v1/orders",
    { ...catOrder, shop: shop.id, lines: skus.map((sku) => ({ ...line, sku })), ...changes },
    { "idempotency-key": `feed-${keys++}` },
  );

describe("S2-56 what a feed says is out of stock", () => {
  it("is refused in new orders, and taken again once it is there", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ CAT: true, DOG: false, OWL: false }));
    expect((await place(shop, ["DOG"])).status).toBe(201);
    expect(await refresh(shop)).toMatchObject({
      ...{ url: shop.server.url, readAt: world.now(), changedAt: world.now(), offers: 3, outOfStock: 2 },
      failure: null,
    });
    expect(await place(shop, ["CAT", "DOG", "OWL"])).toMatchObject({
      status: 409,
      body: {
        ...{ code: "invalid-state", detail: "Out of stock at the moment: DOG, OWL." },
        errors: [
          { pointer: "/lines/1/sku", detail: "is out of stock" },
          { pointer: "/lines/2/sku", detail: "is out of stock" },
        ],
      },
    });
    expect((await place(shop, ["CAT", "something the feed does not name"])).status).toBe(201);
    shop.server.has(ymlOf({ CAT: true, DOG: true, OWL: false }));
    await refresh(shop);
    expect((await place(shop, ["DOG"])).status).toBe(201);
    expect((await place(shop, ["OWL"])).status).toBe(409);
  });

  it("holds for goods from the shelf: not for what is made to order, nor for what was bought elsewhere before", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ DOG: false, CAT: true }));
    await refresh(shop);
    const ordered = { lines: [{ ...line, sku: "DOG", availability: "madeToOrder" }] };
    expect((await place(shop, [], ordered)).status).toBe(201);
    expect((await place(shop, ["DOG"], { placedAt: "2026-11-20T10:00:00Z" })).status).toBe(201);
    expect((await place(shop, ["DOG"])).status).toBe(409);
  });

  it("does not answer an order anew that was placed while there was some", async () => {
    const shop = await shopWithFeed();
    const order = { ...catOrder, shop: shop.id, lines: [{ ...line, sku: "DOG" }] };
    const ask = () => shop.storefront("POST", "/v1/orders", order, { "idempotency-key": "before" });
    const first = await ask();
    shop.server.has(ymlOf({ DOG: false, CAT: true }));
    await refresh(shop);
    const again = await ask();
    expect(again.status).toBe(201);
    expect(again.body.orders[0].id).toBe(first.body.orders[0].id);
  });

  it("includes what the feed names no more, until it does again", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ CAT: true, DOG: true }));
    await refresh(shop);
    shop.server.has(ymlOf({ CAT: true }));
    expect(await refresh(shop)).toMatchObject({ offers: 1, outOfStock: 1 });
    expect(await missing(shop)).toEqual([{ sku: "DOG", stock: "gone", since: world.now() }]);
    expect((await place(shop, ["DOG"])).status).toBe(409);
    shop.server.has(ymlOf({ CAT: true, DOG: true }));
    await refresh(shop);
    expect(await missing(shop)).toEqual([]);
    expect((await place(shop, ["DOG"])).status).toBe(201);
  });

  it("is kept apart from what somebody hides: neither changes the other", async () => {
    const shop = await shopWithFeed({ hiddenProducts: ["CAT"] });
    shop.server.has(ymlOf({ CAT: true, DOG: false }));
    await refresh(shop);
    expect((await shop.manager("GET", `/v1/shops/${shop.id}`)).body.hiddenProducts).toEqual(["CAT"]);
    expect((await place(shop, ["CAT"])).body.detail).toContain("CAT is hidden");
    await shop.manager("PATCH", `/v1/shops/${shop.id}`, { hiddenProducts: [] });
    expect((await place(shop, ["CAT"])).status).toBe(201);
    expect((await place(shop, ["DOG"])).status).toBe(409);
    expect(await missing(shop)).toMatchObject([{ sku: "DOG", stock: "outOfStock" }]);
  });

  it("is listed in pages, by sku", async () => {
    const shop = await shopWithFeed();
    const skus = Array.from({ length: 30 }, (_, i) => `SKU-${String(i).padStart(2, "0")}`);
    shop.server.has(ymlOf(Object.fromEntries(skus.map((sku, i) => [sku, i % 3 === 0]))));
    await refresh(shop);
    const found: string[] = [];
    for (let cursor = ""; cursor !== null; ) {
      const { body } = await shop.seller(
        "GET",
        path(shop, `/out-of-stock?limit=7${cursor && `&cursor=${cursor}`}`),
      );
      found.push(...body.items.map(({ sku }: { sku: string }) => sku));
      cursor = body.next;
    }
    expect(found).toEqual(skus.filter((_, i) => i % 3 !== 0));
  });
});

describe("S2-56 a shop's feed is read", () => {
  it("a minute after its address is set, and then every quarter of an hour, only where it has changed", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ DOG: false, CAT: true }), {
      etag: '"1"',
      "last-modified": "Sat, 21 Nov 2026 09:00:00 GMT",
    });
    await reconcile();
    expect(shop.server.asked).toHaveLength(0);
    expect(await standing(shop)).toMatchObject({ url: shop.server.url, readAt: null, offers: null });
    await world.advance("PT1M");
    await reconcile();
    const [first] = shop.server.asked;
    expect(first!["if-none-match"]).toBeUndefined();
    const read = await standing(shop);
    expect(read).toMatchObject({ readAt: world.now(), offers: 2, outOfStock: 1 });
    await reconcile();
    expect(shop.server.asked).toHaveLength(1);
    await world.advance("PT15M");
    await reconcile();
    expect(shop.server.asked[1]).toMatchObject({
      ...{ "if-none-match": '"1"', "if-modified-since": "Sat, 21 Nov 2026 09:00:00 GMT" },
    });
    expect(await standing(shop)).toMatchObject({
      ...{ readAt: world.now(), changedAt: read.changedAt, offers: 2, outOfStock: 1, failure: null },
    });
  });

  it("by one run at a time, also when somebody asks for it in between", async () => {
    const shop = await shopWithFeed();
    const open = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    shop.server.will(async (_, response) => {
      came.resolve();
      await open.promise;
      response.writeHead(200).end(ymlOf({ CAT: true }));
    });
    const first = refresh(shop);
    await came.promise;
    expect(await shop.director("POST", path(shop, "/stock-feed/refresh"))).toMatchObject({ status: 409 });
    open.resolve();
    expect(await first).toMatchObject({ offers: 1 });
    expect(shop.server.asked).toHaveLength(1);
  });

  it("also when another shop's server says nothing and a third one's nonsense", async () => {
    const [silent, broken, good] = [await shopWithFeed(), await shopWithFeed(), await shopWithFeed()];
    const open = Promise.withResolvers<void>();
    silent.server.will(async (_, response) => {
      await open.promise;
      response.destroy();
    });
    broken.server.has("<html>");
    good.server.has(ymlOf({ CAT: false }));
    await world.advance("PT1M");
    await world.runtime.invoke("reconcile", {});
    for (let tries = 0; tries < 500 && (await standing(good)).readAt === null; tries++);
    expect(await standing(silent)).toMatchObject({ readAt: null, failure: null });
    open.resolve();
    await world.settle();
    expect((await standing(silent)).failure.code).toBe("unreachable");
    expect((await standing(broken)).failure.code).toBe("unknownFormat");
    expect((await standing(good)).outOfStock).toBe(1);
  });

  it("as the feed of its new address alone, once that has one", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ OLD: true, BOTH: false }), { etag: '"1"' });
    await refresh(shop);
    const other = await openFeedServer();
    const change = (stockFeed: object | null) =>
      shop.director("PATCH", `/v1/shops/${shop.id}`, { stockFeed });
    await change({ url: other.url });
    expect(await standing(shop)).toMatchObject({ url: other.url, readAt: null });
    expect(await refresh(shop)).toMatchObject({ failure: { code: "status" } });
    expect((await place(shop, ["BOTH"])).status).toBe(409);
    other.has(ymlOf({ NEW: false, BOTH: false }));
    await refresh(shop);
    expect(other.asked.at(-1)!["if-none-match"]).toBeUndefined();
    expect((await missing(shop)).map(({ sku }: { sku: string }) => sku)).toEqual(["BOTH", "NEW"]);
    expect((await place(shop, ["OLD"])).status).toBe(201);
    await change(null);
    expect((await place(shop, ["NEW"])).status).toBe(201);
    expect(await missing(shop)).toEqual([]);
    expect((await shop.manager("POST", path(shop, "/stock-feed/refresh"))).status).toBe(409);
    await world.advance("PT15M");
    await reconcile();
    expect(await readStock(shop.id)).toEqual(new Map());
    expect(await standing(shop)).toMatchObject({ url: null, nextAt: null });
  });
});

describe("S2-56 a feed that cannot be read", () => {
  const tasks = async (shop: Shop) => (await shop.manager("GET", `/v1/tasks?shop=${shop.id}`)).body.items;

  it("changes nothing, and says why", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ DOG: false, CAT: true }));
    await refresh(shop);
    const read = await standing(shop);
    const failures: [string, Parameters<typeof shop.server.will>[0]][] = [
      ["status", (_, response) => void response.writeHead(500).end("<yml_catalog/>")],
      ["status", (_, response) => void response.writeHead(302, { location: "/other.xml" }).end()],
      ["unknownFormat", (_, response) => void response.writeHead(200).end("<html/>")],
      ["empty", (_, response) => void response.writeHead(200).end(ymlOf({}))],
      ["malformed", (_, response) => void response.writeHead(200).end(ymlOf({ DOG: true }).slice(0, -9))],
      [
        "unreachable",
        (_, response) =>
          void response
            .writeHead(200, { "content-length": 500 })
            .write(ymlOf({ DOG: true }), () => response.destroy()),
      ],
      ["unreachable", (_, response) => void response.destroy()],
    ];
    for (const [code, answer] of failures) {
      shop.server.will(answer);
      const { failure, ...rest } = await refresh(shop);
      expect(failure).toMatchObject({ code, at: world.now(), since: world.now() });
      expect(rest).toMatchObject({
        readAt: read.readAt,
        changedAt: read.changedAt,
        offers: 2,
        outOfStock: 1,
      });
      expect((await place(shop, ["DOG"])).status).toBe(409);
      expect((await place(shop, ["CAT"])).status).toBe(201);
    }
  });

  it("is a task of the shop's after three times, which the next success closes", async () => {
    const shop = await shopWithFeed();
    shop.server.has(ymlOf({ CAT: true }));
    await refresh(shop);
    shop.server.will((_, response) => void response.writeHead(503).end());
    const since = world.now();
    for (const times of [1, 2, 3, 4]) {
      await refresh(shop);
      expect(await tasks(shop)).toHaveLength(times < 3 ? 0 : 1);
      await world.advance("PT15M");
    }
    expect(await tasks(shop)).toEqual([
      {
        ...{ kind: "stockFeed", url: shop.server.url, code: "status", since, shop: shop.id },
        detail: "Its server answered 503.",
      },
    ]);
    expect((await standing(shop)).nextAt > world.now()).toBe(true);
    shop.server.has(ymlOf({ CAT: true }));
    await refresh(shop);
    expect(await tasks(shop)).toEqual([]);
  });

  it("S2-56 is told to those who look after the shop, once as long as it lasts", async () => {
    const shop = await shopWithFeed({ locale: "pl" });
    const [manager, seller] = [701, 702];
    for (const [who, chat] of [
      [shop.manager, manager],
      [shop.seller, seller],
    ] as const) {
      await who("GET", "/v1/me");
      const { body } = await who("POST", "/v1/me/telegram");
      const text = `/start ${new URL(body.url).searchParams.get("start")}`;
      await createClient(world.runtime.url)("POST", "/_local/telegram", { chat, text });
    }
    const inbox = (to: string | number) => world.runtime.inbox.list({ to: `${to}` });
    const told = () => inbox(shop.email).filter(({ template }) => template === "stockFeed");
    const fail = async (times: number) => {
      shop.server.will((_, response) => void response.writeHead(503).end());
      for (let i = 0; i < times; i++) await refresh(shop);
      await world.settle();
    };
    await fail(3);
    expect(told()).toMatchObject([{ subject: "Nie można odczytać pliku ze stanami magazynowymi" }]);
    expect(told()[0]!.text).toContain("/board/needs-you");
    expect(inbox(manager).at(-1)!.text).toContain("/board/needs-you");
    expect(inbox(seller).at(-1)!.text).not.toContain("/board/needs-you");
    shop.server.has(ymlOf({ CAT: true }));
    await refresh(shop);
    await fail(2);
    expect(told(), "one failure may be a server that starts anew").toHaveLength(1);
    await fail(2);
    expect(told()).toHaveLength(2);
  });

  it("is a task at once where none was ever read", async () => {
    const shop = await shopWithFeed();
    await refresh(shop);
    expect(await tasks(shop)).toMatchObject([{ kind: "stockFeed", code: "status" }]);
  });
});

it("S2-56 no feed leads into a private network, neither when it is set nor when it is read", async () => {
  const shop = await shopWithFeed();
  shop.server.has(ymlOf({ CAT: false }));
  vi.stubEnv("WEBHOOK_ALLOW_PRIVATE", "");
  for (const [url, detail] of [
    ["http://shop.example/yml.xml", "must begin with https://"],
    ["https://user:pass@shop.example/yml.xml", "must not carry a name or a password"],
    ["https://127.0.0.1/", "must not be a private address"],
    ["https://169.254.169.254/latest/meta-data", "must not be a private address"],
    ["https://[::1]/", "must not be a private address"],
    ["https://localhost/", "must not stand for a private address"],
  ])
    expect(await shop.director("PATCH", `/v1/shops/${shop.id}`, { stockFeed: { url } }), url).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/stockFeed/url", detail }] },
    });
  expect(await refresh(shop)).toMatchObject({
    failure: { code: "unreachable", detail: "The address must begin with https://." },
  });
  vi.unstubAllEnvs();
  expect(shop.server.asked).toHaveLength(0);
});
