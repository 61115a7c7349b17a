import { beforeAll, describe, expect, it } from "vitest";
import type { PublicEvent } from "../../../../domain/events/event.ts";
import { publicEventSchemas } from "../../../../domain/events/schema.ts";
import type { Event } from "../../../../domain/order/event.ts";
import { fold } from "../../../../domain/order/evolve.ts";
import { newOrder } from "../../../../domain/order/schema.ts";
import { eventsAfter } from "../../../../io/events/feed.ts";
import { feedAppender } from "../../../../io/events/feed-append.ts";
import { catOrder, vaseLine } from "../../../support/fixtures.ts";
import { orderRecordsOf, redeliverToNotify } from "../../../support/stream-records.ts";
import { type Caller, startWorld } from "../../../support/world.ts";

/** Feature 15: a change feed without gaps, from which a storefront can rebuild all its orders. */
const world = startWorld();
type Shop = Awaited<ReturnType<typeof world.shop>>;
let shop: Shop;
beforeAll(async () => {
  shop = await world.shop("marketplace");
});

const sendCommand = (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const ship = { carrier: "InPost", trackingCode: "620999" };

/** One order from its placing to its rating: six events. */
async function walk({ place, manager, buyer }: Shop, order: object = catOrder): Promise<string> {
  const [{ id }] = await place(order);
  await sendCommand(manager, id, "confirm");
  await sendCommand(manager, id, "confirmPayment");
  await sendCommand(manager, id, "ship", ship);
  await sendCommand(buyer, id, "receive");
  await sendCommand(buyer, id, "rate", { stars: 5 });
  return id;
}

/** Everything in a feed, in pages of this size. */
async function readFeed(who: Caller, query = "", limit = 100): Promise<PublicEvent[]> {
  const events: PublicEvent[] = [];
  for (let after = ""; ; ) {
    const { body } = await who("GET", `/v1/events?limit=${limit}&after=${after}${query}`);
    if (body.items.length === 0) return events;
    events.push(...body.items);
    after = body.next;
  }
}

/** The event of an order's history that one of the feed tells of. */
const eventOf = ({ type, actor, at, from, to, group, sets, data }: PublicEvent): Event =>
  ({
    command: type === "order.created" ? "create" : type.replace("order.", ""),
    ...{ actor, at, ...(sets && { sets }), data, ...(from !== to && { to, group }) },
  }) as Event;

describe("the feed", () => {
  it("S3-30 rebuilds all orders of a shop exactly as the API shows them", async () => {
    await Promise.all([walk(shop), walk(shop, { ...catOrder, lines: [vaseLine] }), shop.place(catOrder)]);
    const [{ id: quiet }] = await shop.place(catOrder);
    await sendCommand(shop.manager, quiet, "confirm");
    await world.advance("P4D");
    const byOrder = Map.groupBy(await readFeed(shop.storefront), ({ order }) => order);
    const { body } = await shop.storefront("GET", "/v1/orders?limit=100");
    expect([...byOrder.keys()].sort()).toEqual(body.items.map(({ id }: { id: string }) => id).sort());
    for (const [id, events] of byOrder) {
      const { body: order } = await shop.storefront("GET", `/v1/orders/${id}`);
      const last = events.at(-1)!;
      expect(last).toMatchObject({ to: order.status, group: order.group, version: order.version });
      const history = events.map(({ version, type, actor, at, from, to, data }) => {
        const command = type === "order.created" ? "create" : type.replace("order.", "");
        return { version, command, actor, at, from, to, data };
      });
      expect(history).toEqual(order.history);
      const { number, lines, lifecycle } = order;
      const request = newOrder.parse({ ...catOrder, shop: shop.id, lines });
      const rebuilt = fold({ id, number, shop: shop.id, lifecycle, request }, events.map(eventOf));
      const { way, price, ...parcel } = rebuilt.delivery;
      const { said: _, entries = [], ...payment } = rebuilt.payment;
      expect(order).toMatchObject({
        ...{
          delivery: { way, price, ...parcel },
          payment: { ...payment, entries },
          closedAt: rebuilt.closedAt ?? null,
        },
        ...{ placedAt: rebuilt.placedAt, updatedAt: rebuilt.updatedAt, statusSince: rebuilt.statusSince },
        ...(rebuilt.rating && { rating: rebuilt.rating }),
      });
    }
  });

  it("describes each event by the schema of its type, to the last field", async () => {
    for (const event of await readFeed(shop.storefront)) {
      const { data, ...envelope } = publicEventSchemas[event.type]!.shape;
      expect(publicEventSchemas[event.type]!.parse(event)).toEqual(event);
      expect(Object.keys(envelope)).toEqual(
        expect.arrayContaining(Object.keys(event).filter((key) => key !== "data")),
      );
      expect(Object.keys(data.shape)).toEqual(expect.arrayContaining(Object.keys(event.data)));
    }
  });

  it("has neither gaps nor repetitions while the stream comes again and eight consumers write at once", async () => {
    const busy = await world.shop("marketplace");
    const ids = await Promise.all(Array.from({ length: 12 }, () => walk(busy)));
    const records = (await Promise.all(ids.map(orderRecordsOf))).flat();
    const later = walk(busy);
    await Promise.all(Array.from({ length: 8 }, () => redeliverToNotify(world.runtime, records)));
    await later;
    await world.settle();
    await redeliverToNotify(world.runtime, records.toReversed());
    const events = await readFeed(busy.storefront);
    expect(new Set(events.map(({ id }) => id)).size).toBe(13 * 6);
    expect(events).toHaveLength(13 * 6);
    for (const [, own] of Map.groupBy(events, ({ order }) => order))
      expect(own.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("keeps one sequence when eight writers add the same new events in different portions", async () => {
    const { id } = await world.shop("marketplace");
    const entries = Array.from({ length: 60 }, (_, i) => ({ id: `E${i}.1`, at: world.now() }));
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => feedAppender(id).add([...entries.slice(i * 7), ...entries])),
    );
    const placed = await eventsAfter(id, 0, 100);
    expect(placed.map(({ position }) => position)).toEqual(entries.map((_, i) => i + 1));
    expect(new Set(placed.map((event) => event.id)).size).toBe(60);
  });
});

describe("a cursor", () => {
  it("leads through the feed in pages of any size, each event once", async () => {
    const whole = await readFeed(shop.storefront);
    for (const limit of [1, 7, 100]) expect(await readFeed(shop.storefront, "", limit)).toEqual(whole);
  });

  it("is given at the end too, and goes on from there", async () => {
    const quiet = await world.shop("marketplace");
    const { body: empty } = await quiet.storefront("GET", "/v1/events");
    expect(empty).toMatchObject({ items: [], next: expect.any(String) });
    const [{ id }] = await quiet.place(catOrder);
    await world.settle();
    const { body } = await quiet.storefront("GET", `/v1/events?after=${empty.next}`);
    expect(body.items).toMatchObject([{ id: `${id}.1`, type: "order.created", from: null, version: 1 }]);
    expect((await quiet.storefront("GET", `/v1/events?after=${body.next}`)).body.items).toEqual([]);
  });

  it("belongs to one shop and cannot be made up", async () => {
    const other = await world.shop("marketplace");
    const { body } = await shop.storefront("GET", "/v1/events");
    for (const after of [body.next, "k1.MQ.AAAA", "x"]) {
      const answer = await other.storefront("GET", `/v1/events?after=${after}`);
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: "/after" }] } });
    }
  });
});

describe("who may read it", () => {
  it("is the shop's own storefront and staff, and support for any shop", async () => {
    for (const who of [shop.storefront, shop.manager, shop.director])
      expect((await who("GET", "/v1/events")).status).toBe(200);
    expect((await world.support("GET", `/v1/events?shop=${shop.id}`)).status).toBe(200);
    expect((await world.support("GET", "/v1/events")).status).toBe(422);
  });

  it("is nobody else: another shop's feed looks like a missing one", async () => {
    const stranger = world.as("storefront", "elsewhere");
    expect((await stranger("GET", `/v1/events?shop=${shop.id}`)).status).toBe(404);
    expect((await world.contractor("c-1")("GET", `/v1/events?shop=${shop.id}`)).status).toBe(403);
  });
});

describe("what a screen reads", () => {
  const bouquet = {
    ...catOrder,
    lines: [{ ...catOrder.lines[0]!, category: "flowers" }],
    delivery: { ...catOrder.delivery, from: "2026-11-30T10:00:00Z", to: "2026-11-30T12:00:00Z" },
  };
  const assign = (who: Caller, id: string, seller: string) =>
    sendCommand(who, id, "assignSeller", { seller });

  it("S3-30 begins at the end of the feed, and shows beside each event how its order stands now", async () => {
    const { place, manager } = await world.shop("marketplace");
    await place(catOrder);
    await world.settle();
    const { body: start } = await manager("GET", "/v1/events?after=latest");
    expect(start.items).toEqual([]);
    const [{ id }] = await place(catOrder);
    await sendCommand(manager, id, "confirm");
    await world.settle();
    const { body } = await manager("GET", `/v1/events?after=${start.next}&include=summary`);
    const { body: list } = await manager("GET", "/v1/orders?status=awaitingPayment");
    const [summary] = list.items;
    expect(body.items).toMatchObject([
      { type: "order.created", summary },
      { type: "order.confirm", summary },
    ]);
    const { body: plain } = await manager("GET", `/v1/events?after=${start.next}`);
    expect(plain.items[0]).not.toHaveProperty("summary");
  });

  it("S3-30 is for sellers what happens to their own orders, and that one has gone to somebody else", async () => {
    const { id: shopId, place, manager, seller } = await world.shop("giftShop");
    const other = world.as("seller", shopId, "seller-2");
    const [[{ id }], [{ id: strange }]] = [await place(bouquet), await place(bouquet)];
    for (const each of [id, strange]) await sendCommand(manager, each, "accept");
    await assign(manager, id, "seller-1");
    await world.settle();
    const own = await readFeed(seller, "&include=summary", 2);
    expect(own.map(({ order }) => order)).toEqual([id, id, id]);
    expect(own.at(-1)).toMatchObject({ type: "order.assignSeller", summary: { id, assignee: "seller-1" } });
    expect(await readFeed(other)).toEqual([]);
    const { body: end } = await seller("GET", "/v1/events?after=latest");
    await assign(manager, id, "seller-2");
    await sendCommand(manager, id, "note", { text: "Call first" });
    await world.settle();
    const { body: after } = await seller("GET", `/v1/events?after=${end.next}&include=summary`);
    expect(after.items).toMatchObject([{ order: id, data: { seller: "seller-2" }, summary: null }]);
    expect(await readFeed(other)).toHaveLength(4);
  });
});
