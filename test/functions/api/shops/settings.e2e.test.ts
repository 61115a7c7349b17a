import { expect, it } from "vitest";
import { createClient } from "../../../../local/client.ts";
import { startWorld } from "../../../support/world.ts";

const world = startWorld();

const settings = {
  phones: ["+48501234567"],
  paymentInstructions: { pl: "Konto PL61", en: "Account PL61" },
  deadlines: { rating: "PT20M" },
  quietHours: { from: "21:00", to: "08:00" },
};

async function openShop() {
  const shop = await world.shop("giftShop", settings);
  const path = `/v1/shops/${shop.id}`;
  const read = async () => (await shop.manager("GET", path)).body;
  return { ...shop, path, read, admin: world.as("admin") };
}

it("S2-06 S2-07 a manager hides the shop and shows it again, and nothing else is lost", async () => {
  const { manager, path, read } = await openShop();
  const before = await read();
  expect(await manager("PATCH", path, { hidden: true })).toMatchObject({ status: 200 });
  expect(await read()).toEqual({ ...before, hidden: true });
  expect((await manager("PATCH", path, { hidden: null })).body).toEqual(before);
});

it("S2-09 a manager hides a product, and changes no other setting", async () => {
  const { manager, path, read } = await openShop();
  await manager("PATCH", path, { hiddenProducts: ["ROSE"] });
  const before = await read();
  expect(before.hiddenProducts).toEqual(["ROSE"]);
  const answer = await manager("PATCH", path, { hidden: true, name: "Mine", emails: null });
  expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  expect(answer.body.detail).toContain("name, emails");
  expect(await read()).toEqual(before);
});

it("changes parts of a setting, under either content type", async () => {
  const { director, path, read } = await openShop();
  await director("PATCH", path, { quietHours: { to: "07:00" } });
  await director(
    "PATCH",
    path,
    { paymentInstructions: { ru: "Счёт PL61", en: null } },
    { "content-type": "application/merge-patch+json" },
  );
  expect(await read()).toMatchObject({
    quietHours: { from: "21:00", to: "07:00" },
    paymentInstructions: { pl: "Konto PL61", ru: "Счёт PL61" },
  });
  expect((await read()).paymentInstructions).not.toHaveProperty("en");
});

it.each([
  [{ timeZone: "Mars/Base" }, "/timeZone"],
  [{ name: null }, "/name"],
  [{ deadlines: { lunch: "PT1H" } }, "/deadlines/lunch"],
  [{ quietHours: { to: null } }, "/quietHours/to"],
  [{ staffUrl: "https://desk.example/orders" }, "/staffUrl"],
  [{ address: { city: "Łódź" } }, "/address/line1"],
  [{ colour: "#000000" }, "/colour"],
])("checks what comes of %j whole, and changes nothing when it is wrong", async (patch, pointer) => {
  const { director, path, read } = await openShop();
  const before = await read();
  const { status, body } = await director("PATCH", path, { hidden: true, ...patch });
  expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  expect(await read()).toEqual(before);
});

it.each(["list", 1, null, ["hidden"]])("is an object, and not %j", async (patch) => {
  const { director, path } = await openShop();
  expect(await director("PATCH", path, patch)).toMatchObject({ status: 422 });
});

it("keeps its lifecycle", async () => {
  const { director, path } = await openShop();
  const answer = await director("PATCH", path, { lifecycle: "marketplace" });
  expect(answer).toMatchObject({ status: 422 });
  const free = await director("PATCH", path, { lifecycle: "marketplace", deadlines: null });
  expect(free).toMatchObject({ status: 409, body: { code: "invalid-state" } });
});

it("S0-28 leaves fees to the platform: an admin sets them, and they stay when a director saves", async () => {
  const { director, admin, path, read } = await openShop();
  const fees = { commission: 1500, acquiring: 250 };
  await admin("PATCH", path, { fees, acceptFee: 500 });
  await director("PATCH", path, { fees: null, acceptFee: 0, name: "Tulips" });
  expect(await read()).toMatchObject({ fees, acceptFee: 500, name: "Tulips" });
  const own = { name: "Roses", lifecycle: "giftShop" };
  await director("PUT", path, { ...own, fees: { commission: 0, acquiring: 0 } });
  expect(await read()).toMatchObject({ fees, acceptFee: 500, name: "Roses" });
  await admin("PUT", path, own);
  expect(await read()).not.toHaveProperty("fees");
});

it("tells its version, and is changed only as the one that If-Match names", async () => {
  const { director, manager, path } = await openShop();
  const tag = (await manager("GET", path)).headers.get("etag")!;
  const seen = { "if-match": tag };
  const changed = await manager("PATCH", path, { hidden: true }, seen);
  expect(changed).toMatchObject({ status: 200 });
  for (const [method, body] of [
    ["PATCH", { hidden: false }],
    ["PUT", { name: "Roses", lifecycle: "giftShop" }],
  ] as const)
    expect(await director(method, path, body, seen)).toMatchObject({
      status: 412,
      body: { code: "precondition-failed" },
    });
  const next = { "if-match": changed.headers.get("etag")! };
  expect(await manager("PATCH", path, { hidden: false }, next)).toMatchObject({ status: 200 });
});

it("loses none of many changes that come at once", async () => {
  const { director, path, read } = await openShop();
  const changes = { name: "Roses", city: "Łódź", hidden: true, pastClosing: true, color: "#1b6b52" };
  await Promise.all(
    Object.entries(changes).map(([name, value]) => director("PATCH", path, { [name]: value })),
  );
  expect(await read()).toMatchObject(changes);
});

it.each([
  "Europe/Kyiv",
  "Europe/Kiev",
  "Asia/Kolkata",
  "Asia/Ho_Chi_Minh",
  "America/Nuuk",
  "Etc/UTC",
  "US/Eastern",
])("takes the time zone %s, in whichever spelling", async (timeZone) => {
  const { director, path, read } = await openShop();
  expect(await director("PATCH", path, { timeZone })).toMatchObject({ status: 200 });
  expect((await read()).timeZone).toBe(timeZone);
});

it("is a shop that is there, or a refusal", async () => {
  const { url } = world.runtime;
  expect(await world.as("admin")("PATCH", "/v1/shops/nowhere", {})).toMatchObject({ status: 404 });
  expect(await createClient(url)("PATCH", "/v1/shops/nowhere", {})).toMatchObject({ status: 401 });
});
