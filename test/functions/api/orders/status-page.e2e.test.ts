import { expect, test } from "vitest";
import { catOrder } from "../../../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../../../support/link-visitor.ts";
import { startWorld } from "../../../support/world.ts";

const at = startWorld();

test("an order says where its buyer follows it, to the storefront and the shop's staff alone", async () => {
  const shop = await at.shop("marketplace");
  const [{ id, statusPage }] = await shop.place(catOrder);
  await at.settle();
  const mail = at.inbox(id).find(({ to }) => to === catOrder.buyer.email)!;
  expect(linkInMessage(mail)).toBe(statusPage);
  for (const reader of [shop.storefront, shop.director, shop.manager])
    expect((await reader("GET", `/v1/orders/${id}`)).body.statusPage).toBe(statusPage);
  for (const reader of [shop.buyer, at.support, at.as("admin")])
    expect((await reader("GET", `/v1/orders/${id}`)).body).not.toHaveProperty("statusPage");
  expect((await shop.manager("POST", `/v1/orders/${id}/confirm`)).body.statusPage).toBe(statusPage);
  expect((await linkVisitor(statusPage).open()).status).toBe(200);
});

test("a buyer without a contact has a page, too, and a new one when it is renewed", async () => {
  const shop = await at.shop("backOffice");
  const sale = { ...catOrder, source: "phone", buyer: { name: "Passer-by" } };
  const [{ id, statusPage }] = await shop.place(sale, "sale", shop.manager);
  expect((await linkVisitor(statusPage).open()).status).toBe(200);
  const { body } = await shop.manager("POST", `/v1/orders/${id}/renewLink`);
  expect(body.statusPage).not.toBe(statusPage);
  expect((await linkVisitor(body.statusPage).open()).status).toBe(200);
  expect((await linkVisitor(statusPage).open()).text).not.toContain("Passer-by");
});

test("a sale at the counter is no task: nobody was to be told", async () => {
  const shop = await at.shop("backOffice");
  const sale = { ...catOrder, source: "phone", buyer: { name: "Passer-by" } };
  const [{ id }] = await shop.place(sale, "sale", shop.manager);
  await at.settle();
  const { body } = await shop.manager("GET", `/v1/orders/${id}`);
  expect(body.attention).toEqual([]);
});
