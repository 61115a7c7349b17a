import { beforeAll, describe, expect, it } from "vitest";
import { deliveryOrders, giftOrder, type Shop } from "../../../support/delivery-orders.ts";
import { anna } from "../../../support/fixtures.ts";
import { linkVisitor } from "../../../support/link-visitor.ts";
import { startWorld } from "../../../support/world.ts";

/** What a shop may only change once the buyer has agreed, by their link and through the storefront. */
const world = startWorld();
const { sendCommand, linkOf, read, notificationsAbout } = deliveryOrders(world);
const [noon, evening] = [
  { from: "2026-11-23T11:00:00Z", to: "2026-11-23T13:00:00Z" },
  { from: "2026-11-24T16:00:00Z", to: "2026-11-24T18:00:00Z" },
];
const gift = { ...giftOrder, buyer: { ...anna, locale: "en" }, delivery: { ...giftOrder.delivery, ...noon } };
const surcharge = { amount: 700, reason: "A bigger vase" };
let shop: Shop;
beforeAll(async () => {
  shop = await world.shop("giftShop");
});

async function accepted() {
  const [{ id }] = await shop.place(gift);
  await pay(id, 10500, "first");
  await sendCommand(shop, id, "accept");
  return id as string;
}
const pay = (order: string, amount: number, name: string) =>
  world.reportPayment("paid", { order, amount, currency: "PLN", reference: `${name}-${order}` });
const dueOf = async (id: string, name: string) =>
  (await read(shop, id)).deadlines.find((each: { name: string }) => each.name === name).dueAt;

describe("another delivery time", () => {
  it("S2-60 is asked for by e-mail, and holds once the buyer has agreed on their page", async () => {
    const id = await accepted();
    const { body } = await sendCommand(shop, id, "proposeTime", { ...evening, reason: "Our van broke down" });
    expect(body).toMatchObject({ delivery: noon, proposal: { kind: "time", ...evening } });
    const [mail] = await notificationsAbout(id, "proposeTime");
    expect(mail).toMatchObject({ to: anna.email });
    for (const detail of [
      "Tuesday",
      "17:00–19:00",
      "Our van broke down",
      "Nothing will change unless you agree",
    ])
      expect(mail!.text).toContain(detail);
    const at = linkVisitor(await linkOf(id, anna.email));
    expect((await at.open()).text).toContain("17:00–19:00 (Our van broke down)");
    expect(at.buttons()).toEqual(expect.arrayContaining(["acceptProposal", "declineProposal"]));
    expect(await at.submit("acceptProposal")).toMatchObject({ status: 303 });
    expect((await at.open()).text).toContain("That is agreed");
    expect(await read(shop, id)).toMatchObject({ delivery: evening, status: "accepted" });
    expect(await dueOf(id, "delivery")).toBe(evening.to);
    expect(await dueOf(id, "photo")).toBe("2026-11-24T15:30:00Z");
    expect((await notificationsAbout(id, "acceptProposal")).map(({ to }) => to)).toEqual([shop.email]);
    const listed = await shop.manager("GET", `/v1/orders?shop=${shop.id}&deliveryDate=2026-11-24`);
    expect(listed.body.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  it("S2-60 stays as it was when the buyer says no, and the shop is told why", async () => {
    const id = await accepted();
    await sendCommand(shop, id, "proposeTime", evening);
    const at = linkVisitor(await linkOf(id, anna.email));
    await at.open();
    expect(await at.submit("declineProposal", { reason: "I am at work" })).toMatchObject({ status: 303 });
    const order = await read(shop, id);
    expect(order).toMatchObject({ delivery: noon });
    expect(order.proposal).toBeUndefined();
    const [mail] = await notificationsAbout(id, "declineProposal");
    expect(mail).toMatchObject({ to: shop.email });
    expect(mail!.text).toContain("I am at work");
  });

  it("S2-60 is not agreed to unseen: a newer proposal makes the page that they have an old one", async () => {
    const id = await accepted();
    await sendCommand(shop, id, "proposeTime", evening);
    const at = linkVisitor(await linkOf(id, anna.email));
    await at.open();
    await sendCommand(shop, id, "proposeSurcharge", surcharge);
    expect(await at.submit("acceptProposal")).toMatchObject({ status: 409 });
    expect(await read(shop, id)).toMatchObject({ delivery: noon, totals: { total: 10500 } });
  });

  it("S2-60 is no longer asked for once the courier has left", async () => {
    const id = await accepted();
    await sendCommand(shop, id, "proposeTime", evening);
    await sendCommand(shop, id, "dispatch");
    const answer = await shop.buyer("POST", `/v1/orders/${id}/acceptProposal`);
    expect(answer).toMatchObject({ status: 409, body: { code: "invalid-state" } });
    expect((await sendCommand(shop, id, "proposeTime", evening)).status).toBe(409);
  });
});

describe("a surcharge", () => {
  it("S2-62 is due once the buyer has agreed, paid by webhook, and goes back as the preview says", async () => {
    const id = await accepted();
    await sendCommand(shop, id, "proposeSurcharge", surcharge);
    expect(await read(shop, id)).toMatchObject({
      totals: { total: 10500 },
      payment: { status: "paid", due: 0 },
    });
    const [mail] = await notificationsAbout(id, "proposeSurcharge");
    for (const detail of ["7.00", "A bigger vase"]) expect(mail!.text).toContain(detail);
    const answered = await shop.buyer("POST", `/v1/orders/${id}/acceptProposal`);
    expect(answered.body).toMatchObject({
      totals: { surcharges: 700, total: 11200 },
      payment: { status: "partlyPaid", paid: 10500, due: 700 },
    });
    expect((await notificationsAbout(id, "acceptProposal"))[0]!.text).toContain("7.00");
    const at = linkVisitor(await linkOf(id, anna.email));
    expect((await at.open()).text.replaceAll(/\s/g, " ")).toContain("<dt>Extra charge</dt><dd>PLN 7.00</dd>");
    await pay(id, 700, "rest");
    expect(await read(shop, id)).toMatchObject({ payment: { status: "paid", paid: 11200, due: 0 } });
    const preview = (await shop.buyer("GET", `/v1/orders/${id}/cancellation`)).body;
    expect(preview).toMatchObject({ allowed: true, refund: 11200, kept: 0 });
    const cancelled = (await shop.buyer("POST", `/v1/orders/${id}/cancel`)).body;
    expect(cancelled.payment.refundDue).toBe(preview.refund);
  });

  it("S2-62 is never the shop's to agree to", async () => {
    const id = await accepted();
    await sendCommand(shop, id, "proposeSurcharge", surcharge);
    expect((await sendCommand(shop, id, "acceptProposal")).status).toBe(403);
    expect(await read(shop, id)).toMatchObject({ totals: { total: 10500 } });
  });
});
