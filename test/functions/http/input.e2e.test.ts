import { describe, expect, it } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { json } from "../../support/http-request.ts";
import { httpFixture } from "./http-fixture.ts";

/** What is wrong with a request, and how the answer says so. */
const at = httpFixture();
const { send, post, placed, problem, refusal } = at;

describe("a body", () => {
  it("that is no JSON is malformed", async () => {
    const order = await placed();
    for (const body of ["{", "nonsense", "{'a':1}", "\u0000", "[1,", '{"a":1}x', " "])
      expect(await refusal(post(`/v1/orders/${order.id}/confirm`, body)), body).toBe("400 malformed");
  });

  it("that is nested without end, or names __proto__, is malformed", async () => {
    const { id } = await placed();
    const deep = "[".repeat(30_000) + "]".repeat(30_000);
    for (const body of [
      deep,
      `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
      '{"__proto__":{"role":"admin"}}',
    ])
      expect(await refusal(post(`/v1/orders/${id}/confirm`, body, { ...json, "idempotency-key": "k" }))).toBe(
        "400 malformed",
      );
  });

  it("of another type than JSON is unsupported", async () => {
    const { id } = await placed();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
      expect(await refusal(post(`/v1/orders/${id}/confirm`, "{}", { "content-type": type }))).toBe(
        "415 unsupported-media-type",
      );
    expect(
      (await post(`/v1/orders/${id}/confirm`, "{}", { "content-type": "application/json; charset=utf-8" }))
        .status,
    ).toBe(200);
  });

  it("has at most 256 KB", async () => {
    const { id } = await placed();
    const of = (bytes: number) => JSON.stringify({ text: "x".repeat(bytes - 11) });
    expect(await refusal(post(`/v1/orders/${id}/note`, of(262_145)))).toBe("413 payload-too-large");
    expect(await refusal(post(`/v1/orders/${id}/note`, of(262_144)))).toBe("422 validation-failed");
  });

  it("may be left out where no field is required", async () => {
    const { id } = await placed();
    expect((await send("POST", `/v1/orders/${id}/confirm`)).status).toBe(200);
  });

  it("that is no object is invalid", async () => {
    for (const body of ["[]", "null", "1", '"text"', "true"]) {
      const { code, errors } = await problem(post("/v1/orders", body, { ...json, "idempotency-key": "k" }));
      expect([code, errors]).toEqual(["validation-failed", [{ pointer: "", detail: "must be an object" }]]);
    }
  });

  it("keeps text of every language, and mends half characters", async () => {
    const names = ["Анна Ковальчук", "Łucja Żółć", "李小龍", "👩‍👩‍👧‍👦", "عمر"];
    for (const name of names) {
      const [{ buyer }] = await at.shop.place({ ...catOrder, buyer: { ...catOrder.buyer, name } });
      expect(buyer.name).toBe(name);
    }
    const [{ comment }] = await at.shop.place({ ...catOrder, comment: "half \ud83d a cat\u0000" });
    expect(comment).toBe("half \ufffd a cat\u0000");
  });
});

describe("wrong input", () => {
  const order = (changes: object) =>
    problem(
      post("/v1/orders", JSON.stringify({ ...catOrder, shop: at.shop.id, source: "phone", ...changes }), {
        ...json,
        "idempotency-key": "wrong",
      }),
    );
  const [line] = catOrder.lines;

  it.each([
    ["a missing field", { buyer: { email: "a@example.com" } }, "/buyer/name", "is required"],
    ["an unknown field", { colour: "red" }, "/colour", "is not known here"],
    ["an unknown field with odd signs", { "a/b~c": 1 }, "/a~1b~0c", "is not known here"],
    ["a deep unknown field", { lines: [{ ...line, vat: 23 }] }, "/lines/0/vat", "is not known here"],
    ["another type", { comment: 7 }, "/comment", "must be a text"],
    ["a list for an object", { buyer: [] }, "/buyer", "must be an object"],
    ["an object for a list", { lines: {} }, "/lines", "must be a list"],
    [
      "a word that is none of the list",
      { source: "fax" },
      "/source",
      "must be one of: storefront, phone, chat, email",
    ],
    ["an empty text", { comment: "  " }, "/comment", "must not be empty"],
    ["a long text", { comment: "x".repeat(1001) }, "/comment", "must have at most 1000 characters"],
    [
      "a weight of tenths of a gram",
      { lines: [{ ...line, quantity: 1.0005 }] },
      "/lines/0/quantity",
      "must have at most three decimals",
    ],
    ["none at all", { lines: [{ ...line, quantity: 0 }] }, "/lines/0/quantity", "must be at least 0.001"],
    [
      "a total that nothing counts exactly",
      { lines: [{ ...line, quantity: 10_000, unitPrice: 900_719_925_475 }] },
      "/lines",
      "must cost at most 9007199254740991 in all, delivery included",
    ],
    [
      "a currency that is none any more",
      { currency: "HRK" },
      "/currency",
      "must be an ISO 4217 code such as PLN",
    ],
    ["a negative price", { lines: [{ ...line, unitPrice: -1 }] }, "/lines/0/unitPrice", "must be at least 0"],
    [
      "no e-mail address",
      { buyer: { name: "A", email: "a" } },
      "/buyer/email",
      expect.stringContaining("must be an e-mail address"),
    ],
    ["no currency", { currency: "toString" }, "/currency", "must be an ISO 4217 code such as PLN"],
    [
      "a local time",
      { delivery: { from: "2026-11-22T10:00:00" } },
      "/delivery/from",
      "must be a time such as 2026-11-22T10:00:00Z or 2026-11-22T11:00:00+01:00",
    ],
    [
      "a time of long ago",
      { delivery: { from: "0000-01-01T00:00:00Z" } },
      "/delivery/from",
      "must lie between 2000 and 2199",
    ],
  ])("is named where it stands: %s", async (_, changes, pointer, detail) => {
    const { status, code, errors } = await order(changes);
    expect([status, code]).toEqual([422, "validation-failed"]);
    expect(errors).toEqual([{ pointer, detail }]);
  });

  it("is named whole, every flaw of it", async () => {
    const { detail, errors } = await order({
      currency: 1,
      gift: "yes",
      lines: [],
      buyer: { ...catOrder.buyer, name: "" },
    });
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/buyer/name",
      "/gift",
      "/currency",
    ]);
    expect(detail).toBe("Several values are not valid: `errors` says which ones, and why.");
  });

  it("of a command is named too", async () => {
    const { id } = await placed();
    const { detail, errors } = await problem(
      post(`/v1/orders/${id}/hold`, '{"reason":"late","until":"2020-01-01T00:00:00Z"}'),
    );
    expect(detail).toBe("`until` must be in the future.");
    expect(errors).toEqual([{ pointer: "/until", detail: "must be in the future" }]);
  });
});
