import { expect } from "vitest";
import { deliveryOrders, giftOrder, openAndSubmit } from "../../support/delivery-orders.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { linkVisitor } from "../../support/link-visitor.ts";
import { notificationDesk } from "../../support/notification-desk.ts";
import { uploadPhoto } from "../../support/photo-upload.ts";
import { openWebhookReceiver } from "../../support/webhook-receiver.ts";
import type { startWorld } from "../../support/world.ts";

type World = ReturnType<typeof startWorld>;
const succeeds = { status: expect.toSatisfy((status: number) => status < 400) };

/** What the acceptance walks leave out: webhooks both ways, links, photos, bounces, and what repairs. */
export async function exerciseEverything(world: World): Promise<void> {
  await giftWithPhoto(world);
  await courierDelivery(world);
  await parcel(world);
  await world.runtime.invoke("reconcile", { all: true });
  await world.settle();
}

/** With a photo, which the buyer sees on the page of the order. */
async function giftWithPhoto(world: World): Promise<void> {
  const { sendCommand, linkOf } = deliveryOrders(world);
  const shop = await world.shop("giftShop");
  const [{ id }] = await shop.place(giftOrder);
  await sendCommand(shop, id, "accept");
  await uploadPhoto(shop.manager, id);
  const at = linkVisitor(await linkOf(id, anna.email));
  expect((await at.open()).text).toContain("<img");
  expect(await shop.manager("GET", `/v1/orders/${id}/photos`)).toMatchObject(succeeds);
}

/** Carried by a deliverer with a link; what they tap is notified of when it can be undone no more. */
async function courierDelivery(world: World): Promise<void> {
  const { addDeliverer, outForDelivery, notificationsAbout } = deliveryOrders(world);
  const shop = await world.shop("backOffice");
  const { id, at } = await outForDelivery(shop, await addDeliverer(shop, "Piotr"));
  expect(await openAndSubmit(at, "deliver", { handedTo: "inPerson" })).toMatchObject({ status: 303 });
  await world.advance("PT5M");
  expect(await notificationsAbout(id, "delivered")).not.toEqual([]);
}

/** Paid and carried by others, reported to a storefront; an e-mail about it comes back, and is sent once more. */
async function parcel(world: World): Promise<void> {
  const shop = await world.shop("marketplace", { sms: true });
  const receiver = await openWebhookReceiver();
  await shop.storefront("POST", `/v1/shops/${shop.id}/webhooks`, { url: receiver.url });
  const [{ id }] = await shop.place(catOrder);
  await shop.director("POST", `/v1/orders/${id}/confirm`);
  const money = { order: id, amount: 10_500, currency: "PLN", reference: id };
  expect(await world.reportPayment("paid", money)).toMatchObject({ body: { applied: true } });
  await shop.director("POST", `/v1/orders/${id}/ship`, { carrier: "InPost", trackingCode: "620999" });
  expect(await world.reportDelivery("delivered", { order: id, trackingCode: "620999" })).toMatchObject(
    succeeds,
  );
  await world.settle();
  expect(receiver.received.length).toBeGreaterThan(2);
  await notificationDesk(world).reportMail("bounce", id, anna.email);
  const { body } = await shop.director("GET", `/v1/orders/${id}/notifications`);
  const { id: message } = body.items.find(({ status }: { status: string }) => status === "sent");
  expect(await shop.director("POST", `/v1/orders/${id}/resend`, { message })).toMatchObject(succeeds);
}
