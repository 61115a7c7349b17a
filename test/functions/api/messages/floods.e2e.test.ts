import { beforeAll, describe, expect, it } from "vitest";
import { maxOrdersToldPerDay } from "../../../../domain/messages/relevance.ts";
import { deliveryOrders, openAndSubmit, type Shop } from "../../../support/delivery-orders.ts";
import { anna, catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";

/** Mailboxes that somebody would fill, and what they would read there. */
const world = startWorld();
const { addDeliverer, outForDelivery } = deliveryOrders(world);
let shop: Shop;
beforeAll(async () => {
  shop = await world.shop("marketplace");
});

const victim = (name: string) => `${name}@victim.example`;
const orderFor = (email: string, more: object = {}) => ({ ...catOrder, buyer: { ...anna, email }, ...more });
const mailsTo = async (email: string) => {
  await world.settle();
  return world.runtime.inbox.list({ to: email });
};

describe("the mail about a new order", () => {
  it("comes to an address so often in a day, whoever orders in its name, and to others as always", async () => {
    const flooded = victim("flooded");
    const ids: string[] = [];
    for (let i = 0; i < maxOrdersToldPerDay + 4; i++) ids.push((await shop.place(orderFor(flooded)))[0].id);
    expect(await mailsTo(flooded)).toHaveLength(maxOrdersToldPerDay);
    const rows = (await shop.manager("GET", `/v1/orders/${ids.at(-1)}/notifications`)).body.items;
    expect(rows).toContainEqual(expect.objectContaining({ status: "capped", reason: "perAddressPerDay" }));
    const tasks = (await shop.manager("GET", "/v1/tasks")).body.items;
    expect(tasks).toEqual([]);
    await shop.place(orderFor(victim("other")));
    expect(await mailsTo(victim("other"))).toHaveLength(1);
    await world.advance("P1DT1M");
    await shop.place(orderFor(flooded));
    expect(await mailsTo(flooded)).toHaveLength(maxOrdersToldPerDay + 1);
  });

  it("greets nobody by a link, and shows none that came with the order", async () => {
    const lured = victim("lured");
    const text = "You won! https://evil.example/claim";
    const buyer = { ...anna, name: text, email: lured };
    const address = { ...catOrder.delivery.address, line1: "evil.example/prize 1", company: text };
    const lines = [
      { title: "Cat", quantity: 1, unitPrice: 1, options: [{ name: "Engraving", value: text }] },
    ];
    await shop.place({
      ...catOrder,
      buyer,
      lines,
      comment: text,
      delivery: { ...catOrder.delivery, address },
    });
    const [mail] = await mailsTo(lured);
    expect(`${mail!.subject} ${mail!.text} ${mail!.html}`).not.toMatch(/evil|You won![^<]*claim/);
    expect((await mailsTo(shop.email)).some(({ text: told }) => told.includes("evil.example"))).toBe(true);
  });
});

it("a failed delivery that is reported again and again is told once in ten minutes, as it stands in the end", async () => {
  const desk = await world.shop("backOffice");
  const { id, at } = await outForDelivery(desk, await addDeliverer(desk, "Dan"));
  const told = async () => {
    await world.settle();
    return world.inbox(id).filter(({ template, to }) => template === "fail" && to === anna.email);
  };
  for (let i = 1; i <= 9; i++)
    expect(await openAndSubmit(at, "fail", { reason: `try ${i}` })).toMatchObject({ status: 303 });
  expect(await told()).toHaveLength(1);
  await world.advance("PT11M");
  expect((await told()).map(({ text }) => /try \d/.exec(text)![0])).toEqual(["try 1", "try 9"]);
  await openAndSubmit(at, "fail", { reason: "try 10" });
  expect((await openAndSubmit(at, "fail", { reason: "try 11" })).status).not.toBe(303);
});

it("a buyer writes twenty messages without an answer, and then waits for one; a repeated one is the same", async () => {
  const [{ id }] = await shop.place(catOrder);
  const write = (who: typeof shop.buyer, text: string, key?: string) =>
    who("POST", `/v1/orders/${id}/messages`, { text }, key ? { "idempotency-key": key } : {});
  const first = await write(shop.buyer, "1", "one");
  for (let i = 2; i <= 20; i++) expect(await write(shop.buyer, `${i}`)).toMatchObject({ status: 201 });
  expect(await write(shop.buyer, "21")).toMatchObject({ status: 409, body: { code: "invalid-state" } });
  expect(await write(shop.buyer, "1", "one")).toMatchObject({ status: 201, body: first.body });
  expect(await write(shop.manager, "Yes?")).toMatchObject({ status: 201 });
  expect(await write(shop.buyer, "21")).toMatchObject({ status: 201 });
});
