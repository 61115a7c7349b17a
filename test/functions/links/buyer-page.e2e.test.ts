import { beforeAll, describe, expect, it } from "vitest";
import { deliveryOrders, giftOrder, openAndSubmit, type Shop } from "../../support/delivery-orders.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../../support/link-visitor.ts";
import { uploadPhoto } from "../../support/photo-upload.ts";
import { startWorld } from "../../support/world.ts";

/** What a buyer sees and can do by their link. */
const world = startWorld();
const { sendCommand, addDeliverer, linkOf, read, notificationsAbout } = deliveryOrders(world);
const english = { ...catOrder, buyer: { ...anna, locale: "en" } };
const parcel = { carrier: "InPost", trackingCode: "PL123456" };
let market: Shop;
let gifts: Shop;

beforeAll(async () => {
  market = await world.shop("marketplace", { paymentInstructions: "Account 12 3456\nTitle: your number" });
  gifts = await world.shop("giftShop");
});

async function placed(shop: Shop, order: object = english, ...commands: [string, object?][]) {
  const [{ id }] = await shop.place(order);
  for (const [command, fields] of commands) await sendCommand(shop, id, command, fields);
  return { id: id as string, at: linkVisitor(await linkOf(id, anna.email)) };
}

describe("the buyer's page in a marketplace", () => {
  it("says where the order is, by when to pay and how, and what can be done", async () => {
    const { at } = await placed(market, english, ["confirm"]);
    const { text } = await at.open();
    for (const detail of ["Waiting for your payment", "24 November, 11:00", "Account 12 3456", "PLN 105.00"])
      expect(text.replaceAll(/\s/g, " ")).toContain(detail);
    expect(at.buttons()).toEqual(["cancel"]);
  });

  it("cancels with a reason, after saying what goes back", async () => {
    const { id, at } = await placed(market);
    expect((await at.open()).text).toContain("You have not paid anything yet");
    expect(await at.submit("cancel")).toMatchObject({ status: 422 });
    expect(await at.submit("cancel", { reason: "Changed my mind" })).toMatchObject({ status: 303 });
    expect(await read(market, id)).toMatchObject({ status: "cancelled", reason: "Changed my mind" });
    expect((await at.open()).text).toContain("The order has been cancelled.");
  });

  it("S3-20 S3-22 S3-25 follows the parcel, confirms the receipt and rates the order", async () => {
    const { id, at } = await placed(market, english, ["confirm"], ["confirmPayment"], ["ship", parcel]);
    expect((await at.open()).text).toContain("inpost.pl/sledzenie-przesylek?number=PL123456");
    expect(at.buttons()).toEqual(["receive", "reportProblem"]);
    expect(await at.submit("receive")).toMatchObject({ status: 303 });
    expect((await read(market, id)).status).toBe("received");
    await at.open();
    expect(at.buttons()).toEqual(["rate", "reportProblem"]);
    expect(await at.submit("rate")).toMatchObject({ status: 422 });
    expect(await at.submit("rate", { stars: "6" })).toMatchObject({ status: 422 });
    expect(await at.submit("rate", { stars: "5", review: "Lovely" })).toMatchObject({ status: 303 });
    expect((await read(market, id)).rating).toEqual({ stars: 5, review: "Lovely" });
  });

  it("asks before the automatic receipt: no stops the clock and tells shop and support", async () => {
    const { id, at } = await placed(market, english, ["confirm"], ["confirmPayment"], ["ship", parcel]);
    await world.advance("P20D");
    expect(await notificationsAbout(id, "receiptAhead")).toHaveLength(1);
    expect(await linkOf(id, anna.email)).toBeDefined();
    await at.open();
    expect(at.buttons()).toEqual(["receive", "reportProblem"]);
    expect(await at.submit("reportProblem", { text: "It has not come" })).toMatchObject({ status: 303 });
    expect(await notificationsAbout(id, "reportProblem")).not.toHaveLength(0);
    await world.advance("P40D");
    expect((await read(market, id)).status).toBe("shipped");
    expect((await at.open()).text).toContain("You have reported a problem");
  });

  it("S3-23 asks before the automatic pickup: yes ends it now", async () => {
    const { id, at } = await placed(market, english, ["confirm"], ["confirmPayment"], ["offerPickup"]);
    await world.advance("P4D");
    expect(await notificationsAbout(id, "pickupAhead")).toHaveLength(1);
    expect(await openAndSubmit(at, "collect")).toMatchObject({ status: 303 });
    expect((await read(market, id)).status).toBe("pickedUp");
  });

  it("is not told again of a reminder that was overtaken", async () => {
    const { id, at } = await placed(market, english, ["confirm"], ["confirmPayment"], ["ship", parcel]);
    await openAndSubmit(at, "receive");
    await world.advance("P40D");
    expect(await notificationsAbout(id, "receiptAhead")).toEqual([]);
  });
});

/** The addresses of the images on a page. */
const imagesOn = (text: string): string[] =>
  [...text.matchAll(/<img src="([^"]+)" alt="[^"]+">/g)].map(([, src]) => src!.replaceAll("&amp;", "&"));

describe("the buyer's page in a gift shop", () => {
  const gift = { ...giftOrder, buyer: english.buyer };

  it("S2-43 shows before cancelling that everything goes back, and books exactly that", async () => {
    const { id, at } = await placed(gifts, gift);
    await world.reportPayment("paid", { order: id, amount: 10500, currency: "PLN", reference: `p-${id}` });
    expect((await at.open()).text.replaceAll(/\s/g, " ")).toContain(
      "You will get PLN 105.00 back, the full amount",
    );
    expect(await at.submit("cancel")).toMatchObject({ status: 422 });
    expect(await at.submit("cancel", { reason: "Wrong day" })).toMatchObject({ status: 303 });
    expect(await read(gifts, id)).toMatchObject({
      status: "cancelledByBuyer",
      payment: { refundDue: 10500 },
    });
  });

  it("S2-44 S2-45 asks support to cancel once the courier is on the way", async () => {
    const { id, at } = await placed(gifts, gift, ["accept"]);
    await at.open();
    expect(at.buttons()).toContain("cancel");
    expect(at.buttons()).not.toContain("requestCancel");
    await sendCommand(gifts, id, "dispatch");
    expect(await at.submit("cancel", { reason: "Wrong day" })).toMatchObject({ status: 409 });
    expect((await at.open()).text).toContain("the delivery is not refunded");
    expect(at.buttons()).toContain("requestCancel");
    expect(at.buttons()).not.toContain("cancel");
    expect(await at.submit("requestCancel", { reason: "Wrong day" })).toMatchObject({ status: 303 });
    expect((await at.open()).text).toContain("Our support will decide");
    expect(at.buttons()).not.toContain("requestCancel");
  });

  it("S2-29 S2-31 shows the photo and rates it, once more after a new one", async () => {
    const { id, at } = await placed(gifts, gift, ["accept"]);
    expect((await at.open()).headers.get("content-security-policy")).not.toContain("img-src");
    await uploadPhoto(gifts.manager, id);
    await world.settle();
    const { text, headers } = await at.open();
    const [src] = imagesOn(text);
    expect(headers.get("content-security-policy")).toContain(`img-src ${new URL(src!).origin};`);
    expect((await fetch(src!)).headers.get("content-type")).toBe("image/png");
    expect(await at.submit("ratePhoto", { liked: "false", text: "Too red" })).toMatchObject({ status: 303 });
    expect((await read(gifts, id)).photoRating).toEqual({ liked: false, text: "Too red" });
    await uploadPhoto(gifts.manager, id);
    await world.settle();
    expect(imagesOn((await at.open()).text)).toHaveLength(2);
    expect(await openAndSubmit(at, "ratePhoto", { liked: "true" })).toMatchObject({ status: 303 });
    expect((await read(gifts, id)).photoRating).toEqual({ liked: true });
  });

  it("S2-29 is asked for a rating by e-mail, with the page to give it on", async () => {
    const { id } = await placed(gifts, gift, ["accept"]);
    await uploadPhoto(gifts.manager, id);
    const [mail, ...more] = await notificationsAbout(id, "photo");
    expect([mail!.to, more]).toEqual([anna.email, []]);
    expect(mail!.text).toContain("Please tell us whether you like it");
    expect(mail!.html).toContain("See and rate the photo");
    expect((await linkVisitor(linkInMessage(mail!)).open()).text).toContain("Do you like it?");
  });

  it("S2-52 says that nobody else may take it, and later that somebody may", async () => {
    const { id, at } = await placed(gifts, gift, ["accept"]);
    const asked = { handedTo: "thirdPerson", comment: "Mrs Nowak" };
    expect((await at.open()).text).toContain("handed over in person only");
    await sendCommand(gifts, id, "dispatch");
    expect((await gifts.manager("POST", `/v1/orders/${id}/deliver`, asked)).body).toMatchObject({
      status: 409,
      code: "invalid-state",
      detail:
        "The buyer has not agreed that somebody else may take the order, and only the buyer can allow it.",
    });
    await openAndSubmit(at, "allowThirdPerson", { allowed: "true" });
    expect((await at.open()).text).toContain("At the moment, somebody else may take it");
    expect((await gifts.manager("POST", `/v1/orders/${id}/deliver`, asked)).body.status).toBe("done");
  });

  it("tells the giver that the recipient will not hear from us", async () => {
    const { at } = await placed(gifts, gift);
    expect((await at.open()).text).toContain("the recipient will not hear from us");
  });
});

describe("the buyer's page in other shops", () => {
  it("S1-04 has the title of a shop's own status", async () => {
    const statuses = [{ name: "glazing", group: "active", title: "In the kiln" }];
    const desk = await world.shop("serviceDesk", { statuses });
    const { at } = await placed(desk, english, ["move", { status: "glazing" }]);
    expect((await at.open()).text).toContain("<h1>In the kiln</h1>");
  });

  it("S4-23 S4-24 shows the estimated time of a delivery, in the buyer's language", async () => {
    const office = await world.shop("backOffice", { estimatedDeliveryMinutes: 45 });
    const piotr = await addDeliverer(office, "Piotr");
    const { id, at } = await placed(
      office,
      catOrder,
      ["start"],
      ["assignDeliverer", { deliverer: piotr.id }],
    );
    expect((await notificationsAbout(id, "assignDeliverer"))[1]!.text).toContain("45");
    const { text } = await at.open();
    expect(text).toContain('<html lang="pl');
    expect(text).toContain("45 min");
  });
});
