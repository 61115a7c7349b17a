import { describe, expect, it } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { bearer, json, sendRaw } from "../../support/http-request.ts";
import { httpFixture } from "./http-fixture.ts";

/** Names in paths and bodies that lead nowhere, and what the gateway answers by itself. */
const at = httpFixture();
const { world, send, post, placed, refusal } = at;

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
    const admin = bearer(await world.runtime.token({ role: "admin", sub: "admin-1" }));
    const days = "from=2026-11-01&to=2026-11-30";
    const reads = [
      ...[`/v1/orders/${name}`, `/v1/shops/${name}`, `/v1/contractors/${name}`],
      ...[`/v1/lifecycles/${name}`, `/v1/shops/${name}/losses?${days}`],
    ];
    for (const path of reads)
      expect(await refusal(send("GET", path, { headers: admin })), path).toBe("404 not-found");
    for (const path of [
      `/v1/orders/${id}/${name}`,
      `/v1/orders/${name}/confirm`,
      `/v1/webhooks/payments/${name}`,
      `/v1/webhooks/carriers/${name}`,
    ])
      expect(await refusal(post(path, "{}")), path).toBe("404 not-found");
    expect(
      await refusal(
        send("PUT", `/v1/shops/${at.shop.id}/deliverers/${name}`, {
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
    await at.shop.manager("POST", `/v1/orders/${id}/confirm`);
    const extend = (deadline: string) =>
      at.shop.manager("POST", `/v1/orders/${id}/extendDeadline`, { deadline, by: "P1D" });
    const desk = await world.shop("serviceDesk");
    const [job] = await desk.place(catOrder);
    const sendCommand = (command: string, fields: object) =>
      desk.manager("POST", `/v1/orders/${job.id}/${command}`, fields);
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(await extend(name), name).toMatchObject({ status: 409 });
      expect(await sendCommand("move", { status: name }), name).toMatchObject({ status: 422 });
    }
    await sendCommand("move", { status: "ready" });
    for (const name of ["__proto__", "constructor", "toString"])
      expect(await sendCommand("assignDeliverer", { deliverer: name }), name).toMatchObject({ status: 422 });
    expect(await sendCommand("assignDeliverer", { deliverer: "x".repeat(3000) })).toMatchObject({
      status: 422,
    });
  });

  it("may be a status of the shop's own all the same", async () => {
    const desk = await world.shop("serviceDesk", { statuses: [{ name: "constructor", group: "active" }] });
    const [{ id }] = await desk.place(catOrder);
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
    const anyone = (path: string) => sendRaw(world.runtime.url, "GET", path);
    expect(JSON.parse((await anyone("/health")).text)).toEqual({ status: "ok" });
    expect(JSON.parse((await anyone("/openapi.json")).text)).toMatchObject({ openapi: "3.1.0" });
  });
});

describe("a caller", () => {
  it("without a good token is asked who they are", async () => {
    const good = at.token.authorization!;
    for (const authorization of ["", "Bearer", "Bearer x.y.z", `${good}x`, good.replace("Bearer", "Basic")]) {
      const answer = sendRaw(world.runtime.url, "GET", "/v1/orders", { headers: { authorization } });
      expect(await refusal(answer), authorization).toBe("401 unauthenticated");
      expect((await answer).headers["www-authenticate"]).toMatch(/^Bearer/);
    }
  });

  it("with a role that Waymark does not know is asked, too", async () => {
    for (const role of ["king", "constructor", "__proto__", "buyer", "clock"]) {
      const answer = await world.as(role, at.shop.id)("GET", "/v1/orders");
      expect(answer, role).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    }
  });

  it("acts on behalf of nobody but a buyer, and only as a storefront", async () => {
    const { id } = await placed();
    const read = (who: typeof at.shop.director, behalf: string) =>
      who("GET", `/v1/orders/${id}`, undefined, { "on-behalf-of": behalf });
    expect(await read(at.shop.storefront, "buyer")).toMatchObject({ status: 200 });
    expect(await read(at.shop.storefront, "director")).toMatchObject({
      status: 400,
      body: { code: "malformed" },
    });
    expect(await read(at.shop.director, "buyer")).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});
