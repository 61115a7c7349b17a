import { beforeAll, describe, expect, it } from "vitest";
import { anna, cats } from "../goods.ts";
import { type Caller, world } from "../world.ts";

/** The help page of the gift shop (seed 002), from top to bottom. */
const { as, shop: open, settle, advance, inbox, pay, support, now } = world();
let shop: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  shop = await open("giftShop");
});

const jan = { name: "Jan", phone: "+48601234567", email: "jan@example.com" };
const tulips = {
  ...cats,
  recipient: jan,
  gift: true,
  lines: [{ sku: "TULIPS", title: "Tulips", quantity: 1, unitPrice: 9900, category: "flowers" }],
  delivery: { ...cats.delivery, way: "ownCourier", price: 2000 },
};
const lamp = {
  ...tulips,
  lines: [{ sku: "LAMP", title: "Lamp", quantity: 1, unitPrice: 9900, category: "lamps" }],
};

const give = (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await support("GET", `/v1/orders/${id}`)).body;
async function placed(order: object = tulips, ...commands: string[]) {
  const [{ id, totals }] = await shop.place(order);
  await pay("paid", { order: id, amount: totals.total, currency: "PLN", reference: `pay-${id}` });
  for (const command of commands) await give(shop.manager, id, command);
  return id as string;
}
const told = (id: string, template: string) => inbox(id).filter((message) => message.template === template);

describe("a hidden shop", () => {
  it("S2-06 S2-07 S2-08 takes no new orders, while the running ones go on", async () => {
    const other = await open("giftShop");
    const [{ id }] = await other.place(tulips);
    const settings = { name: "Hidden", lifecycle: "giftShop" };
    await other.director("PUT", `/v1/shops/${other.id}`, { ...settings, hidden: true });
    const order = () =>
      other.storefront("POST", "/v1/orders", { shop: other.id, ...tulips }, { "idempotency-key": "again" });
    expect((await order()).status).toBe(409);
    expect((await give(other.manager, id, "accept")).body.status).toBe("accepted");
    await other.director("PUT", `/v1/shops/${other.id}`, settings);
    expect((await order()).status).toBe(201);
  });

  it("S2-09 can hide one product instead", async () => {
    const other = await open("giftShop", { hiddenProducts: ["LAMP"] });
    const key = { "idempotency-key": "lamp" };
    expect((await other.storefront("POST", "/v1/orders", { shop: other.id, ...lamp }, key)).status).toBe(409);
    await other.place(tulips);
  });
});

describe("new", () => {
  it("S2-12 S2-13 is seen by director and manager, and by a seller once it is his", async () => {
    const id = await placed(tulips, "accept");
    for (const who of [shop.director, shop.manager])
      expect((await who("GET", `/v1/orders/${id}`)).status).toBe(200);
    expect((await shop.seller("GET", `/v1/orders/${id}`)).status).toBe(404);
    await give(shop.manager, id, "assignSeller", { seller: "seller-1" });
    expect((await shop.seller("GET", `/v1/orders/${id}`)).status).toBe(200);
    const stranger = as("seller", shop.id, "seller-2");
    expect((await stranger("GET", `/v1/orders/${id}`)).status).toBe(404);
  });

  it("S2-18 S2-19 reminds the shop after fifteen minutes and cancels nothing; the client may cancel", async () => {
    const id = await placed();
    await advance("PT15M");
    expect(told(id, "acceptDue").map(({ to }) => to)).toEqual([shop.email]);
    expect((await read(id)).status).toBe("new");
    expect((await give(shop.buyer, id, "cancel")).body.status).toBe("cancelledByBuyer");
  });

  it("S2-54 may be declined with a reason, and everything goes back", async () => {
    const id = await placed();
    expect((await give(shop.manager, id, "decline")).status).toBe(422);
    const { body } = await give(shop.manager, id, "decline", { reason: "No tulips left" });
    expect(body).toMatchObject({ status: "declined", payment: { refundDue: 11900 } });
  });
});

describe("accepted", () => {
  it("S2-20 S2-23 S2-24 can still be cancelled by the client, and the shop is told", async () => {
    const id = await placed(tulips, "accept");
    const { body } = await give(shop.buyer, id, "cancel");
    expect(body).toMatchObject({ status: "cancelledByBuyer", payment: { refundDue: 11900 } });
    await settle();
    expect(told(id, "cancelledByBuyer").map(({ to }) => to)).toContain(shop.email);
  });

  it("S2-63 is never cancelled by the shop", async () => {
    const id = await placed(tulips, "accept");
    expect((await give(shop.manager, id, "cancel", { reason: "The client asked" })).status).toBe(403);
  });

  it("S2-30 reminds half an hour before the delivery that a photo is missing", async () => {
    const at = (hours: number) => new Date(Date.parse(now()) + hours * 3_600_000).toISOString();
    const id = await placed(
      { ...tulips, delivery: { ...tulips.delivery, from: at(2), to: at(4) } },
      "accept",
    );
    await advance("PT1H30M");
    expect(told(id, "photoDue").map(({ to }) => to)).toEqual([shop.email]);
  });
});

describe("photo", () => {
  const shot = { photo: "photo-1" };

  it("S2-26 S2-27 follows the upload for the five categories only", async () => {
    const flowers = await placed(tulips, "accept");
    expect((await give(shop.manager, flowers, "addPhoto", shot)).body.status).toBe("photo");
    const other = await placed(lamp, "accept");
    const { body } = await give(shop.manager, other, "addPhoto", shot);
    expect(body.status ?? "accepted").not.toBe("photo");
  });

  it("S2-29 S2-31 S2-35 asks the client, and a bad rating leads to another round", async () => {
    const id = await placed(tulips, "accept");
    await give(shop.manager, id, "addPhoto", shot);
    await give(shop.buyer, id, "ratePhoto", { liked: false, text: "Yellow, please" });
    await settle();
    expect(told(id, "photo").map(({ to }) => to)).toContain(anna.email);
    expect(told(id, "ratePhoto").map(({ to }) => to)).toEqual([shop.email]);
    const { body } = await give(shop.manager, id, "addPhoto", { photo: "photo-2" });
    expect(body.photos).toEqual(["photo-1", "photo-2"]);
    expect(body.photoRating).toBeUndefined();
  });

  it("S2-33 S2-34 tells the shop after fifteen silent minutes, and holds up nothing", async () => {
    const id = await placed(tulips, "accept");
    await give(shop.manager, id, "addPhoto", shot);
    await advance("PT15M");
    expect(told(id, "ratingDue").map(({ to }) => to)).toEqual([shop.email]);
    expect((await give(shop.manager, id, "dispatch")).body.status).toBe("courierLeft");
  });
});

describe("on the way", () => {
  it("S2-38 S2-40 S2-48 is ended by the shop's own courier, on his own order", async () => {
    const courier = { name: "Piotr", email: "piotr@example.com" };
    const { body: piotr } = await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, courier);
    const id = await placed(tulips, "accept");
    await give(shop.manager, id, "assignDeliverer", { deliverer: piotr.id });
    expect((await give(shop.manager, id, "dispatch")).body.delivery).toMatchObject({
      deliverer: piotr.id,
      status: "onTheWay",
    });
  });

  it("S2-41 S2-49 is left out for a hired courier", async () => {
    const hired = await placed({ ...tulips, delivery: { ...tulips.delivery, way: "thirdParty" } }, "accept");
    expect((await give(shop.manager, hired, "deliver", { handedTo: "inPerson" })).body.status).toBe("done");
    const own = await placed(tulips, "accept");
    expect((await give(shop.manager, own, "deliver", { handedTo: "inPerson" })).status).toBe(409);
  });

  it("S2-44 S2-45 is cancelled by support alone, on request, and the delivery price is kept", async () => {
    const id = await placed(tulips, "accept", "dispatch");
    expect((await give(shop.buyer, id, "cancel")).status).toBe(409);
    await give(shop.manager, id, "requestCancel", { reason: "The client asked; the courier is on the way" });
    const preview = (await support("GET", `/v1/orders/${id}/cancellation`)).body;
    expect(preview).toMatchObject({ allowed: true, refund: 9900, kept: 2000 });
    const { body } = await give(support, id, "cancel", { reason: "The client's wish" });
    expect(body).toMatchObject({ status: "cancelledBySupport", payment: { refundDue: preview.refund } });
  });
});

describe("done", () => {
  it("S2-46 S2-50 S2-51 says who took it, and a third person by name", async () => {
    const id = await placed(tulips, "accept", "dispatch");
    expect((await give(shop.manager, id, "deliver")).status).toBe(422);
    expect((await give(shop.manager, id, "deliver", { handedTo: "thirdPerson" })).status).toBe(422);
    const fields = { handedTo: "thirdPerson", comment: "The neighbour, Mrs Nowak" };
    expect((await give(shop.manager, id, "deliver", fields)).body).toMatchObject({
      status: "done",
      delivery: fields,
    });
  });

  it("S2-59 never said a word to the recipient", async () => {
    const id = await placed(tulips, "accept", "dispatch");
    await give(shop.manager, id, "deliver", { handedTo: "inPerson" });
    await settle();
    const readers = inbox(id).map(({ to }) => to);
    expect(readers.length).toBeGreaterThan(3);
    expect(readers).not.toContain(jan.email);
    expect(readers).not.toContain(jan.phone);
  });
});
