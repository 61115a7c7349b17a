import { GetCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

/** Orders are found exactly, by whoever may see them. */
const world = startWorld();
type Desk = Awaited<ReturnType<typeof world.shop>>;
let shop: Desk;
let other: Desk;
const polish = { address: { line1: "ul. Prosta 1", city: "Warszawa", country: "PL" } };

beforeAll(async () => {
  shop = await world.shop("marketplace", polish);
  other = await world.shop("marketplace", polish);
});

let orders = 0;
/** An order whose reference, phone and e-mail address no other has. */
async function placed(desk = shop, buyer: object = {}) {
  const n = ++orders;
  const own = {
    ...{
      name: "Ewa",
      email: `Ewa${n}@Example.com`,
      phone: `+48501234${String(n).padStart(3, "0")}`,
      locale: "pl",
    },
    ...buyer,
  };
  const [order] = await desk.place({ ...catOrder, reference: `WEB-${n}`, buyer: own });
  return { id: order.id as string, number: order.number as string, reference: `WEB-${n}`, ...own };
}
const search = async (q: string, by = shop.manager, more = "") => {
  const { status, body } = await by("GET", `/v1/orders?q=${encodeURIComponent(q)}${more}`);
  return status === 200 ? body.items.map(({ id }: { id: string }) => id) : status;
};

describe("q", () => {
  it("S2-04 finds an order by number, reference, phone, e-mail address and tracking code, and never by a part", async () => {
    const order = await placed();
    await placed();
    const [, , last] = [order.number, order.reference, order.phone.slice(3)];
    for (const command of [
      ["confirm"],
      ["confirmPayment"],
      ["ship", { carrier: "InPost", trackingCode: "62 09-A" }],
    ] as const)
      expect(
        (await shop.manager("POST", `/v1/orders/${order.id}/${command[0]}`, command[1] ?? {})).status,
      ).toBe(200);
    const found = [
      ...[
        order.number,
        `#${order.number}`,
        order.reference,
        order.phone,
        last,
        `48${last}`,
        ` 501 234 ${last.slice(6)}`,
      ],
      ...[order.email, order.email.toUpperCase(), "6209-a"],
    ];
    for (const q of found) expect([q, await search(q)]).toEqual([q, [order.id]]);
    for (const q of ["WEB-", "Ewa", "@example.com", last.slice(1), order.id, "620", "*", "x".repeat(254)])
      expect([q, await search(q)]).toEqual([q, []]);
  });

  it("finds all orders of a buyer, newest first and page by page, and those only that the other filters keep", async () => {
    const buyer = { email: "often@example.com", phone: undefined };
    const all: string[] = [];
    for (let i = 0; i < 5; i++) all.unshift((await placed(shop, buyer)).id);
    await shop.manager("POST", `/v1/orders/${all[0]}/cancel`, { reason: "x" });
    expect(await search(buyer.email)).toEqual(all);
    expect(await search(buyer.email, shop.manager, "&archived=false")).toEqual(all.slice(1));
    const pages: string[] = [];
    for (let cursor = ""; pages.length < 5; ) {
      const { body } = await shop.manager("GET", `/v1/orders?q=${buyer.email}&limit=2${cursor}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      pages.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = `&cursor=${body.next}`;
    }
    expect(pages).toEqual(all);
  });

  it("follows corrections of contacts and parcels", async () => {
    const order = await placed();
    const give = (name: string, fields = {}) =>
      shop.manager("POST", `/v1/orders/${order.id}/${name}`, fields);
    const buyer = { email: "new@münchen.de", phone: "+48600700800" };
    expect((await give("correct", { buyer })).status).toBe(200);
    await world.settle();
    for (const q of [buyer.email, "new@xn--mnchen-3ya.de", "600700800"])
      expect([q, await search(q)]).toEqual([q, [order.id]]);
    for (const q of [order.email, order.phone]) expect([q, await search(q)]).toEqual([q, []]);
    for (const [name, fields] of [
      ["confirm"],
      ["confirmPayment"],
      ["ship", { carrier: "InPost", trackingCode: "OLD-1" }],
    ] as const)
      await give(name, fields);
    await give("correctParcel", { from: "OLD-1", carrier: "InPost", trackingCode: "NEW-1" });
    await give("addParcel", { carrier: "DPD", trackingCode: "MORE-1" });
    expect([await search("OLD-1"), await search("NEW-1"), await search("more-1")]).toEqual([
      [],
      [order.id],
      [order.id],
    ]);
  });

  it("finds nothing of another shop, except for support, and for sellers only what is theirs", async () => {
    const [mine, theirs] = [
      await placed(shop, { email: "both@example.com" }),
      await placed(other, { email: "both@example.com" }),
    ];
    for (const q of ["both@example.com", mine.reference, mine.phone]) {
      expect(await search(q, other.manager)).not.toContain(mine.id);
      expect([q, await search(q, shop.storefront)]).toEqual([q, [mine.id]]);
      expect([q, await search(q, shop.seller)]).toEqual([q, []]);
    }
    expect((await search("both@example.com", world.support)).toSorted()).toEqual(
      [mine.id, theirs.id].toSorted(),
    );
    expect(await search("both@example.com", world.support, `&shop=${other.id}`)).toEqual([theirs.id]);
    expect(await search(mine.reference, world.support)).toEqual([mine.id]);
    expect(await search("both@example.com", other.manager, `&shop=${shop.id}`)).toBe(404);
    expect(await search("both@example.com", world.contractor("carl"))).toBe(403);
    const gifts = await world.shop("giftShop");
    const [gift] = await gifts.place({ ...catOrder, reference: "GIFT-1" });
    expect(await search("GIFT-1", gifts.seller)).toEqual([]);
    await gifts.director("POST", `/v1/orders/${gift.id}/accept`);
    await gifts.director("POST", `/v1/orders/${gift.id}/assignSeller`, { seller: "seller-1" });
    expect(await search("GIFT-1", gifts.seller)).toEqual([gift.id]);
  });

  it("goes by keyed hashes: no key of the table can be read", async () => {
    const order = await placed();
    const { db, tableName } = await import("../../../../io/dynamodb/table.ts");
    const Key = { pk: `ORDER#${order.id}`, sk: "ORDER#REQUEST" };
    const { Item = {} } = await db.send(new GetCommand({ TableName: tableName, Key }));
    expect([Item.emailKey, Item.phoneKey]).toEqual([
      expect.stringMatching(/^[\w-]{22}$/),
      expect.stringMatching(/^[\w-]{22}$/),
    ]);
    const { Items = [] } = await db.send(new ScanCommand({ TableName: tableName }));
    for (const { pk, sk, emailKey, phoneKey, contactOrder } of Items)
      expect([pk, sk, emailKey, phoneKey, contactOrder].join()).not.toMatch(/@|\+48|501234/);
  });
});

describe("a reference", () => {
  const place = (desk: Desk, key: string, reference: string, more = {}) =>
    desk.storefront("POST", "/v1/orders", { ...catOrder, ...more, reference }, { "idempotency-key": key });

  it("names one checkout of its shop, of however many orders, and every shop has its own", async () => {
    const both = {
      lines: ["inStock", "madeToOrder"].map((availability) => ({ ...catOrder.lines[0], availability })),
    };
    const { body } = await place(shop, "ref-1", "ONE", both);
    const ids = body.orders.map(({ id }: { id: string }) => id);
    expect(await place(shop, "ref-1", "ONE", both)).toMatchObject({ status: 201 });
    const taken = await place(shop, "ref-2", "ONE");
    expect(taken).toMatchObject({ status: 409, body: { code: "reference-taken", order: ids[0] } });
    expect(await place(other, "ref-2", "ONE")).toMatchObject({ status: 201 });
    expect((await search("ONE")).toSorted()).toEqual(ids.toSorted());
  });

  it("goes to one of many at the same time", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => place(shop, `race-${i}`, "RACE")));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)]);
    const won = answers.find(({ status }) => status === 201)!.body.orders[0].id;
    for (const { status, body } of answers) if (status === 409) expect(body.order).toBe(won);
  });

  it("is free again when an order with another request was meant, or none was stored", async () => {
    expect((await place(shop, "free-1", "FIRST")).status).toBe(201);
    expect((await place(shop, "free-1", "SECOND")).body.code).toBe("idempotency-key-reused");
    await world.advance("PT2M");
    expect((await place(shop, "free-2", "SECOND")).status).toBe(201);
    expect((await place(shop, "free-3", "SECOND")).body.code).toBe("reference-taken");
  });
});

it("a seller learns of nobody's orders but their own, not even that there is a next page", async () => {
  const gifts = await world.shop("giftShop", polish);
  const first = await placed(gifts);
  const same = { email: first.email, phone: first.phone };
  const [, own] = [await placed(gifts, same), await placed(gifts, same), await placed(gifts, same)];
  await gifts.director("POST", `/v1/orders/${own.id}/accept`);
  await gifts.director("POST", `/v1/orders/${own.id}/assignSeller`, { seller: "seller-1" });
  for (const q of [first.email, first.phone]) {
    const path = `/v1/orders?q=${encodeURIComponent(q)}&limit=1`;
    const stranger = await world.as("seller", gifts.id, "seller-9")("GET", path);
    expect(stranger.body, q).toEqual({ items: [], next: null });
    const { items, next } = (await gifts.seller("GET", path)).body;
    expect([items.map(({ id }: { id: string }) => id), next]).toEqual([[own.id], null]);
  }
});
