import { beforeAll, describe, expect, it } from "vitest";
import { addDuration } from "../../../domain/time/time.ts";
import {
  courierOrder,
  deliveryOrders,
  giftOrder,
  openAndSubmit,
  type Shop,
} from "../../support/delivery-orders.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { hiddenFieldsOf, linkVisitor } from "../../support/link-visitor.ts";
import { meetingWrites } from "../../support/table/meeting-writes.ts";
import { startWorld } from "../../support/world.ts";

const world = startWorld();
const { sendCommand, addDeliverer, linkOf, outForDelivery, read, notificationsAbout } = deliveryOrders(world);
let shop: Shop;
let piotr: { id: string; email: string };
let zofia: { id: string; email: string };

beforeAll(async () => {
  shop = await world.shop("backOffice", { sms: true, phones: ["+48221112233"] });
  piotr = await addDeliverer(shop, "Piotr", { phone: "+48700100200", locale: "pl" });
  zofia = await addDeliverer(shop, "Zofia");
});

describe("a deliverer's link", () => {
  it("S4-18 S4-19 comes by e-mail and by SMS, 23 characters long, and the same in both", async () => {
    const { id } = await outForDelivery(shop, piotr);
    const mails = (await notificationsAbout(id, "assignDeliverer")).filter(({ to }) => to !== anna.email);
    const tokens = mails.map(({ text }) => /\/l\/([\w-]+)/.exec(text)![1]!);
    expect(mails.map(({ channel }) => channel).sort()).toEqual(["email", "sms"]);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).toMatch(/^[\w-]{23}$/);
  });

  it("S4-18 S4-19 lets them choose by which way they are told of jobs, and their shop leaves it at that", async () => {
    const person = { name: "Iga", email: "iga@example.com", phone: "+48700100400" };
    const iga = await addDeliverer(shop, "Iga", person);
    const { at } = await outForDelivery(shop, iga);
    expect((await at.open()).text).toContain("by e-mail and SMS");
    expect((await at.submit("contactBy", { contactBy: "nothing" })).status).toBe(422);
    expect((await at.submit("contactBy", { contactBy: "sms" })).status).toBe(303);
    expect((await at.open()).text).toContain("How we tell you about jobs: by SMS");
    const path = `/v1/shops/${shop.id}/deliverers/${iga.id}`;
    const saved = await shop.director("PUT", path, { ...person, name: "Iga Nowak" });
    expect(saved.body).toMatchObject({ name: "Iga Nowak", contactBy: "sms" });
    const [{ id }] = await shop.place(courierOrder);
    await sendCommand(shop, id, "assignDeliverer", { deliverer: iga.id });
    const told = (await notificationsAbout(id, "assignDeliverer")).filter(({ to }) => to !== anna.email);
    expect(told.map(({ channel, to }) => [channel, to])).toEqual([["sms", person.phone]]);
    const reset = await shop.director("PUT", path, { ...person, contactBy: "both" });
    expect(reset.body).toMatchObject({ contactBy: "both" });
  });

  it("has no such choice where there is one way only, and gives it to nobody but its own deliverer", async () => {
    const { id, at } = await outForDelivery(shop, zofia);
    expect((await at.open()).text).not.toContain("contactBy");
    const buyer = linkVisitor(await linkOf(id, anna.email));
    await buyer.open();
    expect((await buyer.submit("contactBy", { contactBy: "sms" })).status).toBe(403);
  });

  it("S4-20 S4-21 shows the place, the buyer's phone, the goods and the comment, but no prices", async () => {
    const { at } = await outForDelivery(shop, piotr, { ...courierOrder, comment: "Ring twice" });
    const { text, status } = await at.open();
    expect(status).toBe(200);
    for (const detail of [
      "ul. Prosta 1",
      "google.com/maps",
      `tel:${anna.phone}`,
      "2 × Clay cat",
      "Ring twice",
    ])
      expect(text).toContain(detail);
    for (const secret of ["45,00", "90,00", "105,00", anna.email]) expect(text).not.toContain(secret);
  });

  it("S4-10 S4-22 takes a tick for the cash that was collected, where there is some", async () => {
    const { id, at } = await outForDelivery(shop, zofia, { ...courierOrder, payment: { channel: "cash" } });
    expect((await at.open()).text).toMatch(/Cash collected: PLN\s105\.00/);
    await at.submit("deliver", { collected: "true" });
    expect((await read(shop, id)).payment).toMatchObject({ status: "paid", paid: 10_500, due: 0 });
    const online = await outForDelivery(shop, zofia);
    expect((await online.at.open()).text).not.toContain("Cash collected");
  });

  it("says what cash is to be collected", async () => {
    const { at } = await outForDelivery(shop, piotr, { ...courierOrder, payment: { channel: "cash" } });
    expect((await at.open()).text).toContain("105,00 zł");
  });

  it("S4-22 S4-27 S4-28 has a button for each step of the way, and the owner sees it", async () => {
    const [{ id }] = await shop.place(courierOrder);
    await sendCommand(shop, id, "start");
    await sendCommand(shop, id, "assignDeliverer", { deliverer: piotr.id });
    const at = linkVisitor(await linkOf(id, piotr.email));
    await at.open();
    expect(at.buttons()).toEqual(["onMyWay", "deliver", "fail"]);
    expect(await at.submit("onMyWay")).toMatchObject({ status: 303 });
    await at.open();
    expect(at.buttons()).toEqual(["deliver", "fail"]);
    expect(await at.submit("deliver", { handedTo: "thirdPerson", comment: "concierge" })).toMatchObject({
      status: 303,
    });
    const order = await read(shop, id);
    expect(order).toMatchObject({
      status: "delivered",
      delivery: { status: "delivered", comment: "concierge" },
    });
    expect(order.history.at(-1)).toMatchObject({
      command: "deliver",
      actor: { role: "deliverer", id: piotr.id },
    });
  });

  it("S2-51 refuses a third person without a name, and a failure without a reason", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    expect(await openAndSubmit(at, "deliver", { handedTo: "thirdPerson" })).toMatchObject({ status: 422 });
    expect(await openAndSubmit(at, "fail")).toMatchObject({ status: 422 });
    expect((await read(shop, id)).status).toBe("outForDelivery");
    expect(await openAndSubmit(at, "fail", { reason: "Nobody at home" })).toMatchObject({ status: 303 });
    expect((await read(shop, id)).delivery).toMatchObject({ status: "failed", failure: "Nobody at home" });
  });

  it("S2-52 offers no third person unless the buyer has agreed beforehand, and says why", async () => {
    const gifts = await world.shop("giftShop");
    const dan = await addDeliverer(gifts, "Dan", { locale: "en" });
    const [{ id }] = await gifts.place(giftOrder);
    for (const [command, fields] of [
      ["accept"],
      ["assignDeliverer", { deliverer: dan.id }],
      ["dispatch"],
    ] as [string, object?][])
      await sendCommand(gifts, id, command, fields);
    const at = linkVisitor(await linkOf(id, dan.email));
    const { text } = await at.open();
    expect(text).toContain("give it to nobody else");
    expect(text).not.toContain("thirdPerson");
    const other = await at.submit("deliver", { handedTo: "thirdPerson", comment: "Ewa" });
    expect(other.status).toBe(409);
    await gifts.buyer("POST", `/v1/orders/${id}/allowThirdPerson`, { allowed: true });
    expect((await at.open()).text).toContain("thirdPerson");
  });

  it("gives rights on its own order only", async () => {
    const [one, other] = [await outForDelivery(shop, piotr), await outForDelivery(shop, piotr)];
    await one.at.open();
    const { status } = await other.at.request("POST", new URLSearchParams(one.at.csrfFieldsFor("deliver")));
    expect(status).toBe(403);
    expect((await read(shop, other.id)).status).toBe("outForDelivery");
  });
});

describe("reassigning", () => {
  it("S2-48 P3-02 kills the former link in the same write, and the new one works", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await at.open();
    await sendCommand(shop, id, "assignDeliverer", { deliverer: zofia.id });
    expect(await at.request("GET")).toMatchObject({ status: 410 });
    expect(await at.submit("deliver")).toMatchObject({ status: 410 });
    expect((await read(shop, id)).status).toBe("outForDelivery");
    const hers = linkVisitor(await linkOf(id, zofia.email));
    expect(await openAndSubmit(hers, "deliver")).toMatchObject({ status: 303 });
  });

  it("S4-16 S4-18 S4-19 tells the former deliverer, by message and by link, and nothing about people", async () => {
    const ned = await addDeliverer(shop, "Ned", { phone: "+48700100300" });
    const { id, at } = await outForDelivery(shop, ned);
    await sendCommand(shop, id, "assignDeliverer", { deliverer: zofia.id });
    const told = (await notificationsAbout(id, "assignDeliverer")).filter(
      ({ text }) => !text.includes("/l/"),
    );
    const theirs = told.filter(({ to }) => [ned.email, "+48700100300"].includes(to));
    expect(theirs.map(({ channel }) => channel).toSorted()).toEqual(["email", "sms"]);
    const { number } = await read(shop, id);
    for (const text of [...theirs.map((mail) => mail.text), (await at.open()).text]) {
      expect(text).toContain(number);
      for (const secret of [anna.name, anna.phone, "ul. Prosta 1", "Clay cat", "Zofia", "/l/"])
        expect(text).not.toContain(secret);
    }
    await sendCommand(shop, id, "deliver");
    await world.advance("P8D");
    expect(await at.open()).toMatchObject({ status: 404 });
  });

  it("gives the same deliverer a new link, because each assignment has its own", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await sendCommand(shop, id, "assignDeliverer", { deliverer: zofia.id });
    await sendCommand(shop, id, "assignDeliverer", { deliverer: piotr.id });
    expect(await at.open()).toMatchObject({ status: 404 });
    expect(await linkVisitor(await linkOf(id, piotr.email)).open()).toMatchObject({ status: 200 });
  });

  it("against a tap at the same moment: the first one counts, 20 times", async () => {
    const won = { tap: 0, assignment: 0 };
    for (let i = 0; i < 20; i++) {
      const { id, at } = await outForDelivery(shop, piotr);
      await at.open();
      const first = i % 2 === 0 ? "deliver" : "assignDeliverer";
      const both = meetingWrites(id, ({ command }) => command === first);
      const assign = sendCommand(shop, id, "assignDeliverer", { deliverer: zofia.id });
      const [tapped, assigned] = await Promise.all([at.submit("deliver"), assign]);
      expect(both()).toBe(2);
      const { status, delivery } = await read(shop, id);
      won[status === "delivered" ? "tap" : "assignment"] += 1;
      expect(status === "delivered").toBe(first === "deliver");
      if (status === "delivered") {
        expect([tapped.status, delivery.deliverer]).toEqual([303, piotr.id]);
        expect(assigned.status).toBe(409);
      } else {
        expect([assigned.status, delivery.deliverer]).toEqual([200, zofia.id]);
        expect(tapped.status).toBe(410);
      }
    }
    expect(won).toEqual({ tap: 10, assignment: 10 });
  }, 180_000);
});

/** What the form of one stop sends. */
const formFor = (text: string, job: string): Record<string, string> =>
  hiddenFieldsOf(`<form${text.split("<form").find((form) => form.includes(`&amp;job=${job}"`))}`)[0]!;

describe("the jobs of a day", () => {
  const noon = (days: number) => `${addDuration(world.now(), `P${days}D`).slice(0, 10)}T12:00:00Z`;
  const windowOn = (days: number) => ({
    ...courierOrder,
    delivery: { ...courierOrder.delivery, from: noon(days), to: noon(days).replace("12:", "14:") },
  });

  it("S4-21 stand on one page behind each of the deliverer's links: theirs, of this shop, of today", async () => {
    const ewa = await addDeliverer(shop, "Ewa");
    const elsewhere = await world.shop("backOffice");
    const { id, at: own } = await outForDelivery(shop, ewa);
    const today = await outForDelivery(shop, ewa, windowOn(0));
    const tomorrow = await outForDelivery(shop, ewa, windowOn(1));
    const others = [
      await outForDelivery(shop, zofia),
      await outForDelivery(elsewhere, await addDeliverer(elsewhere, "Ewa")),
    ];
    expect((await own.open()).text).toContain('href="?view=day"');
    const url = await linkOf(id, ewa.email);
    const { text } = await linkVisitor(`${url}?view=day`).open();
    for (const job of [id, today.id]) expect(text).toContain(`href="?job=${job}"`);
    for (const job of [tomorrow.id, ...others.map((each) => each.id)]) {
      expect(text).not.toContain(job);
      expect(await linkVisitor(`${url}?job=${job}`).open()).toMatchObject({ status: 404 });
    }
    for (const reach of [`href="tel:${anna.phone}"`, "maps/search/?api=1&amp;query=ul.%20Prosta%201"])
      expect(text.split(reach)).toHaveLength(3);
    for (const secret of [anna.name, anna.email, "Clay cat"]) expect(text).not.toContain(secret);
  });

  it("S4-22 are each brought forward by one tap, which can be taken back there", async () => {
    const ewa = await addDeliverer(shop, "Ewa");
    const { id } = await outForDelivery(shop, ewa);
    const other = await outForDelivery(shop, ewa);
    const day = linkVisitor(`${await linkOf(id, ewa.email)}?view=day&job=${other.id}`);
    const { text } = await day.open();
    expect(text.split('action="?view=day&amp;job=')).toHaveLength(3);
    expect(formFor(text, id).nonce).not.toBe(formFor(text, other.id).nonce);
    expect(formFor(text, other.id).action).toBe("onMyWay");
    await day.submit("onMyWay", formFor(text, other.id));
    const sent = await day.submit("deliver", formFor((await day.open()).text, other.id));
    expect([sent.status, sent.headers.get("location")]).toEqual([
      ...[303, expect.stringContaining(`?view=day&job=${other.id}`)],
    ]);
    expect((await read(shop, other.id)).status).toBe("delivered");
    const after = (await day.open()).text;
    expect(after).toContain("The order is marked as delivered.");
    expect(after).toContain(`href="?job=${id}"`);
    expect(after).not.toContain(`href="?job=${other.id}"`);
    expect(await day.submit("undo")).toMatchObject({ status: 303 });
    expect((await read(shop, other.id)).status).toBe("outForDelivery");
  });

  it("S4-22 open from there with their buttons, and only for who has them", async () => {
    const ewa = await addDeliverer(shop, "Ewa");
    const { id } = await outForDelivery(shop, ewa);
    const other = await outForDelivery(shop, ewa);
    const url = await linkOf(id, ewa.email);
    const job = linkVisitor(`${url}?job=${other.id}`);
    const page = await job.open();
    expect(page.text).toContain(anna.phone);
    const sent = await job.submit("deliver");
    expect([sent.status, sent.headers.get("location")]).toEqual([
      303,
      expect.stringContaining(`?job=${other.id}`),
    ]);
    expect((await read(shop, other.id)).status).toBe("delivered");
    expect((await read(shop, id)).status).toBe("outForDelivery");
    expect((await job.open()).text).toContain("Undo");
    const buyer = await linkOf(id, anna.email);
    for (const query of [`?job=${other.id}`, "?view=day"])
      expect((await linkVisitor(buyer + query).open()).text).not.toContain("?job=");
    await sendCommand(shop, id, "assignDeliverer", { deliverer: zofia.id });
    expect(await linkVisitor(`${url}?view=day`).open()).toMatchObject({ status: 410 });
    await world.advance("P1D");
    expect(await job.open()).toMatchObject({ status: 410 });
  });
});

describe("undoing a delivery", () => {
  it("S2-53 P3-13 takes it back within two minutes: no message left, and the history shows both", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await openAndSubmit(at, "deliver");
    await world.advance("PT1M30S");
    expect((await at.open()).text).toContain('value="undo"');
    expect(await at.submit("undo")).toMatchObject({ status: 303 });
    await world.advance("PT10M");
    expect(await notificationsAbout(id, "delivered")).toEqual([]);
    const { status, group, closedAt, delivery, history } = await read(shop, id);
    expect({ status, group, closedAt, delivery: delivery.status }).toEqual({
      status: "outForDelivery",
      group: "delivery",
      closedAt: null,
      delivery: "onTheWay",
    });
    expect(history.slice(-2).map(({ command }: { command: string }) => command)).toEqual(["deliver", "undo"]);
    await openAndSubmit(at, "deliver");
    await world.advance("PT2M");
    expect(await notificationsAbout(id, "delivered")).toHaveLength(1);
  });

  it("P3-13 is refused after two minutes, when the buyer has been told", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await openAndSubmit(at, "deliver");
    expect(await notificationsAbout(id, "delivered")).toEqual([]);
    await at.open();
    await world.advance("PT2M");
    expect(await notificationsAbout(id, "delivered")).toHaveLength(1);
    expect(await at.submit("undo")).toMatchObject({ status: 409 });
    expect((await at.open()).text).not.toContain('value="undo"');
    expect((await read(shop, id)).status).toBe("delivered");
  });

  it("is for deliverers: what the staff enter is told at once", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await sendCommand(shop, id, "deliver");
    expect(await notificationsAbout(id, "delivered")).toHaveLength(1);
    await at.open();
    expect(at.buttons()).toEqual([]);
  });
});

describe("a link's end", () => {
  it("comes seven days after the order's", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    const buyer = linkVisitor(await linkOf(id, anna.email));
    await openAndSubmit(at, "deliver");
    await world.advance("P6DT23H");
    expect([await at.open(), await buyer.open()].map(({ status }) => status)).toEqual([200, 200]);
    await world.advance("PT1H");
    expect([await at.open(), await buyer.open()].map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe("a gift", () => {
  it("S2-59 P3-12 tells the deliverer neither the price, nor the sender, nor a phone; the shop is called", async () => {
    const { at } = await outForDelivery(shop, zofia, {
      ...giftOrder,
      comment: "From your Anna",
      payment: { channel: "cash" },
    });
    const { text } = await at.open();
    for (const detail of ["Jan", "ul. Prosta 1", "Roses", "tel:+48221112233"]) expect(text).toContain(detail);
    for (const secret of [...Object.values(anna).slice(0, 3), "Anna", "+48601234567", "90.00", "105.00"])
      expect(text).not.toContain(secret);
  });

  it("S2-59 P3-12 never writes to its recipient", async () => {
    const { id, at } = await outForDelivery(shop, zofia, giftOrder);
    await openAndSubmit(at, "deliver");
    await world.advance("PT2M");
    const addresses = world.inbox(id).map(({ to }) => to);
    expect(addresses).toContain(anna.email);
    expect(addresses).not.toContain("jan@example.com");
    expect(addresses).not.toContain("+48601234567");
  });
});

describe("links of other lifecycles", () => {
  it("S2-48 S2-50 S4-22 let a gift shop's own courier complete and take back", async () => {
    const gifts = await world.shop("giftShop");
    const dan = await addDeliverer(gifts, "Dan");
    const [{ id }] = await gifts.place(giftOrder);
    await sendCommand(gifts, id, "accept");
    await sendCommand(gifts, id, "assignDeliverer", { deliverer: dan.id });
    const at = linkVisitor(await linkOf(id, dan.email));
    await at.open();
    expect(at.buttons()).toEqual(["onMyWay", "deliver", "fail"]);
    expect(await openAndSubmit(at, "onMyWay")).toMatchObject({ status: 303 });
    expect(await read(gifts, id)).toMatchObject({ status: "courierLeft", delivery: { status: "onTheWay" } });
    expect(await openAndSubmit(at, "deliver")).toMatchObject({ status: 303 });
    expect(await read(gifts, id)).toMatchObject({ status: "done", delivery: { handedTo: "inPerson" } });
    expect(await openAndSubmit(at, "undo")).toMatchObject({ status: 303 });
    expect(await read(gifts, id)).toMatchObject({ status: "courierLeft", delivery: { status: "onTheWay" } });
  });

  it("comes to buyers who have a phone only, as soon as the shop sends SMS", async () => {
    const { name, phone } = anna;
    const desk = await world.shop("backOffice", { sms: false });
    const [{ id }] = await desk.place({ ...catOrder, buyer: { name, phone } });
    await world.settle();
    const settings = { name: "Clay Cats", lifecycle: "backOffice", sms: true };
    await desk.director("PUT", `/v1/shops/${desk.id}`, settings);
    await sendCommand(desk, id, "start");
    await world.settle();
    const sms = world.inbox(id).find(({ channel }) => channel === "sms")!;
    expect(await linkVisitor(/https?:\S+/.exec(sms.text)![0]).open()).toMatchObject({ status: 200 });
  });
});
