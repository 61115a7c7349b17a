import { beforeAll, describe, expect, it } from "vitest";
import { courierOrder, deliveryOrders } from "../../../support/delivery-orders.ts";
import { address, anna, catOrder } from "../../../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../../../support/link-visitor.ts";
import { type Caller, startWorld } from "../../../support/world.ts";

/** What was mistyped is put right: by whom, until when, and who hears of it. */
const world = startWorld();
const { addDeliverer, sendCommand } = deliveryOrders(world);
type Shop = Awaited<ReturnType<typeof world.shop>>;
let market: Shop;
let strange: Shop;
beforeAll(async () => {
  market = await world.shop("marketplace", { sms: true });
  strange = await world.shop("marketplace");
});

const recipient = { name: "Jan", phone: "+48601234567", email: "jan@example.com" };
const pickupPoint = { id: "WAW01A", name: "Paczkomat WAW01A", address: "ul. Złota 2, Warszawa" };
const newHome = { ...address, line1: "ul. Nowa 2" };
const email = "anna.right@example.com";

const place = async (shop = market, order: object = { ...catOrder, recipient }): Promise<string> =>
  (await shop.place(order))[0].id;
const correct = (who: Caller, id: string, fields: object) => who("POST", `/v1/orders/${id}/correct`, fields);
const renew = (who: Caller, id: string) => who("POST", `/v1/orders/${id}/renewLink`);
const read = async (id: string, shop = market) => (await shop.director("GET", `/v1/orders/${id}`)).body;

/** The messages about an order that a template calls for. */
async function told(id: string, template: string) {
  await world.settle();
  return world.inbox(id).filter((each) => each.template === template);
}

/** The buyer's page of the newest e-mail to this address. */
async function pageOf(id: string, to = anna.email) {
  await world.settle();
  return linkVisitor(linkInMessage(world.inbox(id).findLast((mail) => mail.to === to)!));
}
const statusOf = async (page: ReturnType<typeof linkVisitor>) => (await page.open()).status;

describe("each field", () => {
  it.each([
    ["buyer.name", { buyer: { name: "Anna Right" } }, 200],
    ["buyer.email", { buyer: { email } }, 404],
    ["buyer.phone", { buyer: { phone: "+48501234568" } }, 404],
    ["recipient.name", { recipient: { name: "Janusz" } }, 200],
    ["recipient.email", { recipient: { email: "janusz@example.com" } }, 200],
    ["recipient.phone", { recipient: { phone: "+48601234568" } }, 200],
    ["delivery.address", { delivery: { address: newHome } }, 200],
    ["delivery.pickupPoint", { delivery: { pickupPoint } }, 200],
  ] as const)("%s is corrected, the rest stays, and the buyer is told", async (path, fields, oldLink) => {
    const id = await place();
    const page = await pageOf(id);
    expect(await statusOf(page)).toBe(200);
    const { buyer, recipient: former, delivery } = await read(id);
    expect(await correct(market.manager, id, fields)).toMatchObject({ status: 200 });
    const after = await read(id);
    expect({ buyer: after.buyer, recipient: after.recipient, delivery: after.delivery }).toEqual({
      buyer: { ...buyer, ...("buyer" in fields && fields.buyer) },
      recipient: { ...former, ...("recipient" in fields && fields.recipient) },
      delivery: { ...delivery, ...("delivery" in fields && fields.delivery) },
    });
    expect(after.history.at(-1)).toMatchObject({ command: "correct", data: { corrected: [path] } });
    const reader = path === "buyer.email" ? email : anna.email;
    expect((await told(id, "correct")).map(({ to }) => to)).toContain(reader);
    expect(await statusOf(page)).toBe(oldLink);
    expect(await statusOf(await pageOf(id, reader))).toBe(200);
  });
});

describe("a right e-mail", () => {
  it("gets a new link and all that follows; the old one hears of it once, without a link that works", async () => {
    const id = await place();
    const old = await pageOf(id);
    await correct(world.support, id, { buyer: { email } });
    const mails = (await told(id, "correct")).filter(({ channel }) => channel === "email");
    expect(mails.map(({ to }) => to).toSorted()).toEqual([anna.email, email, market.email].toSorted());
    const former = mails.find(({ to }) => to === anna.email)!;
    expect(former.text + former.html).not.toMatch(/\/l\/[\w-]{10}/);
    expect(former.text + former.html).not.toContain(email);
    expect(await statusOf(old)).toBe(404);
    const fresh = await pageOf(id, email);
    expect(await statusOf(fresh)).toBe(200);
    await sendCommand(market, id, "confirm");
    expect((await told(id, "awaitingPayment")).map(({ to }) => to)).toEqual([email]);
    expect(await statusOf(fresh)).toBe(200);
  });

  it("that goes back to the former one brings no dead link back", async () => {
    const id = await place();
    const old = await pageOf(id);
    for (const each of [email, anna.email]) await correct(market.director, id, { buyer: { email: each } });
    expect(await statusOf(old)).toBe(404);
    expect(await statusOf(await pageOf(id))).toBe(200);
  });
});

describe("who", () => {
  const callers = (): Record<string, Caller> => ({
    director: market.director,
    manager: market.manager,
    support: world.support,
    seller: market.seller,
    buyer: market.buyer,
    storefront: market.storefront,
    admin: world.as("admin"),
    contractor: world.contractor("carl"),
    "another shop's director": strange.director,
    "another shop's seller": strange.seller,
  });

  it.each([
    ["director", 200, 200],
    ["manager", 200, 200],
    ["support", 200, 200],
    ["seller", 404, 404],
    ["buyer", 403, 200],
    ["storefront", 403, 403],
    ["admin", 403, 403],
    ["contractor", 404, 404],
    ["another shop's director", 404, 404],
    ["another shop's seller", 404, 404],
  ])("%s: corrects %i, renews the link %i", async (name, corrects, renews) => {
    const id = await place();
    const who = callers()[name]!;
    expect((await correct(who, id, { buyer: { name: "Anna Right" } })).status).toBe(corrects);
    expect((await renew(who, id)).status).toBe(renews);
    const { history, buyer } = await read(id);
    expect(buyer.name).toBe(corrects === 200 ? "Anna Right" : anna.name);
    expect(history).toHaveLength(1 + [corrects, renews].filter((status) => status === 200).length);
  });

  it("a seller corrects the orders that are theirs", async () => {
    const gifts = await world.shop("giftShop");
    const id = await place(gifts);
    expect((await correct(gifts.seller, id, { buyer: { email } })).status).toBe(404);
    await sendCommand(gifts, id, "accept");
    await sendCommand(gifts, id, "assignSeller", { seller: "seller-1" });
    expect((await correct(gifts.seller, id, { buyer: { email } })).status).toBe(200);
  });
});

describe("until when", () => {
  const contacts = [
    { buyer: { email } },
    { buyer: { phone: "+48501234568" } },
    { recipient: { name: "Jo" } },
  ];
  const places = [{ delivery: { address: newHome } }, { delivery: { pickupPoint } }];
  const ship = ["ship", { carrier: "InPost", trackingCode: "TRACK-1" }] as const;
  const confirm = [["confirm"], ["confirmPayment"]] as const;
  const cancel = ["cancel", { reason: "Too dear" }] as const;

  it.each([
    ["awaitingConfirmation", "marketplace", [], true],
    ["awaitingPayment", "marketplace", [["confirm"]], true],
    ["preparing", "marketplace", confirm, true],
    ["shipped", "marketplace", [...confirm, ship], false],
    ["cancelled", "marketplace", [["confirm"], cancel], false],
    ["photo", "giftShop", [["accept"]], true],
    ["courierLeft", "giftShop", [["accept"], ["dispatch", { way: "ownCourier" }]], false],
    ["outForDelivery", "backOffice", [["handOver"]], false],
    ["delivered", "backOffice", [["handOver"], ["deliver"]], false],
  ] as const)(
    "%s of %s: contacts always, the place while the goods have still to leave",
    async (_, name, steps, open) => {
      const shop = await world.shop(name);
      const id = await place(shop, { ...courierOrder, recipient });
      for (const [command, fields = {}] of steps as readonly (readonly [string, object?])[])
        expect(await sendCommand(shop, id, command, fields), command).toMatchObject({ status: 200 });
      for (const fields of places)
        expect((await correct(shop.manager, id, fields)).status).toBe(open ? 200 : 409);
      const both = { buyer: { name: "Both" }, delivery: { address: { ...newHome, line2: "m. 4" } } };
      expect((await correct(shop.manager, id, both)).status).toBe(open ? 200 : 409);
      for (const fields of contacts) expect((await correct(shop.manager, id, fields)).status).toBe(200);
      expect((await renew(world.support, id)).status).toBe(200);
      expect(await read(id, shop)).toMatchObject({
        buyer: { name: open ? "Both" : anna.name, email },
        delivery: { address: { line1: open ? newHome.line1 : address.line1 } },
      });
    },
  );
});

describe("a deliverer", () => {
  it("is told of a right place and recipient, and not of what is the buyer's alone", async () => {
    const shop = await world.shop("backOffice");
    const deliverer = await addDeliverer(shop, "Piotr");
    const id = await place(shop, { ...courierOrder, recipient });
    await sendCommand(shop, id, "assignDeliverer", { deliverer: deliverer.id });
    const mails = async () => (await told(id, "correct")).filter(({ to }) => to === deliverer.email);
    await correct(shop.manager, id, { buyer: { name: "Anna Right" } });
    expect(await mails()).toEqual([]);
    await correct(shop.manager, id, { delivery: { address: newHome } });
    expect(await mails()).toMatchObject([{ text: expect.stringContaining(newHome.line1) }]);
  });
});

describe("a renewed link", () => {
  it("comes to the buyer, who may ask for it, and the old one is dead, each time", async () => {
    const id = await place();
    const pages = [await pageOf(id)];
    for (const who of [market.buyer, market.manager, world.support]) {
      expect(await renew(who, id)).toMatchObject({ status: 200 });
      await world.settle();
      pages.push(await pageOf(id));
    }
    expect(await Promise.all(pages.map(statusOf))).toEqual([404, 404, 404, 200]);
    expect((await told(id, "renewLink")).map(({ to }) => to)).toEqual(Array(3).fill(anna.email));
    expect(await renew(market.manager, id)).toMatchObject({ status: 409 });
  });
});

it("what changes nothing, or says nothing, is refused", async () => {
  const id = await place();
  const { email: same } = anna;
  expect((await correct(market.manager, id, { buyer: { email: same } })).status).toBe(409);
  for (const nothing of [{}, { buyer: {} }, { delivery: {} }, { buyer: { email: "nobody" } }])
    expect((await correct(market.manager, id, nothing)).status).toBe(422);
  expect((await read(id)).version).toBe(1);
});
