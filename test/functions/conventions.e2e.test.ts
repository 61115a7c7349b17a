import { beforeAll, describe, expect, it } from "vitest";
import { cats } from "../goods.ts";
import { world } from "../world.ts";
import { bearer, json, type Load, sendTo } from "./sender.ts";

/** The conventions of the HTTP contract, one by one. */
const earth = world();
let shop: Awaited<ReturnType<typeof earth.shop>>;
let token: Record<string, string>;
beforeAll(async () => {
  shop = await earth.shop("marketplace");
  token = bearer(await earth.runtime.token({ role: "director", sub: "director-1", shop: shop.id }));
});

const send = (method: string, path: string, load: Load = {}) =>
  sendTo(earth.runtime.url, method, path, { ...load, headers: { ...token, ...load.headers } });
const post = (path: string, body: string, headers: Record<string, string> = json) =>
  send("POST", path, { body, headers });
const placed = async () => (await shop.place(cats))[0];

/** The problem document of an answer, once it is one. */
async function problem(answer: ReturnType<typeof send>) {
  const { status, type, text } = await answer;
  expect(type).toBe("application/problem+json");
  const document = JSON.parse(text);
  expect(document).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(document.type).toMatch(/^urn:waymark:problem:|^about:blank$/);
  expect(document.requestId).toMatch(/\S/);
  return document;
}

const refusal = async (answer: ReturnType<typeof send>) => {
  const { status, code } = await problem(answer);
  return `${status} ${code}`;
};

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
        "415 unsupported-type",
      );
    expect(
      (await post(`/v1/orders/${id}/confirm`, "{}", { "content-type": "application/json; charset=utf-8" }))
        .status,
    ).toBe(200);
  });

  it("has at most 64 KB", async () => {
    const { id } = await placed();
    const of = (bytes: number) => JSON.stringify({ text: "x".repeat(bytes - 11) });
    expect(await refusal(post(`/v1/orders/${id}/note`, of(65_537)))).toBe("413 too-large");
    expect(await refusal(post(`/v1/orders/${id}/note`, of(65_536)))).toBe("422 invalid");
  });

  it("may be left out where no field is required", async () => {
    const { id } = await placed();
    expect((await send("POST", `/v1/orders/${id}/confirm`)).status).toBe(200);
  });

  it("that is no object is invalid", async () => {
    for (const body of ["[]", "null", "1", '"text"', "true"]) {
      const { code, errors } = await problem(post("/v1/orders", body, { ...json, "idempotency-key": "k" }));
      expect([code, errors]).toEqual(["invalid", [{ pointer: "", detail: "must be an object" }]]);
    }
  });

  it("keeps text of every language, and mends half characters", async () => {
    const names = ["Анна Ковальчук", "Łucja Żółć", "李小龍", "👩‍👩‍👧‍👦", "عمر"];
    for (const name of names) {
      const [{ buyer }] = await shop.place({ ...cats, buyer: { ...cats.buyer, name } });
      expect(buyer.name).toBe(name);
    }
    const [{ comment }] = await shop.place({ ...cats, comment: "half \ud83d a cat\u0000" });
    expect(comment).toBe("half \ufffd a cat\u0000");
  });
});

describe("wrong input", () => {
  const order = (changes: object) =>
    problem(
      post("/v1/orders", JSON.stringify({ ...cats, shop: shop.id, source: "phone", ...changes }), {
        ...json,
        "idempotency-key": "wrong",
      }),
    );
  const [line] = cats.lines;

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
    ["half a piece", { lines: [{ ...line, quantity: 1.5 }] }, "/lines/0/quantity", "must be a whole number"],
    ["none at all", { lines: [{ ...line, quantity: 0 }] }, "/lines/0/quantity", "must be at least 1"],
    [
      "a huge price",
      { lines: [{ ...line, unitPrice: 2e9 }] },
      "/lines/0/unitPrice",
      "must be at most 1000000000",
    ],
    ["a negative price", { lines: [{ ...line, unitPrice: -1 }] }, "/lines/0/unitPrice", "must be at least 0"],
    ["no e-mail address", { buyer: { name: "A", email: "a" } }, "/buyer/email", "must be an e-mail address"],
    ["no contact", { buyer: { name: "A" } }, "/buyer", "needs an e-mail address or a phone number"],
    ["no currency", { currency: "toString" }, "/currency", "must be an ISO 4217 code such as PLN"],
    [
      "a local time",
      { delivery: { from: "2026-11-22T10:00:00" } },
      "/delivery/from",
      "must be a moment in UTC such as 2026-11-22T10:00:00Z",
    ],
    [
      "a time of long ago",
      { delivery: { from: "0000-01-01T00:00:00Z" } },
      "/delivery/from",
      "must lie between 2000 and 2199",
    ],
  ])("is named where it stands: %s", async (_, changes, pointer, detail) => {
    const { status, code, errors } = await order(changes);
    expect([status, code]).toEqual([422, "invalid"]);
    expect(errors).toEqual([{ pointer, detail }]);
  });

  it("is named whole, every flaw of it", async () => {
    const { errors } = await order({
      currency: 1,
      gift: "yes",
      lines: [],
      buyer: { ...cats.buyer, name: "" },
    });
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/buyer/name",
      "/gift",
      "/currency",
    ]);
  });

  it("of a command is named too", async () => {
    const { id } = await placed();
    const { errors } = await problem(
      post(`/v1/orders/${id}/hold`, '{"reason":"late","until":"2020-01-01T00:00:00Z"}'),
    );
    expect(errors).toEqual([{ pointer: "/until", detail: "`until` must be in the future." }]);
  });
});

describe("an Idempotency-Key", () => {
  const place = (key: string | undefined, body: object = cats) =>
    shop.storefront("POST", "/v1/orders", { shop: shop.id, ...body }, key ? { "idempotency-key": key } : {});

  it("is required to place an order", async () => {
    expect(await place(undefined)).toMatchObject({ status: 400, body: { code: "key-required" } });
  });

  it("gives the same answer to the same order, and refuses it with another", async () => {
    const first = await place("once");
    const again = await place("once");
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await place("once", { ...cats, comment: "Other" })).toMatchObject({
      status: 422,
      body: { code: "key-reused" },
    });
  });

  it("gives the same answer to the same command, even when the order has moved on", async () => {
    const { id } = await placed();
    const confirm = (body: object, key: string) =>
      shop.manager("POST", `/v1/orders/${id}/confirm`, body, { "idempotency-key": key });
    const first = await confirm({}, "a");
    await shop.manager("POST", `/v1/orders/${id}/confirmPayment`, {});
    const again = await confirm({}, "a");
    expect([again.status, again.body.status, again.headers.get("etag")]).toEqual([
      200,
      "awaitingPayment",
      '"2"',
    ]);
    expect(again.body.version).toBe(first.body.version);
    expect(
      await shop.manager("POST", `/v1/orders/${id}/cancel`, { reason: "x" }, { "idempotency-key": "a" }),
    ).toMatchObject({
      status: 422,
      body: { code: "key-reused" },
    });
  });

  it("keeps a note from being written twice", async () => {
    const { id } = await placed();
    const note = (text: string) =>
      shop.manager("POST", `/v1/orders/${id}/notes`, { text }, { "idempotency-key": "n" });
    const first = await note("Ring twice");
    expect((await note("Ring twice")).body).toEqual(first.body);
    expect(await note("Ring once")).toMatchObject({ status: 422, body: { code: "key-reused" } });
    expect((await shop.manager("GET", `/v1/orders/${id}/notes`)).body.items).toEqual([first.body]);
  });

  it("has 1 to 255 visible signs", async () => {
    for (const key of ["a b", "ü", "x".repeat(256)])
      expect(await refusal(post("/v1/orders", "{}", { ...json, "idempotency-key": key })), key).toMatch(
        /^4(00|22)/,
      );
    expect(await place("x".repeat(255))).toMatchObject({ status: 201 });
  });
});

describe("the version", () => {
  it("is the ETag of every order that is answered", async () => {
    const { id } = await placed();
    expect((await shop.manager("GET", `/v1/orders/${id}`)).headers.get("etag")).toBe('"1"');
    expect((await shop.manager("POST", `/v1/orders/${id}/confirm`)).headers.get("etag")).toBe('"2"');
  });

  it.each(["confirm", "note"])("is checked against If-Match by %s", async (command) => {
    const { id } = await placed();
    const body = command === "note" ? { text: "Hi" } : {};
    const give = (match: string) =>
      shop.manager("POST", `/v1/orders/${id}/${command}`, body, { "if-match": match });
    for (const stale of ['"0"', '"2"', "1", "nonsense", '""'])
      expect(await give(stale), stale).toMatchObject({ status: 412, body: { code: "precondition-failed" } });
    expect(await give('"7", "1"')).toMatchObject({ status: 200 });
  });
});

describe("a conflict", () => {
  it("says which status would allow the command", async () => {
    const { id } = await placed();
    const { body } = await shop.manager("POST", `/v1/orders/${id}/ship`, {
      carrier: "InPost",
      trackingCode: "1",
    });
    expect(body).toMatchObject({ status: 409, code: "not-now", allowedIn: ["preparing", "inProduction"] });
  });

  it("of two at once carries the current order to the slower one", async () => {
    const { id } = await placed();
    const both = await Promise.all([
      shop.manager("POST", `/v1/orders/${id}/confirm`),
      shop.director("POST", `/v1/orders/${id}/confirm`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = both.find(({ status }) => status === 409)!;
    if (body.code === "changed-meanwhile")
      expect(body.current).toMatchObject({ id, status: "awaitingPayment" });
    else expect(body.code).toBe("not-now");
  });
});

describe("a caller", () => {
  it("without a good token is asked who he is", async () => {
    const good = token.authorization!;
    for (const authorization of ["", "Bearer", "Bearer x.y.z", `${good}x`, good.replace("Bearer", "Basic")]) {
      const answer = sendTo(earth.runtime.url, "GET", "/v1/orders", { headers: { authorization } });
      expect(await refusal(answer), authorization).toBe("401 unauthorized");
      expect((await answer).headers["www-authenticate"]).toMatch(/^Bearer/);
    }
  });

  it("with a role that Waymark does not know is asked, too", async () => {
    for (const role of ["king", "constructor", "__proto__", "buyer", "clock"]) {
      const answer = await earth.as(role, shop.id)("GET", "/v1/orders");
      expect(answer, role).toMatchObject({ status: 401, body: { code: "unknown-caller" } });
    }
  });

  it("acts on behalf of nobody but a buyer, and only as a storefront", async () => {
    const { id } = await placed();
    const read = (who: typeof shop.director, behalf: string) =>
      who("GET", `/v1/orders/${id}`, undefined, { "on-behalf-of": behalf });
    expect(await read(shop.storefront, "buyer")).toMatchObject({ status: 200 });
    expect(await read(shop.storefront, "director")).toMatchObject({
      status: 400,
      body: { code: "malformed" },
    });
    expect(await read(shop.director, "buyer")).toMatchObject({ status: 403, body: { code: "not-yours" } });
  });
});

describe("a list", () => {
  const list = (query: string) => send("GET", `/v1/orders?${query}`);

  it("has 25 entries, or as many as its limit of 1 to 100 says, and a cursor while there is more", async () => {
    const own = await earth.shop("marketplace");
    for (let i = 0; i < 27; i++) await own.place(cats);
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
        "invalid",
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
    expect(await refusal(list(`cursor=${cursor}`))).toBe("422 invalid"),
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
      expect(await refusal(list(query)), query).toBe("422 invalid");
    expect((await list("status=constructor")).status).toBe(200);
  });

  it("needs a shop from those who have none", async () => {
    for (const path of ["/v1/orders", "/v1/orders/counts"])
      expect((await earth.support("GET", path)).body.errors).toEqual([
        { pointer: "/shop", detail: "is required" },
      ]);
  });
});

describe("a name that leads nowhere", () => {
  const odd = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "%00",
    "%2e%2e",
    "a%2Fb",
    "%F0%9F%90%B1",
    "x".repeat(3000),
  ].map((name) => ({ name, title: name.slice(0, 16) }));

  it.each(odd)("is not found: $title", async ({ name }) => {
    const { id } = await placed();
    const admin = bearer(await earth.runtime.token({ role: "admin", sub: "admin-1" }));
    const reads = [`/v1/orders/${name}`, `/v1/shops/${name}`, `/v1/contractors/${name}`];
    for (const path of reads)
      expect(await refusal(send("GET", path, { headers: admin })), path).toBe("404 not-found");
    for (const path of [
      `/v1/orders/${id}/${name}`,
      `/v1/orders/${name}/confirm`,
      `/v1/webhooks/payments/${name}`,
    ])
      expect(await refusal(post(path, "{}")), path).toBe("404 not-found");
    expect(
      await refusal(
        send("PUT", `/v1/shops/${shop.id}/deliverers/${name}`, {
          body: '{"name":"P","email":"p@example.com"}',
          headers: json,
        }),
      ),
    ).toBe("404 not-found");
  });

  it("is malformed when it cannot be decoded", async () => {
    for (const name of ["%", "%zz", "%E0%A4%A"])
      expect(await refusal(send("GET", `/v1/orders/${name}`)), name).toBe("400 malformed");
  });

  it("is refused where it should be a deadline, a status or a deliverer", async () => {
    const { id } = await placed();
    await shop.manager("POST", `/v1/orders/${id}/confirm`);
    const extend = (deadline: string) =>
      shop.manager("POST", `/v1/orders/${id}/extendDeadline`, { deadline, by: "P1D" });
    const desk = await earth.shop("serviceDesk");
    const [job] = await desk.place(cats);
    const give = (command: string, fields: object) =>
      desk.manager("POST", `/v1/orders/${job.id}/${command}`, fields);
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(await extend(name), name).toMatchObject({ status: 409 });
      expect(await give("move", { status: name }), name).toMatchObject({ status: 422 });
      expect(await give("assignDeliverer", { deliverer: name }), name).toMatchObject({ status: 422 });
    }
    expect(await give("assignDeliverer", { deliverer: "x".repeat(3000) })).toMatchObject({ status: 422 });
  });

  it("may be a status of the shop's own all the same", async () => {
    const desk = await earth.shop("serviceDesk", { statuses: [{ name: "constructor", group: "active" }] });
    const [{ id }] = await desk.place(cats);
    expect(await desk.manager("POST", `/v1/orders/${id}/move`, { status: "constructor" })).toMatchObject({
      status: 200,
    });
    expect((await desk.manager("GET", "/v1/orders/counts")).body.byStatus).toMatchObject({ constructor: 1 });
  });
});

describe("the gateway", () => {
  it("answers HEAD like GET without the body", async () => {
    const { id } = await placed();
    const answer = await send("HEAD", `/v1/orders/${id}`);
    expect([answer.status, answer.headers.etag, answer.text]).toEqual([200, '"1"', ""]);
    expect((await send("HEAD", "/v1/orders/nobody")).status).toBe(404);
  });

  it("answers 404 for unknown paths and 405 for unknown methods", async () => {
    for (const path of ["/v1", "/v1/orders/", "//v1/orders", "/v2/orders", "/v1/orders/a/b/c"])
      expect(await refusal(send("GET", path)), path).toBe("404 not-found");
    expect(await refusal(send("DELETE", "/v1/orders"))).toBe("405 method-not-allowed");
  });

  it("answers anyone about its health and its contract", async () => {
    const anyone = (path: string) => sendTo(earth.runtime.url, "GET", path);
    expect(JSON.parse((await anyone("/health")).text)).toEqual({ status: "ok" });
    expect(JSON.parse((await anyone("/openapi.json")).text)).toMatchObject({ openapi: "3.1.0" });
  });
});
