import { beforeAll, describe, expect, it, vi } from "vitest";
import { momentOf } from "../../../../domain/time/time.ts";
import { acquireLease } from "../../../../io/webhooks/endpoints.ts";
import { invokeDeliver } from "../../../../io/webhooks/jobs.ts";
import { catOrder } from "../../../support/fixtures.ts";
import { conversationRecordsOf, orderRecordsOf, redeliverToNotify } from "../../../support/stream-records.ts";
import { openWebhookReceiver, verifiesSignature } from "../../../support/webhook-receiver.ts";
import { startWorld } from "../../../support/world.ts";

/** Feature 15: signed webhooks for storefronts, each endpoint for itself. */
const world = startWorld();
type Shop = Awaited<ReturnType<typeof world.shop>>;
let shop: Shop;
beforeAll(async () => {
  shop = await world.shop("marketplace");
});

/** A new shop whose events go to these addresses. */
async function shopWith(...urls: string[]) {
  const fresh = await world.shop("marketplace");
  const endpoints = [];
  for (const url of urls) endpoints.push(await add(fresh, { url }));
  return { ...fresh, endpoints };
}

async function add({ id, storefront }: Shop, endpoint: object) {
  const { status, body } = await storefront("POST", `/v1/shops/${id}/webhooks`, endpoint);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

const path = ({ id }: Shop, endpoint: { id: string }, rest = "") =>
  `/v1/shops/${id}/webhooks/${endpoint.id}${rest}`;
const deliveries = async (of: Shop, endpoint: { id: string }) =>
  (await of.storefront("GET", path(of, endpoint, "/deliveries"))).body.items;

async function placed(of: Shop): Promise<string> {
  const [{ id }] = await of.place(catOrder);
  await world.settle();
  return id;
}

describe("a webhook", () => {
  it("brings the event of the feed, signed so that the receiver's library verifies it", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await shopWith(receiver.url);
    const id = await placed(mine);
    const { body } = await mine.storefront("GET", "/v1/events");
    expect(receiver.received.map(({ event }) => event)).toEqual(body.items);
    const [first] = receiver.received;
    expect(first).toMatchObject({ id: `${mine.endpoints[0].id}_${id}_1` });
    expect(verifiesSignature(mine.endpoints[0].secret, first!)).toBe(true);
    expect(verifiesSignature(`whsec_${Buffer.alloc(32).toString("base64")}`, first!)).toBe(false);
    expect(
      verifiesSignature(mine.endpoints[0].secret, { ...first!, body: first!.body.replace("1", "2") }),
    ).toBe(false);
  });

  it("comes only for the types that were asked for, and only from the endpoint's beginning on", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await world.shop("marketplace");
    const id = await placed(mine);
    await add(mine, { url: receiver.url, events: ["order.confirm", "order.ship"] });
    await mine.manager("POST", `/v1/orders/${id}/confirm`);
    await mine.manager("POST", `/v1/orders/${id}/confirmPayment`);
    await world.settle();
    expect(receiver.events()).toEqual([`${id}.2`]);
  });

  it("S3-30 brings what is said in a dialog, once, and again on request", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await world.shop("marketplace");
    const id = await placed(mine);
    const endpoint = await add(mine, { url: receiver.url, events: ["dialog.message"] });
    await mine.buyer("POST", `/v1/orders/${id}/messages`, { text: "Hello" });
    await mine.manager("POST", `/v1/orders/${id}/confirm`);
    await world.settle();
    expect(receiver.events()).toEqual([`${id}.m1`]);
    for (let i = 0; i < 2; i++) await redeliverToNotify(world.runtime, await conversationRecordsOf(id));
    await world.settle();
    expect(receiver.events()).toEqual([`${id}.m1`]);
    expect(world.inbox(id).filter(({ template }) => template === "dialog")).toHaveLength(1);
    const again = await mine.storefront("POST", path(mine, endpoint, "/redeliver"), { event: `${id}.m1` });
    expect(again.status).toBe(200);
    await world.settle();
    expect(receiver.received.map(({ body }) => body)).toEqual(Array(2).fill(receiver.received[0]!.body));
  });

  it("does not come again when the stream does", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await shopWith(receiver.url);
    const id = await placed(mine);
    for (let i = 0; i < 3; i++) await redeliverToNotify(world.runtime, await orderRecordsOf(id));
    await world.settle();
    expect(receiver.events()).toEqual([`${id}.1`]);
  });

  it("follows no redirect", async () => {
    const receiver = await openWebhookReceiver(() => 302);
    const mine = await shopWith(receiver.url);
    await placed(mine);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries(mine, mine.endpoints[0])).toMatchObject([
      { status: "waiting", outcome: "HTTP 302" },
    ]);
  });

  it("comes again when it is asked for, under the same id", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await shopWith(receiver.url);
    const id = await placed(mine);
    const again = path(mine, mine.endpoints[0], "/redeliver");
    expect(await mine.storefront("POST", again, { event: `${id}.1` })).toMatchObject({ status: 200 });
    await world.settle();
    expect(receiver.received.map((each) => each.id)).toEqual([
      receiver.received[0]!.id,
      receiver.received[0]!.id,
    ]);
    expect(await deliveries(mine, mine.endpoints[0])).toMatchObject([{ status: "delivered", attempts: 1 }]);
    const strange = { event: `${await placed(shop)}.1` };
    expect((await mine.storefront("POST", again, strange)).status).toBe(404);
    expect((await mine.storefront("POST", again, { event: `${id}.9` })).status).toBe(404);
  });
});

describe("a secret", () => {
  it("is shown once and never again", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await shopWith(receiver.url);
    const { body } = await mine.storefront("GET", `/v1/shops/${mine.id}/webhooks`);
    expect(body.items).toMatchObject([{ id: mine.endpoints[0].id, url: receiver.url, status: "active" }]);
    expect(JSON.stringify(body)).not.toMatch(/whsec|secret"|salt|seed/);
  });

  it("goes on signing for 24 hours beside the one that replaces it", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await shopWith(receiver.url);
    const { secret: former } = mine.endpoints[0];
    const { body } = await mine.storefront("POST", path(mine, mine.endpoints[0], "/rotate-secret"));
    await placed(mine);
    await world.advance("PT23H59M");
    await placed(mine);
    await world.advance("PT1M");
    await placed(mine);
    expect(
      receiver.received.map((each) => [
        verifiesSignature(former, each),
        verifiesSignature(body.secret, each),
      ]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });
});

describe("an endpoint that fails", () => {
  it("is tried ten times on the published schedule, and then the delivery has failed", async () => {
    const times: number[] = [];
    const receiver = await openWebhookReceiver(() => {
      times.push(Date.parse(world.now()) / 1000);
      return 500;
    });
    const mine = await shopWith(receiver.url);
    const id = await placed(mine);
    await world.advance("P5D");
    const gaps = times.slice(1).map((time, i) => time - times[i]!);
    expect(gaps).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(new Set(receiver.received.map((each) => each.id)).size).toBe(1);
    expect(await deliveries(mine, mine.endpoints[0])).toEqual([
      {
        event: `${id}.1`,
        status: "failed",
        attempts: 10,
        at: momentOf(times.at(-1)! * 1000),
        outcome: "HTTP 500",
        dueAt: null,
      },
    ]);
  });

  it("gets the event at the third attempt, when it answers by then", async () => {
    const receiver = await openWebhookReceiver((_, count) => (count < 3 ? 503 : 200));
    const mine = await shopWith(receiver.url);
    await placed(mine);
    await world.advance("P1D");
    expect(receiver.received).toHaveLength(3);
    expect(await deliveries(mine, mine.endpoints[0])).toMatchObject([{ status: "delivered", attempts: 3 }]);
  });

  it("is disabled by a 410, and goes on where it stopped once it is enabled again", async () => {
    const receiver = await openWebhookReceiver((_, count) => (count === 1 ? 410 : 200));
    const mine = await shopWith(receiver.url);
    const gone = await placed(mine);
    const { body } = await mine.storefront("GET", `/v1/shops/${mine.id}/webhooks`);
    expect(body.items).toMatchObject([{ status: "disabled", disabledAt: world.now() }]);
    const other = await openWebhookReceiver();
    await mine.storefront("POST", `/v1/shops/${mine.id}/webhooks`, { url: other.url });
    const meanwhile = await placed(mine);
    await world.advance("P5D");
    expect(receiver.events()).toEqual([`${gone}.1`]);
    await mine.storefront("POST", path(mine, mine.endpoints[0], "/enable"));
    await world.settle();
    const after = await placed(mine);
    expect(receiver.received.slice(1).map(({ event }) => event.order)).toEqual([meanwhile, after]);
  });

  it("that is dead keeps no other from getting each event once, and gets them all when it is back", async () => {
    let alive = false;
    const [one, dead, two] = [
      await openWebhookReceiver(),
      await openWebhookReceiver(() => (alive ? 200 : 500)),
      await openWebhookReceiver(),
    ];
    const unreachable = await openWebhookReceiver();
    unreachable.close();
    const mine = await shopWith(one.url, dead.url, unreachable.url, two.url);
    const orders = await Promise.all(Array.from({ length: 8 }, () => mine.place(catOrder)));
    await world.settle();
    const ids = orders.map(([{ id }]) => `${id}.1`).sort();
    expect(one.events()).toEqual(ids);
    expect(two.events()).toEqual(ids);
    alive = true;
    await world.advance("PT5S");
    expect([...new Set(dead.events())]).toEqual(ids);
    expect(await deliveries(mine, mine.endpoints[2])).toHaveLength(8);
  });

  it("that hangs delays neither another endpoint nor a message", async () => {
    // It hangs for as long as it takes: the time-out of a webhook is real time.
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(new AbortController().signal);
    const { promise: released, resolve: release } = Promise.withResolvers<number>();
    const [slow, fast] = [await openWebhookReceiver(() => released), await openWebhookReceiver()];
    const mine = await shopWith(slow.url, fast.url);
    const orders = [];
    for (let count = 1; count <= 5; count++) {
      const [{ id }] = await mine.place(catOrder);
      await fast.until(count);
      orders.push(id);
    }
    await slow.until(1);
    expect(slow.received.map(({ event }) => event.order)).toEqual(orders.slice(0, 1));
    expect(fast.received.map(({ event }) => event.order)).toEqual(orders);
    expect(world.inbox(orders[3]).length).toBeGreaterThan(0);
    release(200);
    await world.settle();
    expect(slow.received.map(({ event }) => event.order)).toEqual(orders);
    vi.restoreAllMocks();
  });

  it("is not forgotten when a run dies in the middle: its turn ends after half a minute", async () => {
    const receiver = await openWebhookReceiver();
    const mine = await shopWith(receiver.url);
    const [endpoint] = mine.endpoints;
    await acquireLease(mine.id, endpoint.id, world.now());
    const first = await placed(mine);
    await world.advance("PT29S");
    await invokeDeliver({ shop: mine.id, endpoint: endpoint.id });
    await world.settle();
    expect(receiver.received).toHaveLength(0);
    await world.advance("PT1S");
    await invokeDeliver({ shop: mine.id, endpoint: endpoint.id });
    await world.settle();
    expect(receiver.events()).toEqual([`${first}.1`]);
  });
});

describe("endpoints", () => {
  it("are refused where they would lead into a private network", async () => {
    const refused = [
      ["http://shop.example/hook", "must begin with https://"],
      ["https://user:pass@shop.example/hook", "must not carry a name or a password"],
      ["https://127.0.0.1/", "must not be a private address"],
      ["https://2130706433/", "must not be a private address"],
      ["https://0x7f.1/", "must not be a private address"],
      ["https://169.254.169.254/latest/meta-data", "must not be a private address"],
      ["https://[::1]/", "must not be a private address"],
      ["https://[::ffff:10.0.0.1]/", "must not be a private address"],
      ["https://localhost/", "must not stand for a private address"],
    ];
    vi.stubEnv("WEBHOOK_ALLOW_PRIVATE", "");
    for (const [url, detail] of refused)
      expect(await shop.storefront("POST", `/v1/shops/${shop.id}/webhooks`, { url }), url).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/url", detail }] },
      });
  });

  it("are managed by the shop's storefront and director, and look missing to everybody else's", async () => {
    const mine = await shopWith("https://shop.example/hook");
    const [endpoint] = mine.endpoints;
    const list = `/v1/shops/${mine.id}/webhooks`;
    expect((await mine.director("GET", list)).body.items).toHaveLength(1);
    expect((await mine.manager("GET", list)).status).toBe(403);
    for (const [method, rest] of [
      ["GET", "/deliveries"],
      ["POST", "/rotate-secret"],
      ["POST", "/enable"],
      ["DELETE", ""],
    ] as const) {
      expect((await shop.storefront(method, path(mine, endpoint, rest))).status).toBe(404);
      expect((await shop.storefront(method, path(shop, endpoint, rest))).status).toBe(404);
    }
    expect((await mine.storefront("DELETE", path(mine, endpoint))).body.id).toBe(endpoint.id);
    expect((await mine.storefront("GET", list)).body.items).toEqual([]);
  });

  it("are ten at the most, with types that exist", async () => {
    const mine = await shopWith(...Array.from({ length: 10 }, (_, i) => `https://shop.example/${i}`));
    const url = "https://shop.example/11";
    expect((await mine.storefront("POST", `/v1/shops/${mine.id}/webhooks`, { url })).status).toBe(409);
    const flawed = { url, events: ["order.vanish"] };
    expect((await mine.storefront("POST", `/v1/shops/${mine.id}/webhooks`, flawed)).status).toBe(422);
  });
});

it("a shop has ten endpoints at the most, also when thirty come at once, and a place that is free again is taken", async () => {
  const shop = await world.shop("marketplace");
  const path = `/v1/shops/${shop.id}/webhooks`;
  const add = () => shop.storefront("POST", path, { url: "https://example.com/hook" });
  const answers = await Promise.all(Array.from({ length: 30 }, add));
  const statuses = answers.map(({ status }) => status);
  expect([
    statuses.filter((each) => each === 201).length,
    statuses.filter((each) => each === 409).length,
  ]).toEqual([10, 20]);
  const { items } = (await shop.storefront("GET", path)).body;
  expect(items).toHaveLength(10);
  const [former] = items;
  expect(await shop.storefront("DELETE", `${path}/${former.id}`)).toMatchObject({ status: 200 });
  const later = await add();
  expect(later).toMatchObject({ status: 201 });
  expect(later.body.id).not.toBe(former.id);
  expect(await shop.storefront("DELETE", `${path}/${former.id}`)).toMatchObject({ status: 404 });
  expect((await shop.storefront("GET", path)).body.items).toHaveLength(10);
});
