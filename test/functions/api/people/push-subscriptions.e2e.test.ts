import { createECDH } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { startWorld } from "../../../support/world.ts";

/** On which browsers people are notified. */
const world = startWorld();
const path = "/v1/me/push-subscriptions";

function browserAt(endpoint: string, extra: object = {}) {
  const keys = createECDH("prime256v1");
  const p256dh = keys.generateKeys("base64url");
  return { endpoint, expirationTime: null, keys: { p256dh, auth: "BTBZMqHH6r4Tts7J_aSIgg" }, ...extra };
}
const names = (body: { items: { service: string }[] }) => body.items.map(({ service }) => service);

it("S2-14 lets the staff of a shop, contractors and support be notified on their browsers, and nobody else", async () => {
  const { director, manager, seller, storefront } = await world.shop("giftShop");
  const browser = browserAt("http://127.0.0.1:9/1");
  for (const who of [director, manager, seller, world.support, world.contractor("carl")]) {
    const { status, body } = await who("POST", path, browser);
    expect(status).toBe(201);
    expect(body).toMatchObject({ service: "127.0.0.1:9", expiresAt: "2027-01-20T10:00:00Z" });
    expect((await who("GET", path)).body.items).toEqual([body]);
  }
  for (const who of [storefront, world.as("admin")])
    for (const [method, to, body] of [
      ["POST", path, browser],
      ["GET", path, undefined],
      ["DELETE", `${path}/0`, undefined],
    ] as const)
      expect((await who(method, to, body)).status).toBe(403);
});

it("S2-14 shows the key that browsers subscribe with, always the same, and no address", async () => {
  const { manager, seller } = await world.shop("giftShop");
  await manager("POST", path, browserAt("http://127.0.0.1:9/secret-address"));
  const { body } = await manager("GET", path);
  expect(Buffer.from(body.publicKey, "base64url")).toHaveLength(65);
  expect(JSON.stringify(body)).not.toContain("secret-address");
  expect((await seller("GET", path)).body).toEqual({ publicKey: body.publicKey, items: [], next: null });
});

it("S2-14 keeps a browser once, five of a person, and of more forgets the one longest unused", async () => {
  const { manager } = await world.shop("giftShop");
  for (const port of [1, 2, 3, 4, 5]) {
    await manager("POST", path, browserAt(`http://127.0.0.1:${port}/`));
    await world.advance("PT1M");
  }
  await manager("POST", path, browserAt("http://127.0.0.1:1/"));
  await world.advance("PT1M");
  await manager("POST", path, browserAt("http://127.0.0.1:6/"));
  const { body } = await manager("GET", path);
  expect(names(body)).toEqual([1, 6, 3, 4, 5].map((port) => `127.0.0.1:${port}`));
});

it("S2-14 forgets a browser that is not used for 60 days, and earlier where the browser says so", async () => {
  const { manager } = await world.shop("giftShop");
  const soon = Date.parse(world.now()) + 3600_000;
  await manager("POST", path, browserAt("http://127.0.0.1:1/", { expirationTime: soon }));
  await manager("POST", path, browserAt("http://127.0.0.1:2/", { expirationTime: 1e15 }));
  await world.advance("PT1H");
  expect(names((await manager("GET", path)).body)).toEqual(["127.0.0.1:2"]);
  await world.advance("P60D");
  expect((await manager("GET", path)).body.items).toEqual([]);
});

it("S2-14 removes a browser for its owner alone, and all of somebody who leaves", async () => {
  const { id, director, manager, seller } = await world.shop("giftShop");
  for (const who of [manager, seller]) {
    await who("GET", "/v1/me");
    await who("POST", path, browserAt("http://127.0.0.1:1/"));
  }
  const { body } = await manager("DELETE", `${path}/0`);
  expect(body).toMatchObject({ id: "0", service: "127.0.0.1:1" });
  for (const name of ["0", "00", "7", "x"])
    expect((await manager("DELETE", `${path}/${name}`)).body).toMatchObject({ code: "not-found" });
  expect((await seller("GET", path)).body.items).toHaveLength(1);
  await director("DELETE", `/v1/shops/${id}/staff/seller-1`);
  expect((await seller("GET", path)).body.items).toEqual([]);
});

describe("where Waymark itself sends", () => {
  it.each([
    ["http://push.example/1", "must begin with https://"],
    ["https://127.0.0.1/1", "must not be a private address"],
    ["https://[::1]/1", "must not be a private address"],
    ["https://169.254.169.254/latest", "must not be a private address"],
    ["https://localhost/1", "must not stand for a private address"],
    ["https://me:secret@push.example/1", "must not carry a name or a password"],
  ])("S2-14 %s %s", async (endpoint, detail) => {
    const { manager } = await world.shop("giftShop");
    vi.stubEnv("WEBHOOK_ALLOW_PRIVATE", "");
    const { status, body } = await manager("POST", path, browserAt(endpoint));
    vi.unstubAllEnvs();
    expect(status).toBe(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: "/endpoint", detail })]);
  });

  it.each([
    ["p256dh", "B".padEnd(87, "A")],
    ["p256dh", "x"],
    ["auth", ""],
    ["auth", "A".repeat(23)],
  ])("S2-14 refuses what is no key of a browser's: %s %s", async (name, value) => {
    const { manager } = await world.shop("giftShop");
    const browser = browserAt("http://127.0.0.1:1/");
    const { status } = await manager("POST", path, { ...browser, keys: { ...browser.keys, [name]: value } });
    expect(status).toBe(422);
  });
});
