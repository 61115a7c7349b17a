import { beforeAll, describe, expect, it } from "vitest";
import { anna, cats } from "../goods.ts";
import { type Caller, world } from "../world.ts";

/** The help page of the Polish back office (seed 004), from top to bottom. */
const { shop: open, settle, inbox, pay } = world();
let shop: Awaited<ReturnType<typeof open>>;
let piotr: { id: string };
beforeAll(async () => {
  shop = await open("backOffice", { sms: true, estimatedDeliveryMinutes: 45 });
  const deliverer = { name: "Piotr", email: "piotr@example.com", phone: "+48700100200" };
  piotr = (await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, deliverer)).body;
});

const lunch = { ...cats, delivery: { ...cats.delivery, way: "ownCourier" } };
const give = async (id: string, command: string, fields: object = {}, who: Caller = shop.manager) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const told = (id: string, whom: string) =>
  inbox(id).flatMap(({ to, template }) => (to === whom ? [template] : []));

describe("orders", () => {
  it("S4-01 S4-06 flow in from the shop's page and begin as new", async () => {
    expect((await shop.place(lunch))[0]).toMatchObject({ status: "new", source: "storefront" });
  });

  it("S4-02 are entered by hand when a client calls, chats or writes", async () => {
    for (const source of ["phone", "chat", "email"]) {
      expect((await shop.place({ ...lunch, source }, undefined, shop.manager))[0]).toMatchObject({
        source,
        status: "new",
      });
    }
  });

  it("S4-03 S4-04 S4-11 show in the list what is needed, and in the details what was ordered and how it is paid", async () => {
    const [{ id }] = await shop.place(lunch);
    const { body } = await shop.manager("GET", `/v1/orders?shop=${shop.id}&limit=1`);
    expect(body.items[0]).toMatchObject({
      id,
      status: "new",
      buyer: anna.name,
      total: 10500,
      payment: "pending",
    });
    const details = (await shop.manager("GET", `/v1/orders/${id}`)).body;
    expect(details).toMatchObject({ lines: lunch.lines, payment: { channel: "online" } });
  });
});

describe("the order's status", () => {
  it("S4-05 S4-07 is moved on by the owner and the employees", async () => {
    const [{ id }] = await shop.place(lunch);
    expect((await give(id, "start")).body.status).toBe("inProgress");
    expect((await give(id, "handOver")).body.status).toBe("outForDelivery");
    expect((await give(id, "deliver", {}, shop.director)).body).toMatchObject({
      status: "delivered",
      group: "done",
    });
  });

  it("S4-08 tells the client of every change", async () => {
    const [{ id }] = await shop.place(lunch);
    for (const command of ["start", "handOver", "deliver"]) await give(id, command);
    await settle();
    expect(told(id, anna.email)).toEqual(["new", "inProgress", "outForDelivery", "delivered"]);
  });

  it("is ended by a cancellation with a reason", async () => {
    const [{ id }] = await shop.place(lunch);
    expect((await give(id, "cancel")).status).toBe(422);
    expect((await give(id, "cancel", { reason: "Out of stock" })).body.status).toBe("cancelled");
  });
});

describe("the payment's status", () => {
  it("S4-09 S4-10 stands beside the order's: neither moves the other", async () => {
    const [{ id }] = await shop.place(lunch);
    expect((await give(id, "setPayment", { status: "paid" })).body).toMatchObject({
      status: "new",
      payment: { status: "paid" },
    });
    expect((await give(id, "start")).body.payment.status).toBe("paid");
  });

  it("S4-12 follows a change of the channel", async () => {
    const [{ id, payment }] = await shop.place(lunch);
    expect(payment).toMatchObject({ channel: "online", status: "pending" });
    const { body } = await give(id, "setPayment", { channel: "cash" });
    expect(body.payment).toMatchObject({ channel: "cash", status: "unpaid" });
  });

  it("S4-13 S4-14 is set by the payment system itself, paid or rejected", async () => {
    for (const kind of ["paid", "rejected"]) {
      const [{ id, totals }] = await shop.place(lunch);
      await pay(kind, { order: id, amount: totals.total, currency: "PLN", reference: `${kind}-${id}` });
      const { body } = await shop.manager("GET", `/v1/orders/${id}`);
      expect(body).toMatchObject({ status: "new", payment: { status: kind } });
    }
  });

  it("S4-15 says pending while no confirmation has come, and unpaid where none is expected", async () => {
    const [online] = await shop.place(lunch);
    const [cash] = await shop.place({ ...lunch, payment: { channel: "cash" } });
    expect([online.payment.status, cash.payment.status]).toEqual(["pending", "unpaid"]);
  });
});

describe("the deliverer", () => {
  it("S4-16 S4-17 is chosen among those whom the shop has added", async () => {
    const [{ id }] = await shop.place(lunch);
    expect(await give(id, "assignDeliverer", { deliverer: "nobody" })).toMatchObject({ status: 422 });
    const { body } = await give(id, "assignDeliverer", { deliverer: piotr.id });
    expect(body.delivery).toMatchObject({ deliverer: piotr.id, status: "assigned" });
  });

  it("S4-18 S4-19 gets an e-mail, and an SMS where that channel is on", async () => {
    const [{ id }] = await shop.place(lunch);
    await give(id, "assignDeliverer", { deliverer: piotr.id });
    await settle();
    expect(told(id, "piotr@example.com")).toHaveLength(1);
    expect(told(id, "+48700100200")).toHaveLength(1);
  });

  it("S4-23 S4-24 S4-25 is announced to the client with the estimated time from the settings", async () => {
    const [{ id }] = await shop.place(lunch);
    expect((await give(id, "assignDeliverer", { deliverer: piotr.id })).body.delivery.estimatedMinutes).toBe(
      45,
    );
    await settle();
    const mail = inbox(id).find(({ to, template }) => to === anna.email && template === "assignDeliverer")!;
    expect(mail.text).toContain("45");
  });

  it("S4-27 S4-28 has a delivery status of its own, which the owner sees", async () => {
    const [{ id }] = await shop.place(lunch);
    await give(id, "start");
    const states = [];
    states.push((await give(id, "assignDeliverer", { deliverer: piotr.id })).body.delivery.status);
    states.push((await give(id, "handOver")).body.delivery.status);
    states.push((await give(id, "deliver", { handedTo: "inPerson" })).body.delivery.status);
    expect(states).toEqual(["assigned", "onTheWay", "delivered"]);
  });
});
