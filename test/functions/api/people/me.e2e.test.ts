import { expect, it } from "vitest";
import { startWorld } from "../../../support/world.ts";

/** Who somebody is, names for ids, and what a screen needs of a shop. */
const world = startWorld();

it("tells staff who they are, and what a screen needs of their shop, in their language", async () => {
  const { id, seller } = await world.shop("serviceDesk", {
    color: "#1b6b52",
    statuses: [{ name: "waitingForGlue", group: "paused", title: "Glue is on its way" }],
  });
  const { body: first } = await seller("GET", "/v1/me", undefined, { "accept-language": "pl" });
  expect(first).toMatchObject({ id: "seller-1", role: "seller", name: null, language: null });
  expect(first.shop).toMatchObject({ id, timeZone: "Europe/Warsaw", color: "#1b6b52", hidden: false });
  expect(first.shop.colours).toMatchObject({ new: expect.any(String), failed: expect.any(String) });
  const named = ({ statuses }: { statuses: { name: string; title: string }[] }) =>
    Object.fromEntries(statuses.map(({ name, title }) => [name, title]));
  expect(named(first.shop)).toMatchObject({ waitingForGlue: "Glue is on its way", new: "Nowe" });
  const saved = await seller("PUT", "/v1/me", { name: "Вера", language: "ru" }, { "accept-language": "pl" });
  expect(saved.body).toMatchObject({ name: "Вера", language: "ru" });
  expect(named(saved.body.shop).new).not.toBe("Nowe");
  expect((await seller("GET", "/v1/me")).body).toEqual(saved.body);
});

it("lists as staff whoever has signed in, in the role of their last visit", async () => {
  const { id, manager, seller } = await world.shop("giftShop");
  await manager("PUT", "/v1/me", { name: "Anna" });
  await seller("GET", "/v1/me");
  const promoted = world.as("manager", id, "seller-1");
  await seller("PUT", "/v1/me", { name: "Jan" });
  await promoted("GET", "/v1/me");
  const { body } = await seller("GET", `/v1/shops/${id}/staff`);
  expect(body).toEqual({
    items: [
      { id: "manager-1", role: "manager", name: "Anna" },
      { id: "seller-1", role: "manager", name: "Jan" },
    ],
    next: null,
  });
});

it("forgets staff who have left, until they come again", async () => {
  const { id, director, manager, seller } = await world.shop("giftShop");
  await seller("PUT", "/v1/me", { name: "Jan" });
  const path = `/v1/shops/${id}/staff/seller-1`;
  expect((await manager("DELETE", path)).status).toBe(403);
  expect((await director("DELETE", path)).body).toEqual({ id: "seller-1", role: "seller", name: "Jan" });
  expect((await director("DELETE", path)).body).toMatchObject({ code: "not-found" });
  expect((await manager("GET", `/v1/shops/${id}/staff`)).body.items).toEqual([]);
  expect((await seller("GET", "/v1/me")).body).toMatchObject({ name: null });
});

it("knows those of no shop, and shows them no shop", async () => {
  await world.support("PUT", "/v1/me", { name: "Ola", language: "pl" });
  const { body } = await world.support("GET", "/v1/me");
  expect(body).toEqual({
    id: "support-1",
    role: "support",
    name: "Ola",
    language: "pl",
    phone: null,
    messages: { changes: { push: true, telegram: true } },
    shop: null,
  });
  expect((await world.as("admin")("GET", "/v1/me")).body).toMatchObject({ messages: null, shop: null });
  expect((await world.support("PUT", "/v1/me", { language: "polski język" })).status).toBe(422);
});

it("lists all shops to support, page by page", async () => {
  const { id } = await world.shop("backOffice", { name: "Kuchnia", hidden: true });
  const { body: page } = await world.support("GET", "/v1/shops?limit=1");
  expect(page.items).toHaveLength(1);
  const seen = [...page.items];
  for (let { next } = page; next; ) {
    const { body } = await world.support("GET", `/v1/shops?limit=1&cursor=${next}`);
    seen.push(...body.items);
    next = body.next;
  }
  expect(seen.find((shop) => shop.id === id)).toMatchObject({ name: "Kuchnia", hidden: true });
  expect(seen.map((shop) => shop.id)).toEqual([...new Set(seen.map((shop) => shop.id))]);
});

it("changes what somebody wants to be told one by one, and leaves all else as it was", async () => {
  const { seller } = await world.shop("giftShop");
  const off = (messages: object | null) => seller("PATCH", "/v1/me", { messages });
  await seller("PUT", "/v1/me", { name: "Jan", phone: "+48601000777" });
  const { body } = await off({ reminders: { push: false } });
  expect(body).toMatchObject({ name: "Jan", phone: "+48601000777" });
  expect(body.messages).toMatchObject({
    newOrders: { push: true, telegram: true },
    reminders: { push: false, telegram: true },
  });
  const { body: both } = await off({ reminders: { telegram: false }, essentials: { push: false } });
  expect(both.messages).toMatchObject({
    reminders: { push: false, telegram: false },
    essentials: { push: false, telegram: true },
  });
  expect((await off({ reminders: null })).body.messages.reminders).toEqual({ push: true, telegram: true });
  for (const wrong of [{ newOrder: {} }, { newOrders: { voice: false } }, { newOrders: { push: "no" } }])
    expect((await off(wrong)).status).toBe(422);
  expect((await seller("PATCH", "/v1/me", { name: null, messages: null })).body).toMatchObject({
    name: null,
  });
});
