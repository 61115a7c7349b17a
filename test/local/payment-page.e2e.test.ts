import { expect, it } from "vitest";
import { deliveryOrders, openAndSubmit } from "../support/delivery-orders.ts";
import { anna, catOrder, orderTotal } from "../support/fixtures.ts";
import { linkVisitor } from "../support/link-visitor.ts";
import { startWorld } from "../support/world.ts";

const world = startWorld();
const { sendCommand, linkOf, read } = deliveryOrders(world);

it("S4-13 a payment is made on this machine from the buyer's page on, without a provider", async () => {
  const shop = await world.shop("marketplace", { paymentProvider: "generic" });
  const [{ id }] = await shop.place({ ...catOrder, buyer: { ...anna, locale: "en" } });
  await sendCommand(shop, id, "confirm");
  const url = await linkOf(id, anna.email);
  const { text } = await openAndSubmit(linkVisitor(url), "pay");
  const page = /content="0;url=([^"]+)"/.exec(text)![1]!.replaceAll("&amp;", "&");
  const shown = await (await fetch(page)).text();
  expect(shown).toContain("105.00 PLN");
  const body = new URL(page).searchParams;
  const names = [...shown.matchAll(/type="hidden" name="(\w+)"/g)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining([...body.keys()]));
  const paid = await fetch(`${world.runtime.url}/_local/pay`, { method: "POST", body, redirect: "manual" });
  expect(body.get("returnUrl")).toBe(url);
  expect([paid.status, paid.headers.get("location")]).toEqual([303, url]);
  expect(await read(shop, id)).toMatchObject({
    status: "preparing",
    payment: { status: "paid", paid: orderTotal },
  });
  await fetch(`${world.runtime.url}/_local/pay`, { method: "POST", body, redirect: "manual" });
  expect((await read(shop, id)).payment.paid).toBe(orderTotal);
});
