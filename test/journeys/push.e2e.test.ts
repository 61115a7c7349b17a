import { describe, expect, it } from "vitest";
import { createClient } from "../../local/client.ts";
import { catOrder } from "../support/fixtures.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** Notifications on browsers: this machine's push service reads them as a browser does. */
const world = startWorld();
const local = (body: object) => createClient(world.runtime.url)("POST", "/_local/push", body);
const gift = { ...catOrder, delivery: { way: "ownCourier", price: 0, address: catOrder.delivery.address } };
const path = "/v1/me/push-subscriptions";

async function browserOf(who: Caller, language = "en"): Promise<string> {
  const { body } = await local({});
  expect((await who("POST", path, body, { "accept-language": language })).status).toBe(201);
  return body.endpoint;
}
const shownOn = (endpoint: string) => world.runtime.inbox.list({ channel: "push", to: endpoint });
type Shop = Awaited<ReturnType<typeof world.shop>>;
async function placed(shop: Shop) {
  const [{ id, number }] = await shop.place(gift);
  await world.settle();
  return { id, number };
}
const rowsOf = async (shop: Shop, id: string) =>
  (await shop.director("GET", `/v1/orders/${id}/notifications`)).body.items.filter(
    ({ channel }: { channel: string }) => channel === "push",
  );

describe("S2-14 a new order is announced by push", () => {
  it("on every browser of directors and managers, each in its language, and on a seller's once it is theirs", async () => {
    const shop = await world.shop("giftShop");
    const [director, manager, seller] = [
      await browserOf(shop.director),
      await browserOf(shop.manager, "pl"),
      await browserOf(shop.seller),
    ];
    const { id, number } = await placed(shop);
    expect(shownOn(director)).toMatchObject([
      { subject: expect.stringContaining(`Order ${number}: new`), order: id },
    ]);
    expect(shownOn(manager)).toMatchObject([{ subject: expect.stringContaining(`Zamówienie ${number}`) }]);
    expect(shownOn(seller)).toEqual([]);
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    await shop.manager("POST", `/v1/orders/${id}/assignSeller`, { seller: "seller-1" });
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Is it blue?" });
    await world.settle();
    expect(shownOn(seller)).toMatchObject([{ order: id }]);
    expect((await rowsOf(shop, id)).map(({ status }: { status: string }) => status)).not.toContain("failed");
  });

  it("without anything about people, beside the e-mail and not in its place", async () => {
    const shop = await world.shop("giftShop");
    const browser = await browserOf(shop.director);
    const { id } = await placed(shop);
    const [shown] = shownOn(browser);
    const { name, email, phone } = catOrder.buyer as Record<string, string>;
    for (const secret of [name, email, phone].filter(Boolean))
      expect(JSON.stringify(shown)).not.toContain(secret);
    expect(world.inbox(id).filter(({ to }) => to === shop.email)).toHaveLength(1);
  });

  it("no more where its push service has forgotten the browser, whose subscription goes, and to others all the same", async () => {
    const shop = await world.shop("giftShop");
    const [lost, kept] = [await browserOf(shop.director), await browserOf(shop.manager)];
    await local({ gone: lost.split("/").at(-1) });
    const { id } = await placed(shop);
    expect(await rowsOf(shop, id)).toMatchObject([
      { status: "refused", reason: "gone" },
      { status: "sent", reason: null },
    ]);
    expect((await shop.director("GET", path)).body.items).toEqual([]);
    expect((await shop.manager("GET", path)).body.items).toHaveLength(1);
    expect(shownOn(kept)).toHaveLength(1);
  });

  it("not where the shop has switched it off, and not to somebody who has left", async () => {
    const off = await world.shop("giftShop", { staffChannels: { push: false } });
    const left = await world.shop("giftShop");
    const browsers = [await browserOf(off.director), await browserOf(left.manager)];
    await left.director("DELETE", `/v1/shops/${left.id}/staff/manager-1`);
    for (const shop of [off, left]) expect(await rowsOf(shop, (await placed(shop)).id)).toEqual([]);
    expect(browsers.flatMap(shownOn)).toEqual([]);
  });

  it("after the shop's quiet hours, if it still waits for an answer", async () => {
    const shop = await world.shop("giftShop", { quietHours: { from: "10:00", to: "12:00" } });
    const browser = await browserOf(shop.director);
    const [waiting, taken] = [await placed(shop), await placed(shop)];
    expect(shownOn(browser)).toEqual([]);
    await shop.manager("POST", `/v1/orders/${taken.id}/accept`);
    await world.advance("PT3H");
    expect(shownOn(browser).map(({ order, subject }) => [order, subject?.includes("new")])).toContainEqual([
      waiting.id,
      true,
    ]);
    expect(shownOn(browser).filter(({ order }) => order === taken.id)).toEqual([]);
  });
});
