import { beforeAll, describe, expect, it } from "vitest";
import { anna, catOrder, vaseLine } from "../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../support/link-visitor.ts";
import { type Caller, startWorld } from "../support/world.ts";

/** The help page of the marketplace (seed 003), from top to bottom. */
const { shop: openShop, settle, advance, inbox, execution, reportPayment, support } = startWorld();
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop("marketplace", { paymentInstructions: "Transfer to PL61.", city: "Warszawa" });
});

const client = { ...anna, locale: "en" };
const basket = { ...catOrder, buyer: client, comment: "Ring twice" };
const ship = { carrier: "InPost", trackingCode: "620999" };

const sendCommand = async (who: Caller, id: string, command: string, fields: object = {}) =>
  who("POST", `/v1/orders/${id}/${command}`, fields);
const read = async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body;
const list = async (query: string): Promise<{ id: string; status: string }[]> =>
  (await shop.manager("GET", `/v1/orders?shop=${shop.id}&limit=100${query}`)).body.items;
const place = async (order: object = basket) => (await shop.place(order))[0].id as string;

/** The e-mails about an order to one recipient, oldest first. */
async function notificationsSent(id: string, reader = anna.email) {
  await settle();
  return inbox(id).filter(({ to }) => to === reader);
}

/** The buyer's page behind the newest e-mail that they have got. */
async function pageOf(id: string) {
  const at = linkVisitor(linkInMessage((await notificationsSent(id)).at(-1)!));
  await at.open();
  return at;
}

async function confirmed(order: object = basket) {
  const id = await place(order);
  await sendCommand(shop.manager, id, "confirm");
  return id;
}

async function paid(order: object = basket) {
  const id = await confirmed(order);
  await sendCommand(shop.manager, id, "confirmPayment");
  return id;
}

async function shipped() {
  const id = await paid();
  await sendCommand(shop.manager, id, "ship", ship);
  return id;
}

describe("as soon as an order is placed", () => {
  it("S3-01 S3-02 S3-03 the shop is told by a new dialog of its own and by e-mail", async () => {
    const [order] = await shop.place(basket);
    const thread = (await shop.manager("GET", order.thread)).body;
    expect(thread.items).toMatchObject([{ kind: "order", order: order.id, at: order.placedAt }]);
    const [mail] = await notificationsSent(order.id, shop.email);
    expect(mail).toMatchObject({ template: "awaitingConfirmation", channel: "email" });
    expect(mail!.subject).toContain(order.number);
  });

  it("S3-04 goods in stock and goods made to order become orders of their own", async () => {
    const orders = await shop.place({ ...basket, lines: [...basket.lines, vaseLine] });
    expect(orders.map(({ lines }: typeof catOrder) => lines.map(({ availability }) => availability))).toEqual(
      [["inStock"], ["madeToOrder"]],
    );
    expect(orders.map(({ totals }: { totals: { total: number } }) => totals.total)).toEqual([10500, 12000]);
    expect(new Set(orders.map(({ thread }: { thread: string }) => thread)).size).toBe(2);
  });
});

describe("awaiting confirmation", () => {
  it("S3-05 is the status of every new order, and the buyer has a page that says so", async () => {
    const id = await place();
    expect(await read(id)).toMatchObject({ status: "awaitingConfirmation", group: "new" });
    const at = await pageOf(id);
    expect((await at.open()).text).toContain("The shop has your order");
    expect(at.buttons()).toEqual(["cancel"]);
  });

  it("S3-06 shows the shop the goods, the way and place of the delivery, and the wishes", async () => {
    const order = await read(await place());
    expect(order).toMatchObject({
      lines: basket.lines,
      delivery: { way: "carrier", price: 1500, address: basket.delivery.address },
      comment: "Ring twice",
      buyer: { name: anna.name, phone: anna.phone },
    });
  });

  it("S3-03 S3-07 lets both sides talk it over, and pickup be offered to a buyer in the shop's city", async () => {
    const id = await place();
    expect((await read(id)).delivery).toMatchObject({ address: { city: "Warszawa" }, nearby: true });
    const postMessage = (who: Caller, text: string) => who("POST", `/v1/orders/${id}/messages`, { text });
    await postMessage(shop.manager, "You live near us. Would you like to fetch it?");
    const at = await pageOf(id);
    expect((await at.open()).text).toContain("Would you like to fetch it?");
    expect(await at.submit("message", { text: "Yes, gladly" })).toMatchObject({ status: 303 });
    const said = (await shop.manager("GET", `/v1/orders/${id}/messages?after=1`)).body.items;
    expect(said).toMatchObject([{ text: "Yes, gladly", by: { role: "buyer" } }]);
    const { body } = await sendCommand(shop.manager, id, "setDelivery", { way: "pickup", price: 0 });
    expect(body).toMatchObject({ delivery: { way: "pickup" }, totals: { total: 9000 } });
    expect((await notificationsSent(id)).map(({ template }) => template)).toEqual([
      ...["awaitingConfirmation", "dialog", "setDelivery"],
    ]);
  });
});

describe("awaiting payment", () => {
  it("S3-08 S3-09 S3-10 follows the agreement: the buyer reads how to pay, and has three days", async () => {
    const id = await confirmed();
    const order = await read(id);
    expect(order.status).toBe("awaitingPayment");
    expect(Date.parse(order.deadlines[0].dueAt) - Date.parse(order.updatedAt)).toBe(3 * 86_400_000);
    const mail = (await notificationsSent(id)).at(-1)!;
    expect(mail).toMatchObject({ template: "awaitingPayment" });
    expect(mail.text).toContain("PL61");
    expect((await (await pageOf(id)).open()).text).toContain("PL61");
  });

  it("S3-10 reminds the buyer a day before the end", async () => {
    const id = await confirmed();
    await advance("P2D");
    expect((await notificationsSent(id)).at(-1)).toMatchObject({ template: "paymentAhead" });
  });
});

describe("cancelled", () => {
  it("S3-12 S3-14 is what either side can make it until the payment, and the other one is told", async () => {
    const sides = [
      [shop.buyer, shop.email],
      [shop.manager, anna.email],
    ] as const;
    for (const [who, other] of sides)
      for (const id of [await place(), await confirmed()]) {
        expect((await sendCommand(who, id, "cancel", { reason: "Changed my mind" })).body.status).toBe(
          "cancelled",
        );
        expect((await notificationsSent(id, other)).at(-1)).toMatchObject({ template: "cancelled" });
        expect((await list("&archived=true")).map((item) => item.id)).toContain(id);
      }
  });

  it("S3-13 is too late after the payment", async () => {
    const answer = await sendCommand(shop.buyer, await paid(), "cancel", { reason: "Too late" });
    expect(answer).toMatchObject({ status: 409, body: { code: "invalid-state" } });
    expect(answer.body.allowedIn).toEqual(["awaitingConfirmation", "awaitingPayment"]);
  });
});

describe("not paid", () => {
  it("S3-11 is what three days without a payment lead to, and it goes to the history", async () => {
    const id = await confirmed();
    await advance("P2DT23H59M");
    expect((await read(id)).status).toBe("awaitingPayment");
    await advance("PT1M");
    expect((await read(id)).status).toBe("unpaid");
    expect((await list("&archived=true&status=unpaid")).map((item) => item.id)).toContain(id);
    expect(await execution(id)).toMatchObject({ status: "SUCCEEDED", state: "unpaid" });
    for (const reader of [anna.email, shop.email])
      expect((await notificationsSent(id, reader)).at(-1)).toMatchObject({ template: "unpaid" });
  });

  it("is not the end of money that comes late: it is kept and owed back, and the shop may go on after all", async () => {
    const id = await confirmed();
    await advance("P3D");
    await reportPayment("paid", { order: id, amount: 10500, currency: "PLN", reference: `late-${id}` });
    expect(await read(id)).toMatchObject({
      status: "unpaid",
      payment: { status: "paidLate", paid: 10500, refundDue: 10500 },
    });
    const revived = (await sendCommand(shop.manager, id, "revive")).body;
    expect(revived).toMatchObject({ status: "preparing", payment: { status: "paid" } });
    await settle();
    expect((await sendCommand(shop.manager, id, "ship", ship)).status).toBe(200);
  });
});

describe("preparing for shipment, and in production", () => {
  it("S3-15 S3-16 S3-17 follow the shop's word that it is paid, as the goods are", async () => {
    const [stock, made] = [await paid(), await paid({ ...basket, lines: [vaseLine] })];
    expect((await read(stock)).status).toBe("preparing");
    expect((await read(made)).status).toBe("inProduction");
    expect((await notificationsSent(stock)).at(-1)!.subject).toContain("is being prepared");
    expect((await notificationsSent(made)).at(-1)!.subject).toContain("is being made");
  });

  it("follow by themselves when a provider reports the payment, once for the same one", async () => {
    const id = await confirmed();
    const money = { order: id, amount: 10500, currency: "PLN", reference: `pay-${id}` };
    expect((await reportPayment("paid", money)).body).toEqual({ applied: true });
    expect((await reportPayment("paid", money)).body).toEqual({ applied: false });
    expect(await read(id)).toMatchObject({ status: "preparing", payment: { status: "paid", paid: 10500 } });
  });
});

describe("shipped", () => {
  it("S3-18 S3-19 needs the carrier and the tracking code", async () => {
    const id = await paid();
    for (const [missing, fields] of [
      ["/trackingCode", { carrier: "InPost" }],
      ["/carrier", { trackingCode: "620999" }],
    ] as const)
      expect(await sendCommand(shop.manager, id, "ship", fields)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: missing }] },
      });
  });

  it("S3-20 lets the buyer follow the parcel, from the letter and from their page", async () => {
    const id = await shipped();
    const mail = (await notificationsSent(id)).at(-1)!;
    expect(mail.template).toBe("shipped");
    for (const detail of ["InPost", "620999"]) expect(mail.text).toContain(detail);
    const { text } = await (await pageOf(id)).open();
    expect(text).toContain("inpost.pl/sledzenie-przesylek?number=620999");
  });
});

describe("awaiting pickup", () => {
  it("S3-21 is chosen where pickup was agreed, and tells the buyer", async () => {
    const id = await confirmed();
    await sendCommand(shop.manager, id, "setDelivery", { way: "pickup" });
    await sendCommand(shop.manager, id, "confirmPayment");
    expect((await sendCommand(shop.manager, id, "offerPickup")).body).toMatchObject({
      status: "awaitingPickup",
      delivery: { way: "pickup", status: "readyForPickup", price: 0 },
    });
    expect((await notificationsSent(id)).at(-1)!.subject).toContain("ready for pickup");
  });
});

describe("received, and pickup successful", () => {
  const ends = [
    ["ship", ship, "receive", "received"],
    ["offerPickup", {}, "collect", "pickedUp"],
  ] as const;

  it("S3-22 S3-23 S3-24 are the buyer's to choose on their page, and final", async () => {
    for (const [leaves, fields, comes, end] of ends) {
      const id = await paid();
      await sendCommand(shop.manager, id, leaves, fields);
      const at = await pageOf(id);
      expect(at.buttons()).toEqual([comes, "reportProblem"]);
      expect(await at.submit(comes)).toMatchObject({ status: 303 });
      expect(await read(id)).toMatchObject({ status: end, group: "done" });
      expect((await notificationsSent(id, shop.email)).at(-1)).toMatchObject({ template: end });
      expect((await sendCommand(shop.manager, id, "cancel", { reason: "No" })).status).toBe(409);
    }
  });

  it("S3-25 let the buyer rate the order with a review, once", async () => {
    const id = await shipped();
    expect((await sendCommand(shop.buyer, id, "rate", { stars: 5 })).status).toBe(409);
    const at = await pageOf(id);
    await at.submit("receive");
    await at.open();
    expect(await at.submit("rate", { stars: "5", review: "Lovely" })).toMatchObject({ status: 303 });
    expect((await read(id)).rating).toEqual({ stars: 5, review: "Lovely" });
    expect((await sendCommand(shop.buyer, id, "rate", { stars: 1 })).status).toBe(409);
  });

  it("S3-26 P3-05 P3-09 come by themselves 35 days after the shipment, after the buyer was asked", async () => {
    const id = await shipped();
    await advance("P34DT23H59M");
    expect((await read(id)).status).toBe("shipped");
    expect((await notificationsSent(id)).map(({ template }) => template)).toContain("receiptAhead");
    await advance("PT1M");
    const order = await read(id);
    expect(order).toMatchObject({ status: "received", delivery: { status: "delivered" } });
    expect(order.history.at(-1)).toMatchObject({ command: "expire", actor: { role: "clock" } });
  });

  it("S3-27 come by themselves after five days of awaiting pickup", async () => {
    const id = await paid();
    await sendCommand(shop.manager, id, "offerPickup");
    await advance("P4DT23H59M");
    expect((await read(id)).status).toBe("awaitingPickup");
    await advance("PT1M");
    expect((await read(id)).status).toBe("pickedUp");
  });

  it("P3-05 do not come by themselves once the buyer reports a problem", async () => {
    const id = await shipped();
    await advance("P34D");
    const at = await pageOf(id);
    expect(await at.submit("reportProblem", { text: "The box is empty" })).toMatchObject({ status: 303 });
    for (const reader of [shop.email, "support@waymark.example"])
      expect((await notificationsSent(id, reader)).at(-1)).toMatchObject({ template: "reportProblem" });
    await advance("P100D");
    expect((await read(id)).status).toBe("shipped");
    await sendCommand(support, id, "resolveProblem", { text: "A new cat is on its way" });
    await advance("P1D");
    expect((await read(id)).status).toBe("received");
  });
});

describe("my orders", () => {
  it("S3-29 are one list for staff, the newest first", async () => {
    const [first, second] = [await place(), await place()];
    const { body } = await shop.manager("GET", "/v1/orders?limit=2");
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([second, first]);
    expect(body.items[0]).toMatchObject({ status: "awaitingConfirmation", buyer: anna.name, total: 10500 });
  });

  it("S3-30 S3-31 and dialogs tell a screen of every change at once, so that it can refresh and sound", async () => {
    const { next } = await endOfFeed();
    const id = await place();
    await sendCommand(shop.manager, id, "confirm");
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Thank you" });
    await settle();
    const { items } = (await shop.manager("GET", `/v1/events?after=${encodeURIComponent(next)}`)).body;
    expect(items).toMatchObject([
      { order: id, type: "order.created" },
      { order: id, type: "order.confirm", to: "awaitingPayment" },
      { order: id, type: "dialog.message", data: { thread: `/v1/orders/${id}/messages` } },
    ]);
  });

  async function endOfFeed(after = ""): Promise<{ next: string }> {
    await settle();
    const { body } = await shop.manager("GET", `/v1/events?limit=100&after=${encodeURIComponent(after)}`);
    return body.items.length > 0 ? endOfFeed(body.next) : body;
  }

  it("S3-32 have a counter beside them, which grows with a new order", async () => {
    const count = async () =>
      (await shop.manager("GET", `/v1/orders/counts?shop=${shop.id}`)).body.byStatus.awaitingConfirmation;
    const before = await count();
    await place();
    expect(await count()).toBe(before + 1);
  });

  it("S3-33 lead to everything about an order, from the list and from its dialog", async () => {
    const id = await place();
    const [listed] = await list("");
    const [begun] = (await shop.manager("GET", `/v1/orders/${id}/messages`)).body.items;
    for (const known of [listed!.id, begun.order])
      expect(await read(known)).toMatchObject({ id, lines: basket.lines, comment: "Ring twice" });
  });

  it("S3-34 S3-36 S3-37 offer the next statuses in the same way, whatever the status is", async () => {
    const offered = async (id: string) =>
      (await read(id)).actions.flatMap((action: { command: string; allowed: boolean }) =>
        action.allowed && ["confirm", "confirmPayment", "ship", "offerPickup"].includes(action.command)
          ? action.command
          : [],
      );
    expect(await offered(await place())).toEqual(["confirm"]);
    expect(await offered(await confirmed())).toEqual(["confirmPayment"]);
    for (const lines of [basket.lines, [vaseLine]])
      expect(await offered(await paid({ ...basket, lines }))).toEqual(["ship", "offerPickup"]);
  });

  it("S3-16 S3-17 lead straight on where nothing is due at once", async () => {
    const free = (lines: object[]) => ({
      ...basket,
      delivery: { ...basket.delivery, price: 0 },
      lines: lines.map((line) => ({ ...line, unitPrice: 0 })),
    });
    const statusOf = async (order: object) =>
      (await sendCommand(shop.manager, await place(order), "confirm")).body.status;
    expect(await statusOf(free(basket.lines))).toBe("preparing");
    expect(await statusOf(free([vaseLine]))).toBe("inProduction");
    expect(await statusOf({ ...basket, payment: { channel: "cashOnDelivery" } })).toBe("awaitingPayment");
  });

  it("S3-28 leave a shipped order to the buyer alone", async () => {
    const id = await shipped();
    const before = await read(id);
    const forTheBuyer = { receive: {}, collect: {}, rate: { stars: 5 } };
    const tooLate = {
      ...{ confirm: {}, confirmPayment: {}, ship, offerPickup: {}, revive: {} },
      ...{ cancel: { reason: "No" }, setDelivery: { way: "pickup" } },
      ...{ hold: { reason: "Holidays" }, extendDeadline: { deadline: "receipt", by: "P1D" }, resume: {} },
    };
    for (const [command, fields] of Object.entries({ ...forTheBuyer, ...tooLate }))
      for (const who of [shop.manager, shop.director]) {
        const { status } = await sendCommand(who, id, command, fields);
        expect([command, status]).toEqual([command, command in forTheBuyer ? 403 : 409]);
      }
    expect(await read(id)).toEqual(before);
    expect((await sendCommand(shop.buyer, id, "receive")).body.status).toBe("received");
  });

  it("S3-35 are paid at once for cash on delivery, after the confirmation", async () => {
    const id = await confirmed({ ...basket, payment: { channel: "cashOnDelivery" } });
    expect((await notificationsSent(id)).at(-1)!.text).toContain("on delivery");
    expect((await sendCommand(shop.manager, id, "confirmPayment")).body).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: 10500 },
    });
  });

  it("S3-38 keep what has ended in the history, whatever it was", async () => {
    const other = await openShop("marketplace");
    const command = (id: string, name: string, who = other.manager, fields: object = {}) =>
      who("POST", `/v1/orders/${id}/${name}`, fields);
    const [cancelled, unpaid, received, pickedUp, running] = (
      await Promise.all(Array.from({ length: 5 }, () => other.place(basket)))
    ).map(([{ id }]) => id as string) as [string, string, string, string, string];
    for (const id of [unpaid, received, pickedUp, running]) await command(id, "confirm");
    await command(cancelled, "cancel", other.buyer, { reason: "Changed my mind" });
    for (const id of [received, pickedUp, running]) await command(id, "confirmPayment");
    await command(received, "ship", other.manager, ship);
    await command(received, "receive", other.buyer);
    await command(pickedUp, "offerPickup");
    await command(pickedUp, "collect", other.buyer);
    await advance("P3D");
    const ended = { cancelled, unpaid, received, pickedUp };
    const history: { id: string; status: string }[] = [];
    let cursor = "";
    do {
      const { body } = await other.manager("GET", `/v1/orders?archived=true&limit=3${cursor}`);
      expect(body.items.length).toBeLessThanOrEqual(3);
      history.push(...body.items);
      cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : "";
    } while (cursor);
    expect(history.map(({ id, status }) => [status, id]).sort()).toEqual(Object.entries(ended).sort());
    const present = (await other.manager("GET", "/v1/orders?archived=false")).body.items;
    expect(present).toMatchObject([{ id: running, status: "preparing" }]);
    for (const [status, id] of Object.entries(ended)) {
      const order = (await other.manager("GET", `/v1/orders/${id}`)).body;
      expect(order).toMatchObject({ status, lines: basket.lines, closedAt: expect.any(String) });
      expect(order.history).toHaveLength(order.version);
    }
  });
});
