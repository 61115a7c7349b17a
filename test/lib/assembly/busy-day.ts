import { expect } from "vitest";
import { openReceiver } from "../../events/receiver.ts";
import { bouquet, deliveries, tap } from "../../functions/delivery.ts";
import { deskOf } from "../../functions/messages/desk.ts";
import { visitor } from "../../functions/visitor.ts";
import { anna, cats } from "../../goods.ts";
import { uploadPhoto } from "../../upload.ts";
import type { world } from "../../world.ts";

type World = ReturnType<typeof world>;
const well = { status: expect.toSatisfy((status: number) => status < 400) };

/** What the acceptance walks leave out: webhooks both ways, links, photos, bounces, and what repairs. */
export async function busyDay(earth: World): Promise<void> {
  await present(earth);
  await lunchTime(earth);
  await parcel(earth);
  await earth.runtime.invoke("reconcile", { all: true });
  await earth.settle();
}

/** With a photo, which the buyer sees on the page of the order. */
async function present(earth: World): Promise<void> {
  const { give, linkOf } = deliveries(earth);
  const shop = await earth.shop("giftShop");
  const [{ id }] = await shop.place(bouquet);
  await give(shop, id, "accept");
  await uploadPhoto(shop.manager, id);
  const at = visitor(await linkOf(id, anna.email));
  expect((await at.open()).text).toContain("<img");
  expect(await shop.manager("GET", `/v1/orders/${id}/photos`)).toMatchObject(well);
}

/** Carried by a deliverer with a link; what he taps is told when it can be undone no more. */
async function lunchTime(earth: World): Promise<void> {
  const { hire, out, told } = deliveries(earth);
  const shop = await earth.shop("backOffice");
  const { id, at } = await out(shop, await hire(shop, "Piotr"));
  expect(await tap(at, "deliver", { handedTo: "inPerson" })).toMatchObject({ status: 303 });
  await earth.advance("PT5M");
  expect(await told(id, "delivered")).not.toEqual([]);
}

/** Paid and carried by others, told to a storefront; an e-mail about it comes back, and is sent once more. */
async function parcel(earth: World): Promise<void> {
  const shop = await earth.shop("marketplace", { sms: true });
  const receiver = await openReceiver();
  await shop.storefront("POST", `/v1/shops/${shop.id}/webhooks`, { url: receiver.url });
  const [{ id }] = await shop.place(cats);
  await shop.director("POST", `/v1/orders/${id}/confirm`);
  const money = { order: id, amount: 10_500, currency: "PLN", reference: id };
  expect(await earth.pay("paid", money)).toMatchObject({ body: { applied: true } });
  await shop.director("POST", `/v1/orders/${id}/ship`, { carrier: "InPost", trackingCode: "620999" });
  expect(await earth.carry("delivered", { order: id, trackingCode: "620999" })).toMatchObject(well);
  await earth.settle();
  expect(receiver.got.length).toBeGreaterThan(2);
  await deskOf(earth).report("bounce", id, anna.email);
  const { body } = await shop.director("GET", `/v1/orders/${id}/notifications`);
  const { id: message } = body.items.find(({ status }: { status: string }) => status === "sent");
  expect(await shop.director("POST", `/v1/orders/${id}/resend`, { message })).toMatchObject(well);
}
