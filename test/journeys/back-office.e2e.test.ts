import { beforeAll, describe, expect, it } from "vitest";
import { address, anna, catOrder } from "../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../support/link-visitor.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** The help page of the Polish back office (seed 004), from top to bottom. */
const world = startWorld();
const { shop: openShop, settle, inbox, reportPayment, advance } = world;
let shop: Awaited<ReturnType<typeof openShop>>;
let piotr: { id: string };
const courier = { name: "Piotr", email: "piotr@example.com", phone: "+48700100200" };
beforeAll(async () => {
  shop = await openShop("backOffice", { sms: true, estimatedDeliveryMinutes: 45 });
  piotr = (await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, courier)).body;
});

const lunch = { ...catOrder, comment: "Ring twice", delivery: { ...catOrder.delivery, way: "ownCourier" } };
const sendCommand = async (id: string, command: string, fields: object = {}, who: Caller = shop.manager) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body;
const place = async (order: object = lunch) => (await shop.place(order))[0].id as string;

/** The e-mails and SMS about an order to one recipient, oldest first. */
async function notificationsSent(id: string, reader = anna.email) {
  await settle();
  return inbox(id).filter(({ to }) => to === reader);
}
const templatesSent = async (id: string, reader?: string) =>
  (await notificationsSent(id, reader)).map(({ template }) => template);

/** An order that is given to Piotr, and the page behind the e-mail that they get. */
async function assigned(order: object = lunch) {
  const id = await place(order);
  await sendCommand(id, "start");
  await sendCommand(id, "assignDeliverer", { deliverer: piotr.id });
  const [mail] = await notificationsSent(id, courier.email);
  const at = linkVisitor(linkInMessage(mail!));
  await at.open();
  return { id, mail: mail!, at };
}

describe("orders", () => {
  it("S4-01 flow in from the shop's page by themselves, and the shop is told", async () => {
    const [order] = await shop.place(lunch);
    expect(order).toMatchObject({ source: "storefront", status: "new" });
    expect(await templatesSent(order.id, shop.email)).toEqual(["new"]);
  });

  it("S4-02 are entered by hand when a client calls, chats or writes", async () => {
    for (const source of ["phone", "chat", "email"]) {
      const [order] = await shop.place({ ...lunch, source }, undefined, shop.manager);
      expect(order).toMatchObject({ source, status: "new" });
      expect(await templatesSent(order.id)).toEqual(["new"]);
    }
  });

  it("S4-03 stand in a list with what is needed to work on them", async () => {
    const id = await place();
    const { body } = await shop.manager("GET", `/v1/orders?shop=${shop.id}&limit=1`);
    expect(body.items[0]).toMatchObject({
      ...{ id, status: "new", buyer: anna.name, total: 10500 },
      ...{ payment: { status: "pending", due: 10500 }, delivery: { status: "pending" } },
      ...{
        city: "Warszawa",
        lines: { title: lunch.lines[0]!.title, count: lunch.lines.length },
        placedAt: expect.any(String),
      },
    });
  });

  it("S4-04 show in their details what the client ordered", async () => {
    const order = await read(await place());
    expect(order).toMatchObject({ lines: lunch.lines, comment: "Ring twice", totals: { total: 10500 } });
  });
});

describe("the order's status", () => {
  it("S4-06 is new for every order that comes from the system", async () => {
    expect(await read(await place())).toMatchObject({ status: "new", group: "new" });
  });

  it("S4-05 S4-07 is moved on by the owner and the employees, and says how far the order is", async () => {
    const id = await place();
    expect((await sendCommand(id, "start")).body.status).toBe("inProgress");
    expect((await sendCommand(id, "handOver")).body.status).toBe("outForDelivery");
    const { body } = await sendCommand(id, "deliver", {}, shop.director);
    expect(body).toMatchObject({ status: "delivered", group: "done" });
    expect(body.history.map(({ actor }: { actor: { role: string } }) => actor.role)).toEqual([
      ...["storefront", "manager", "manager", "director"],
    ]);
  });

  it("S4-08 is told to the client at every change, with a link to their page", async () => {
    const id = await place();
    for (const command of ["start", "handOver", "deliver"]) await sendCommand(id, command);
    const mails = await notificationsSent(id);
    expect(mails.map(({ template }) => template)).toEqual([
      "new",
      "inProgress",
      "outForDelivery",
      "delivered",
    ]);
    expect(new Set(mails.map(linkInMessage)).size).toBe(1);
    expect((await linkVisitor(linkInMessage(mails[0]!)).open()).text).toContain("<h1>Dostarczone</h1>");
  });

  it("S4-07 S4-08 is purely informational: set forwards and back, with some left out, and told each time", async () => {
    const id = await place();
    const way = ["handOver", "start", "reopen", "handOver", "reopen", "deliver"];
    const entered: string[] = [];
    for (const command of way) entered.push((await sendCommand(id, command)).body.status);
    expect(entered).toEqual([
      ...["outForDelivery", "inProgress", "new", "outForDelivery", "new", "delivered"],
    ]);
    const mails = await notificationsSent(id);
    expect(mails.map(({ template }) => template)).toEqual(["new", ...entered]);
    expect(mails[3]!.subject).toContain("znów czeka na realizację");
    expect((await sendCommand(id, "start")).status).toBe(409);
  });

  it("S4-08 of an order that the client fetches is handed over in the shop, and never on its way", async () => {
    const id = await place({ ...lunch, delivery: { way: "pickup" } });
    for (const command of ["start", "handOver"]) await sendCommand(id, command);
    expect((await read(id)).delivery.status).toBe("readyForPickup");
    const page = linkVisitor(linkInMessage((await notificationsSent(id)).at(-1)!));
    expect((await page.open()).text).toContain("gotowe do odbioru");
    await sendCommand(id, "deliver");
    const said = (await notificationsSent(id)).map(({ subject, text }) => `${subject} ${text}`);
    for (const text of [...said, (await page.open()).text])
      expect(text).not.toMatch(/dostawc|w dostawie|do dostawy|w drodze|wyruszy/i);
    expect(said.slice(-2).map((text) => /do odbioru|odebrane/.exec(text)?.[0])).toEqual([
      ...["do odbioru", "odebrane"],
    ]);
    expect((await sendCommand(id, "assignDeliverer", { deliverer: piotr.id })).status).toBe(409);
  });

  it("is ended by a cancellation, which the client is told the reason of", async () => {
    const id = await place();
    expect((await sendCommand(id, "cancel")).status).toBe(422);
    expect((await sendCommand(id, "cancel", { reason: "Zabrakło gliny" })).body.status).toBe("cancelled");
    expect((await notificationsSent(id)).at(-1)!.text).toContain("Zabrakło gliny");
  });
});

describe("the payment's status", () => {
  it("S4-09 S4-10 stands beside the order's: neither moves the other", async () => {
    const id = await place();
    const answered = async (command: string, fields: object = {}) => {
      const { status, payment } = (await sendCommand(id, command, fields)).body;
      return [status, payment.status];
    };
    let status = "new";
    const road = { start: "inProgress", handOver: "outForDelivery", deliver: "delivered" };
    for (const [command, next] of Object.entries(road)) {
      for (const payment of ["paid", "unpaid"])
        expect(await answered("setPayment", { status: payment })).toEqual([status, payment]);
      status = next;
      expect(await answered(command)).toEqual([status, "unpaid"]);
    }
  });

  it("S4-11 has its channel in the details, as the client chose it", async () => {
    for (const channel of ["online", "transfer", "cash"])
      expect((await read(await place({ ...lunch, payment: { channel } }))).payment.channel).toBe(channel);
  });

  it("S4-12 follows a change of the channel", async () => {
    const id = await place();
    expect((await read(id)).payment).toMatchObject({ channel: "online", status: "pending" });
    const { body } = await sendCommand(id, "setPayment", { channel: "cash" });
    expect(body.payment).toMatchObject({ channel: "cash", status: "unpaid" });
  });

  it("S4-13 S4-14 is set by the payment system itself, paid or rejected", async () => {
    for (const kind of ["paid", "rejected"]) {
      const id = await place();
      await reportPayment(kind, { order: id, amount: 10500, currency: "PLN", reference: `${kind}-${id}` });
      expect(await read(id)).toMatchObject({ status: "new", payment: { status: kind } });
    }
  });

  it("S4-15 says pending while no confirmation has come, and unpaid where none is expected", async () => {
    const [online, cash] = [await place(), await place({ ...lunch, payment: { channel: "cash" } })];
    expect((await read(online)).payment.status).toBe("pending");
    expect((await read(cash)).payment.status).toBe("unpaid");
    const [mail] = await notificationsSent(online);
    expect((await linkVisitor(linkInMessage(mail!)).open()).text).toContain("czeka na potwierdzenie");
  });
});

describe("the deliverer", () => {
  it("S4-16 is chosen among those whom the shop has defined", async () => {
    const id = await place();
    const other = await openShop("backOffice");
    const add = async (at: typeof shop, name: string) =>
      (await at.director("POST", `/v1/shops/${at.id}/deliverers`, { name, email: `${name}@example.com` }))
        .body;
    const [ewa, theirs] = [await add(shop, "Ewa"), await add(other, "Theirs")];
    for (const deliverer of ["nobody", theirs.id, shop.id, "manager-1"])
      expect(await sendCommand(id, "assignDeliverer", { deliverer }), deliverer).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: "/deliverer" }] },
      });
    expect((await read(id)).delivery).not.toHaveProperty("deliverer");
    const choice = (await shop.manager("GET", `/v1/shops/${shop.id}/deliverers?limit=100`)).body.items;
    const ids = choice.map((each: { id: string }) => each.id);
    expect(ids).toEqual(expect.arrayContaining([piotr.id, ewa.id]));
    expect(ids).not.toContain(theirs.id);
    for (const deliverer of ids) {
      const { body } = await sendCommand(id, "assignDeliverer", { deliverer });
      expect(body.delivery).toMatchObject({ deliverer, status: "assigned" });
    }
  });

  it("S4-17 is added with the data that they need", async () => {
    const path = `/v1/shops/${shop.id}/deliverers`;
    expect((await shop.manager("POST", path, { name: "Ola" })).status).toBe(422);
    const ola = await shop.manager("POST", path, { name: "Ola", email: "ola@example.com" });
    expect(ola.status).toBe(201);
    expect((await shop.manager("GET", path)).body.items).toContainEqual(ola.body);
  });

  it("is chosen by sellers, who read no address of theirs and change none", async () => {
    const path = `/v1/shops/${shop.id}/deliverers`;
    const { id } = (
      await shop.manager("POST", path, { name: "Jan", email: "jan@example.com", phone: "+48700100400" })
    ).body;
    const listed = (await shop.seller("GET", `${path}?limit=100`)).body.items;
    const masked = { id, name: "Jan", email: "j…@example.com", phone: "+48…00" };
    expect(listed).toContainEqual(masked);
    for (const [method, to] of [
      ["PUT", `${path}/${id}`],
      ["POST", path],
    ] as const)
      expect(await shop.seller(method, to, { name: "Jan", email: "seller@example.com" })).toMatchObject({
        status: 403,
      });
    expect((await shop.manager("GET", `${path}?limit=100`)).body.items).toContainEqual({
      ...masked,
      ...{ email: "jan@example.com", phone: "+48700100400" },
    });
  });

  it("is told at the old address, in their language, when the shop changes it, and of nothing else", async () => {
    const path = `/v1/shops/${shop.id}/deliverers`;
    const old = { name: "Ivan", email: "ivan@old.example", phone: "+48700100300", locale: "ru" };
    const { id } = (await shop.manager("POST", path, old)).body;
    const change = async (fields: object) => {
      world.runtime.inbox.clear();
      const answer = await shop.manager("PUT", `${path}/${id}`, { ...old, ...fields });
      expect(answer).toMatchObject({ status: 200 });
      await settle();
      const told = world.runtime.inbox.list({}).filter(({ template }) => template === "formerContact");
      return told.map(({ to, text }) => [to, text]);
    };
    expect(await change({ name: "Ivan Petrov", locale: "pl" })).toEqual([]);
    expect(await change({ email: "IVAN@old.example" })).toEqual([]);
    expect(await change({ email: "ivan@new.example" })).toEqual([
      ["IVAN@old.example", expect.stringContaining("Сообщения о доставках больше не приходят на этот адрес")],
    ]);
    expect(await change({ email: "ivan@new.example", phone: "+48700100400" })).toEqual([
      [old.phone, expect.stringContaining("больше не приходят на этот номер")],
    ]);
  });

  it("S4-18 S4-19 S4-20 gets an e-mail and, where that channel is on, an SMS: with the place and the phone", async () => {
    const { id, mail } = await assigned();
    const [sms] = await notificationsSent(id, courier.phone);
    expect([mail.channel, sms!.channel]).toEqual(["email", "sms"]);
    for (const detail of [address.line1, anna.phone]) expect(mail.text).toContain(detail);
    expect(linkInMessage(sms!)).toBe(linkInMessage(mail));
  });

  it("S4-21 can open the order to look at its details", async () => {
    const { text } = await (await assigned()).at.open();
    for (const detail of ["2 × Clay cat", "Ring twice", `tel:${anna.phone}`]) expect(text).toContain(detail);
  });

  it("S4-22 S4-27 S4-28 says with a simple button that it is delivered, and the owner has it under control", async () => {
    const { id, at } = await assigned();
    expect(at.buttons()).toEqual(["onMyWay", "deliver", "fail"]);
    expect(await at.submit("onMyWay")).toMatchObject({ status: 303 });
    expect(await read(id)).toMatchObject({ status: "outForDelivery", delivery: { status: "onTheWay" } });
    await at.open();
    expect(await at.submit("deliver", { handedTo: "inPerson" })).toMatchObject({ status: 303 });
    const order = await read(id);
    expect(order).toMatchObject({ status: "delivered", delivery: { status: "delivered" } });
    expect(order.history.at(-1)).toMatchObject({ actor: { role: "deliverer", id: piotr.id } });
    await advance("PT2M");
    expect((await templatesSent(id)).at(-1)).toBe("delivered");
  });

  it("S4-28 has a list of their jobs, and of what they brought, for the shop", async () => {
    const { body: ola } = await shop.manager("POST", `/v1/shops/${shop.id}/deliverers`, {
      name: "Ola",
      email: "ola@example.com",
    });
    const listed = async (more = "") =>
      (await shop.manager("GET", `/v1/orders?deliverer=${ola.id}${more}`)).body.items;
    const [brought, job] = [await place(), await place()];
    for (const id of [brought, job]) await sendCommand(id, "assignDeliverer", { deliverer: ola.id });
    for (const step of ["start", "handOver", "deliver"]) await sendCommand(brought, step);
    expect(await listed()).toMatchObject([{ id: job, delivery: { status: "assigned", deliverer: ola.id } }]);
    expect(await listed("&archived=true")).toMatchObject([
      { id: brought, delivery: { status: "delivered" } },
    ]);
    expect(await listed("&group=paused")).toEqual([]);
  });

  it("says why it could not be delivered, and shop and client are told", async () => {
    const { id, at } = await assigned();
    await at.submit("onMyWay");
    await at.open();
    expect(await at.submit("fail", { reason: "Nikogo nie było" })).toMatchObject({ status: 303 });
    expect((await read(id)).delivery).toMatchObject({ status: "failed", failure: "Nikogo nie było" });
    for (const reader of [shop.email, anna.email])
      expect((await templatesSent(id, reader)).at(-1)).toBe("fail");
  });

  it("S4-23 S4-24 S4-25 is announced to the client, with the estimated time from the settings", async () => {
    const { id } = await assigned();
    expect((await read(id)).delivery.estimatedMinutes).toBe(45);
    const mail = (await notificationsSent(id)).at(-1)!;
    expect(mail.template).toBe("assignDeliverer");
    expect(mail.text).toContain("45 min");
  });

  it("S4-26 promises nothing with it: the time is called a guide, and nothing happens when it is over", async () => {
    const { id } = await assigned();
    const mail = (await notificationsSent(id)).at(-1)!;
    expect(mail.text).toContain("Orientacyjny czas dostawy");
    expect(mail.text).toContain("może przyjechać nieco wcześniej lub później");
    expect((await linkVisitor(linkInMessage(mail)).open()).text).toContain("Czas może się zmienić");
    const { version, deadlines } = await read(id);
    await advance("P1D");
    expect(await read(id)).toMatchObject({ version, deadlines });
    expect((await templatesSent(id)).at(-1)).toBe("assignDeliverer");
  });
});
