import { describe, expect, it } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { httpFixture } from "./http-fixture.ts";

/** Lists: their pages, their cursors and their filters. */
const { world, send, problem, refusal } = httpFixture();

describe("a list", () => {
  const list = (query: string) => send("GET", `/v1/orders?${query}`);

  it("has 25 entries, or as many as its limit of 1 to 100 says, and a cursor while there is more", async () => {
    const own = await world.shop("marketplace");
    for (let i = 0; i < 27; i++) await own.place(catOrder);
    const page = async (query: string) => (await own.manager("GET", `/v1/orders?${query}`)).body;
    const first = await page("");
    expect(first.items).toHaveLength(25);
    const second = await page(`cursor=${first.next}`);
    expect([second.items.length, second.next]).toEqual([2, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(27);
    expect((await page("limit=100")).items).toHaveLength(27);
    expect((await page("limit=1")).items).toHaveLength(1);
    const foreign = await list(`cursor=${first.next}`);
    expect(foreign.status).toBe(422);
  });

  it.each(["0", "101", "-1", "1.5", "1e1", "0x10", "ten", "1&limit=2", "999999999999999999999"])(
    "refuses the limit %s",
    async (limit) => {
      const { code, errors } = await problem(list(`limit=${limit}`));
      expect([code, errors]).toEqual([
        "validation-failed",
        [{ pointer: "/limit", detail: "must be a number from 1 to 100" }],
      ]);
    },
  );

  it.each(["x", "a.b.c", "k1.MQ.AAAAAAAAAAAAAAAAAAAAAA", "%00", "constructor.MQ.x", "..", "%F0%9F%90%B1"])(
    "refuses the cursor %s",
    async (cursor) => expect(await refusal(list(`cursor=${cursor}`))).toBe("422 validation-failed"),
  );

  it("refuses unknown and wrong filters", async () => {
    for (const query of [
      "colour=red",
      "group=toString",
      "deliveryDate=someday",
      "number=x",
      "archived=maybe",
      "shop=%00",
      "__proto__=1",
    ])
      expect(await refusal(list(query)), query).toBe("422 validation-failed");
  });

  it.each([
    ["status=constructor", "/status", /^must be one of: .*awaitingPayment/],
    ["status=awaitingPayment,lost", "/status", /^must be one of: .*received/],
    ["group=new&group=open", "/group", /^must be one of: new, active/],
    ["payment=free", "/payment", /^must be one of: pending, .*disputed/],
    ["attention=none", "/attention", /^must be one of: .*refundDue/],
    ["archived=true,maybe", "/archived", /^must be one of: true, false$/],
    ["stage=asleep", "/stage", /^must be one of: notContacted/],
    ["deliveryDate=today,someday", "/deliveryDate", /^must be today, tomorrow or a date/],
    ["placedFrom=yesterday", "/placedFrom", /^must be a date/],
    [`number=${Array.from({ length: 51 }, (_, i) => i).join()}`, "/number", /^must have at most 50 values$/],
  ])("names what a filter can be: %s", async (query, pointer, detail) => {
    const { code, errors } = await problem(list(query));
    expect(code).toBe("validation-failed");
    expect(errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }]);
  });

  it("keeps any of a filter's values, separated by commas or repeated, and takes an empty one for none", async () => {
    const own = await world.shop("marketplace");
    const [[first], [second], [third]] = [
      await own.place(catOrder),
      await own.place(catOrder),
      await own.place(catOrder),
    ];
    await own.manager("POST", `/v1/orders/${second.id}/confirm`);
    await own.manager("POST", `/v1/orders/${third.id}/cancel`, { reason: "No clay" });
    const found = async (query: string) =>
      (await own.manager("GET", `/v1/orders?${query}`)).body.items.map(({ id }: { id: string }) => id);
    const [a, b, c] = [first.id, second.id, third.id];
    expect(await found("status=awaitingConfirmation,awaitingPayment")).toEqual([b, a]);
    expect(await found("status=awaitingPayment&status=cancelled&")).toEqual([c, b]);
    expect(await found("group=new,%20failed")).toEqual([c, a]);
    expect(await found(`number=${first.number},${third.number}`)).toEqual([a, c]);
    expect(await found("status=&archived=true,false&q=")).toEqual([c, b, a]);
    expect(await found("payment=pending&archived=false")).toEqual([b, a]);
    expect(await found("attention=problem,refundDue")).toEqual([]);
    const today = world.now().slice(0, 10);
    expect(await found(`placedFrom=${today}&placedTo=${today}`)).toEqual([c, b, a]);
    expect(await found(`placedFrom=2199-12-31`)).toEqual([]);
    expect(await found(`placedTo=2001-01-01T00:00:00Z`)).toEqual([]);
  });

  it("S1-22 has counts with what waits for an answer, and the same from the lists of few orders as from the feed of many", async () => {
    const own = await world.shop("marketplace");
    const counts = async () => (await own.manager("GET", "/v1/orders/counts")).body;
    for (let i = 0; i < 25; i++) await own.place(catOrder);
    const [{ id }] = await own.place(catOrder);
    await own.manager("POST", `/v1/orders/${id}/cancel`, { reason: "No clay" });
    await own.buyer("POST", `/v1/orders/${id}/messages`, { text: "Why?" });
    expect(await counts()).toMatchObject({
      ...{
        byStatus: { awaitingConfirmation: 25, cancelled: 1, received: 0 },
        byGroup: { new: 25, failed: 1 },
      },
      ...{ unanswered: 1, tasks: 0, complete: true },
    });
    await own.place(catOrder);
    await own.place(catOrder);
    await world.settle();
    expect((await counts()).byStatus).toMatchObject({ awaitingConfirmation: 27, cancelled: 1 });
    expect((await own.seller("GET", "/v1/orders/counts")).body.byStatus).toMatchObject({
      awaitingConfirmation: 0,
    });
  });

  it("says since when a buyer waits for an answer, until one comes", async () => {
    const own = await world.shop("marketplace");
    const [order] = await own.place(catOrder);
    const waits = async () => (await own.manager("GET", "/v1/orders")).body.items[0].unansweredSince;
    const write = (by: typeof own.manager, headers = {}) =>
      by("POST", `/v1/orders/${order.id}/messages`, { text: "Hello" }, headers);
    expect(await waits()).toBeNull();
    const { body: asked } = await write(own.storefront, { "on-behalf-of": "buyer" });
    await world.advance("PT20M");
    await write(own.storefront, { "on-behalf-of": "buyer", "idempotency-key": "again" });
    expect(await waits()).toBe(asked.at);
    await write(own.manager, { "idempotency-key": "answer" });
    expect(await waits()).toBeNull();
    await write(own.storefront, { "on-behalf-of": "buyer" });
    expect(await waits()).not.toBe(asked.at);
    await write(own.manager);
    expect(await waits()).toBeNull();
  });

  it("needs a shop from those who have none", async () => {
    for (const path of ["/v1/orders", "/v1/orders/counts"])
      expect((await world.support("GET", path)).body.errors).toEqual([
        { pointer: "/shop", detail: "is required" },
      ]);
  });
});
