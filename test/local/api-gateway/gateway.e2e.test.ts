import { request } from "node:http";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import { fixtureApplication } from "../fixture/application.ts";

let runtime: Runtime;
let token: string;

beforeAll(async () => {
  runtime = await startRuntime({ port: 0, dataDir: ":memory:", application: fixtureApplication() });
  token = await runtime.token({ role: "manager", sub: "m1", shop: "demo" });
});

afterAll(() => runtime.close());

const call = (path: string, init: RequestInit = {}) =>
  fetch(runtime.url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

async function problem(path: string, init?: RequestInit) {
  const answer = await call(path, init);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const document = (await answer.json()) as Record<string, unknown>;
  expect(document).toMatchObject({
    type: `urn:waymark:problem:${document.code}`,
    status: answer.status,
    requestId: expect.any(String),
  });
  return { status: answer.status, code: document.code, headers: answer.headers };
}

test("hands the function an event of payload format 2.0 with the claims as text", async () => {
  const answer = await call("/v1/orders/a%20b?x=1&x=2&y=%C5%82", {
    headers: { cookie: "a=1; b=2", "X-Upper": "U" },
  });
  expect(await answer.json()).toMatchObject({
    version: "2.0",
    routeKey: "GET /v1/orders/{id}",
    rawPath: "/v1/orders/a%20b",
    rawQueryString: "x=1&x=2&y=%C5%82",
    queryStringParameters: { x: "1,2", y: "ł" },
    pathParameters: { id: "a b" },
    cookies: ["a=1", "b=2"],
    headers: { "x-upper": "U" },
    isBase64Encoded: false,
    requestContext: {
      http: { method: "GET", path: "/v1/orders/a%20b", sourceIp: "127.0.0.1" },
      authorizer: { jwt: { claims: { role: "manager", sub: "m1", shop: "demo", exp: expect.any(String) } } },
      stage: "$default",
    },
  });
});

async function echo(body: string, headers: Record<string, string>) {
  const answer = await call("/v1/orders/1/ship", { method: "POST", body, headers });
  return (await answer.json()) as { body: string; isBase64Encoded: boolean };
}

test("encodes a form as the gateway does, and leaves JSON as text", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const form = await echo("a=1", headers);
  expect([form.body, form.isBase64Encoded]).toEqual([Buffer.from("a=1").toString("base64"), true]);
  const json = { "content-type": "application/json" };
  const plain = await echo("{}", json);
  expect([plain.body, plain.isBase64Encoded]).toEqual(["{}", false]);
});

test("lets nobody in without a good token, except on open routes", async () => {
  const forged = `${token.slice(0, -4)}AAAA`;
  for (const authorization of ["", "Bearer x", `Bearer ${forged}`, `Basic ${token}`]) {
    const { status, code, headers } = await problem("/v1/orders/1", { headers: { authorization } });
    expect([status, code]).toEqual([401, "unauthenticated"]);
    expect(headers.get("www-authenticate")).toMatch(/^Bearer/);
  }
  expect((await fetch(`${runtime.url}/l/abc`)).status).toBe(200);
});

test("signs tokens that the published keys verify, for longer than any advance", async () => {
  const keys = createRemoteJWKSet(new URL(`${runtime.url}/.well-known/jwks.json`));
  const { payload } = await jwtVerify(token, keys);
  expect(payload.exp! - payload.iat!).toBe(10 * 365 * 86_400);
});

test("answers 404, 405 with Allow, 400 and 413 as problem documents", async () => {
  expect(await problem("/nothing")).toMatchObject({ status: 404, code: "not-found" });
  const wrong = await problem("/v1/orders/1", { method: "DELETE" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(await problem("/v1/orders/%E0%A4%A")).toMatchObject({ status: 400, code: "malformed" });
  const body = "x".repeat(262_145);
  expect(await problem("/v1/orders", { method: "POST", body })).toMatchObject({ status: 413 });
  const streamed = new Blob([body]).stream();
  const options = { method: "POST", body: streamed, duplex: "half" } as RequestInit;
  expect(await problem("/v1/orders", options)).toMatchObject({ status: 413 });
});

test("takes a body of exactly 256 KB", async () => {
  const body = "x".repeat(262_144);
  expect((await call("/v1/orders/1/ship", { method: "POST", body })).status).toBe(200);
});

test("answers HEAD as GET without the body", async () => {
  const answer = await call("/v1/orders/counts", { method: "HEAD" });
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "15", ""]);
});

test("writes cookies, and a crash as 500 without its reason", async () => {
  expect((await call("/health")).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await problem("/crash")).toMatchObject({ status: 500, code: "internal" });
});

test("keeps local control to this machine", async () => {
  const status = await new Promise((resolve) => {
    const headers = { host: "evil.example" };
    request(`${runtime.url}/_local/inbox`, { headers }, (answer) =>
      resolve(answer.resume().statusCode),
    ).end();
  });
  expect(status).toBe(403);
});
