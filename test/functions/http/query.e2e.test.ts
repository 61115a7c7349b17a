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

  it.each(["0", "101", "-1", "1.5", "1e1", "0x10", "ten", "", "1&limit=2", "999999999999999999999"])(
    "refuses the limit %s",
    async (limit) => {
      const { code, errors } = await problem(list(`limit=${limit}`));
      expect([code, errors]).toEqual([
        "validation-failed",
        [{ pointer: "/limit", detail: "must be a number from 1 to 100" }],
      ]);
    },
  );

  it.each([
    "x",
    "a.b.c",
    "k1.MQ.AAAAAAAAAAAAAAAAAAAAAA",
    "%00",
    "constructor.MQ.x",
    "..",
    "",
    "%F0%9F%90%B1",
  ])("refuses the cursor %s", async (cursor) =>
    expect(await refusal(list(`cursor=${cursor}`))).toBe("422 validation-failed"),
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
    expect((await list("status=constructor")).status).toBe(200);
  });

  it("needs a shop from those who have none", async () => {
    for (const path of ["/v1/orders", "/v1/orders/counts"])
      expect((await world.support("GET", path)).body.errors).toEqual([
        { pointer: "/shop", detail: "is required" },
      ]);
  });
});
