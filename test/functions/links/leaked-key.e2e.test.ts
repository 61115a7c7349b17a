import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rotateKeys, type SigningKeys } from "../../../domain/links/link.ts";
import { setClock, wall } from "../../../io/runtime/clock.ts";
import { deliveryOrders, type Shop } from "../../support/delivery-orders.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { linkVisitor } from "../../support/link-visitor.ts";
import { startWorld } from "../../support/world.ts";

/** The runbook of `docs/operations.md` for a leak of the keys that Waymark signs with. */
const world = startWorld();
const { linkOf } = deliveryOrders(world);
const reference = "WEB-1042";
let shop: Shop;
let id: string;
let known: string;
let leaked: SigningKeys;
const began = wall();
let late = 0;
afterAll(setClock({ wall: () => began + late }));

const keysNow = (): SigningKeys => JSON.parse(world.runtime.secrets.waymark!);
const fresh = (name: string) => createHmac("sha256", "fresh").update(name).digest("base64");

/** The new text of the secret, once every function has read it. */
function keep(keys: SigningKeys): void {
  world.runtime.secrets.waymark = JSON.stringify(keys);
  late += 301_000;
}

/** The address of the buyer's page as whoever has the leaked text works it out. */
function forged(key: "1" | "2"): string {
  const hmac = createHmac("sha256", Buffer.from(leaked[key]!, "base64"));
  const mac = hmac
    .update(JSON.stringify(["link", id, "buyer", 0]))
    .digest()
    .subarray(0, 16);
  return `${world.runtime.url}/l/${key}${mac.toString("base64url")}`;
}
const statusOf = async (url: string) => (await linkVisitor(url).open()).status;

beforeAll(async () => {
  shop = await world.shop("marketplace");
  keep(rotateKeys(keysNow(), fresh("2"), world.now()));
  const [order] = await shop.place({ ...catOrder, reference });
  id = order.id;
  known = await linkOf(id, anna.email);
  leaked = keysNow();
});

it("a leaked signing key opens an order's page, as long as the runbook is not followed", async () => {
  expect(forged("1")).toBe(known);
  expect(await statusOf(forged("1"))).toBe(200);
});

it("after the runbook nothing opens that was made with it, and what the table is searched by is found", async () => {
  for (const name of ["3", "4"]) keep(rotateKeys(keysNow(), fresh(name), world.now()));
  const rotated = keysNow();
  keep({ ...rotated, find: rotated["1"]!, 1: fresh("new 1"), 2: fresh("new 2") });
  for (const url of [known, forged("1"), forged("2")]) expect(await statusOf(url)).toBe(404);
  for (const q of [anna.email, reference]) {
    const { body } = await shop.manager("GET", `/v1/orders?q=${encodeURIComponent(q)}`);
    expect(body.items).toMatchObject([{ id }]);
  }
  const again = await shop.storefront(
    "POST",
    "/v1/orders",
    { shop: shop.id, ...catOrder, reference },
    { "idempotency-key": "another" },
  );
  expect(again).toMatchObject({ status: 409, body: { code: "reference-taken", order: id } });
});

it("people have new links by the order's answer, by the next message, and by renewLink", async () => {
  const { statusPage } = (await shop.manager("GET", `/v1/orders/${id}`)).body;
  expect(await statusOf(statusPage)).toBe(200);
  await shop.manager("POST", `/v1/orders/${id}/confirm`);
  expect(await linkOf(id, anna.email)).toBe(statusPage);
  await shop.manager("POST", `/v1/orders/${id}/renewLink`);
  expect(await statusOf(await linkOf(id, anna.email))).toBe(200);
  expect(await statusOf(statusPage)).toBe(404);
});
