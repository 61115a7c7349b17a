import { describe, expect, it } from "vitest";
import { signatureTime } from "../../support/clock.ts";
import { catOrder, orderTotal } from "../../support/fixtures.ts";
import { json } from "../../support/http-request.ts";
import { foreignSecret, providers } from "../../support/provider-signatures.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** What payment providers report: signed, often twice, too early, too late, and sometimes by somebody else. */
const at = paymentFixture();
const { world, send, report, read, orderAwaitingPayment } = at;

describe.each(["generic", "stripe"] as const)("a report of %s", (provider) => {
  const { body: bodyOf } = providers[provider];
  const sign = (body: string, time?: number, secret = at.secretOf(provider)) =>
    providers[provider].sign(body, secret, time, "evt_1");

  it("S3-15 moves the order on when its signature is right", async () => {
    const id = await orderAwaitingPayment();
    const body = bodyOf({ order: id });
    expect(await send(provider, body, sign(body))).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: orderTotal, due: 0 },
    });
  });

  it("is refused and changes nothing when it is forged, tampered with, old, early or unsigned", async () => {
    const id = await orderAwaitingPayment();
    const before = await read(id);
    const body = bodyOf({ order: id });
    const forged: Record<string, Record<string, string>> = {
      "another secret": sign(body, undefined, foreignSecret),
      "another body": sign(bodyOf({ order: id, amount: 1 })),
      "an old one": sign(body, signatureTime(-400_000)),
      "an early one": sign(body, signatureTime(400_000)),
      "no signature": json,
      nonsense: {
        ...json,
        "stripe-signature": "t=,v1=,=",
        "webhook-id": "x",
        "webhook-timestamp": "NaN",
        "webhook-signature": "v1",
      },
    };
    for (const [what, headers] of Object.entries(forged))
      expect(await send(provider, body, headers), what).toMatchObject({
        status: 401,
        code: "unauthenticated",
      });
    expect(await read(id)).toEqual(before);
  });

  it("that is no JSON is malformed, once its signature is right", async () => {
    for (const body of ["nonsense", "{", "[1,"])
      expect(await send(provider, body, sign(body)), body).toMatchObject({ status: 400, code: "malformed" });
  });

  it("that is about something else is ignored, and says so", async () => {
    const id = await orderAwaitingPayment();
    const body = bodyOf({ order: id, type: "customer.created" });
    expect(await send(provider, body, sign(body))).toEqual({ status: 200, ignored: "customer.created" });
    expect(await read(id)).toMatchObject({ version: 2, payment: { paid: 0 } });
  });

  it("that cannot be read is a 422 and changes nothing", async () => {
    const id = await orderAwaitingPayment();
    const event = JSON.parse(bodyOf({ order: id }));
    const data = event.data.object ?? event.data;
    const bodies = [
      ...[-5, 1.5, "10500", null].map((amount) => {
        const wrong = { ...data, amount, ...(event.data.object && { amount_received: amount }) };
        return { ...event, data: event.data.object ? { object: wrong } : wrong };
      }),
      ...[{}, [], null, "text"],
    ];
    for (const body of bodies.map((each) => JSON.stringify(each)))
      expect(await send(provider, body, sign(body)), body).toMatchObject({
        ...{ status: 422, code: "validation-failed" },
      });
    expect(await read(id)).toMatchObject({ version: 2, status: "awaitingPayment", payment: { paid: 0 } });
  });

  it("finds its order however the id is written", async () => {
    const id = await orderAwaitingPayment();
    const body = bodyOf({ order: ` ${id.toLowerCase()}`, reference: `pay-${id}` });
    expect(await send(provider, body, sign(body))).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({ status: "preparing", payment: { status: "paid" } });
  });

  it("that fits no order becomes a task of the platform, once", async () => {
    const reference = `lost-${provider}`;
    const body = bodyOf({ order: "01JD3Q7Z5V8K2M4N6P9R0S1T3W", reference, id: `evt-${provider}` });
    const headers = sign(body);
    expect(await send(provider, body, headers)).toEqual({ status: 200, applied: true });
    expect(await send(provider, body, headers)).toEqual({ status: 200, applied: false });
    const { items } = (await world.as("admin")("GET", "/v1/tasks")).body;
    expect(
      items.filter(({ report }: { report: { reference: string } }) => report.reference === reference),
    ).toEqual([expect.objectContaining({ kind: "money", reason: "unknownOrder", order: null })]);
  });

  it("in another currency stands in the history, and is a task of the shop", async () => {
    const id = await orderAwaitingPayment();
    const body = bodyOf({ order: id, currency: "EUR", reference: `euro-${id}` });
    expect(await send(provider, body, sign(body))).toEqual({ status: 200, applied: true });
    const order = await read(id);
    expect(order).toMatchObject({ status: "awaitingPayment", payment: { paid: 0, entries: [] } });
    expect(order.history.at(-1)).toMatchObject({
      command: "recordPayment",
      data: { foreign: { amount: orderTotal, currency: "EUR" } },
    });
    const { items } = (await at.shop.director("GET", "/v1/tasks")).body;
    expect(items).toContainEqual(
      expect.objectContaining({ kind: "money", reason: "wrongCurrency", order: id }),
    );
  });
});

describe("a payment", () => {
  it("counts once, however often its event comes", async () => {
    const id = await orderAwaitingPayment();
    const event = { id: "evt_twice", order: id };
    expect(await report(event)).toMatchObject({ applied: true });
    for (let i = 0; i < 3; i++) expect(await report(event)).toMatchObject({ status: 200, applied: false });
    expect(await report({ order: id }), "another event, the same reference").toMatchObject({
      applied: false,
    });
    expect(await read(id)).toMatchObject({ version: 3, payment: { paid: orderTotal } });
  });

  it("counts once when its event comes many times at once", async () => {
    const id = await orderAwaitingPayment();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => report({ id: "evt_storm", order: id })),
    );
    expect(answers.filter(({ applied }) => applied)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await read(id)).toMatchObject({ version: 3, payment: { paid: orderTotal } });
  });

  it("that comes before the confirmation is kept, and the confirmation goes on from there", async () => {
    const [{ id }] = await at.shop.place(catOrder);
    expect(await report({ order: id })).toMatchObject({ applied: true });
    expect(await read(id)).toMatchObject({ status: "awaitingConfirmation", payment: { status: "paid" } });
    expect((await at.shop.manager("POST", `/v1/orders/${id}/confirm`)).body.status).toBe("preparing");
  });

  it("of too little is kept and waits for the rest", async () => {
    const id = await orderAwaitingPayment();
    await report({ order: id, amount: 500, reference: "P-1" });
    expect(await read(id)).toMatchObject({
      status: "awaitingPayment",
      payment: { status: "partlyPaid", due: 10_000 },
    });
    await report({ order: id, amount: 10_000, reference: "P-2" });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: orderTotal },
    });
  });

  it("of too much moves the order on, and the surplus is owed back", async () => {
    const id = await orderAwaitingPayment();
    await report({ order: id, amount: orderTotal + 700 });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", refundDue: 700 },
    });
  });

  it("that was rejected can still be made", async () => {
    const id = await orderAwaitingPayment();
    await report({ order: id, type: "payment.rejected" });
    expect(await read(id)).toMatchObject({
      status: "awaitingPayment",
      payment: { status: "rejected", paid: 0 },
    });
    await report({ order: id, reference: "P-2" });
    await report({ order: id, type: "payment.rejected", reference: "P-3" });
    expect(await read(id)).toMatchObject({ status: "preparing", payment: { status: "paid" } });
  });

  it("S3-11 P3-01 that comes after the expiry is kept, owed back, visible to the shop, and can revive the order", async () => {
    const id = await orderAwaitingPayment();
    await world.advance("P3D");
    expect(await read(id)).toMatchObject({ status: "unpaid" });
    expect(await report({ order: id })).toMatchObject({ applied: true });
    const late = await read(id);
    expect(late).toMatchObject({
      status: "unpaid",
      payment: { status: "paidLate", paid: orderTotal, refundDue: orderTotal },
    });
    expect(late.history.at(-1)).toMatchObject({ command: "recordPayment", actor: { role: "payments" } });
    expect(late.actions).toContainEqual(expect.objectContaining({ command: "refund", allowed: true }));
    const list = (await at.shop.director("GET", "/v1/orders?status=unpaid")).body.items;
    expect(list).toContainEqual(expect.objectContaining({ id, payment: { status: "paidLate", due: 0 } }));
    await world.settle();
    expect(world.inbox(id).map(({ to, template }) => [to, template])).toContainEqual([
      at.shop.email,
      "refundDue",
    ]);
    expect((await at.shop.manager("POST", `/v1/orders/${id}/revive`)).body).toMatchObject({
      status: "preparing",
      payment: { refundDue: 0 },
    });
  });
});

describe("what names only its payment", () => {
  it("finds the order by it", async () => {
    const id = await orderAwaitingPayment();
    await report({ order: id, reference: `pay-${id}` });
    const about = { order: undefined, payment: `pay-${id}` };
    expect(await report({ ...about, type: "payment.disputed", reference: `dispute-${id}` })).toMatchObject({
      applied: true,
    });
    expect(await read(id)).toMatchObject({ payment: { status: "disputed" } });
    const disputes = async () => {
      const { items } = (await at.shop.manager("GET", "/v1/tasks?limit=100")).body;
      return items.filter(
        ({ reason, order }: { reason?: string; order: string }) => reason === "disputed" && order === id,
      );
    };
    expect(await disputes()).toHaveLength(1);
    await report({ ...about, type: "payment.disputeLost", reference: `dispute-${id}` });
    expect(await read(id)).toMatchObject({
      payment: { status: "refunded", refunded: orderTotal, due: 0, refundDue: 0 },
    });
    expect(await disputes()).toEqual([]);
    await world.settle();
    expect(world.inbox(id).map(({ template }) => template)).toEqual(
      expect.arrayContaining(["disputed", "disputeLost"]),
    );
  });

  it("waits for a payment that comes later, and counts then", async () => {
    const id = await orderAwaitingPayment();
    const refund = { type: "payment.refunded", amount: 2000, reference: `back-${id}`, payment: `pay-${id}` };
    expect(await report({ ...refund, order: undefined })).toMatchObject({ status: 200, applied: true });
    const isOpen = async () => {
      const { items } = (await world.as("support")("GET", "/v1/tasks?limit=100")).body;
      return items.some(
        ({ report }: { report?: { reference: string } }) => report?.reference === `back-${id}`,
      );
    };
    expect(await isOpen()).toBe(true);
    await report({ order: id, reference: `pay-${id}` });
    expect(await read(id)).toMatchObject({ payment: { status: "partlyRefunded", refunded: 2000, due: 0 } });
    expect(await isOpen()).toBe(false);
  });
});

describe("a checkout that became several orders", () => {
  const split = {
    ...catOrder,
    lines: [
      { title: "Clay cat", quantity: 1, unitPrice: 4500, availability: "inStock" },
      { title: "Clay dog", quantity: 1, unitPrice: 6000, availability: "madeToOrder" },
    ],
  };

  it("is paid by one payment, and its orders know each other", async () => {
    const orders = await at.shop.place(split);
    const ids = orders.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(2);
    for (const each of orders) expect(each.checkout).toEqual({ id: ids[0], orders: ids });
    for (const id of ids) await at.shop.manager("POST", `/v1/orders/${id}/confirm`);
    const totals = orders.map(({ totals }: { totals: { total: number } }) => totals.total);
    const [first, second] = totals as [number, number];
    const event = { order: undefined, checkout: ids[0]!, reference: `pay-${ids[0]}` };
    await report({ ...event, amount: first + second });
    expect(await read(ids[0]!)).toMatchObject({ status: "preparing", payment: { paid: first, due: 0 } });
    expect(await read(ids[1]!)).toMatchObject({ status: "inProduction", payment: { paid: second, due: 0 } });
    await report({
      ...event,
      type: "payment.refunded",
      amount: first + 1000,
      reference: "back",
      payment: event.reference,
    });
    expect(await read(ids[0]!)).toMatchObject({ payment: { status: "refunded", refunded: first } });
    expect(await read(ids[1]!)).toMatchObject({
      payment: { status: "partlyRefunded", refunded: 1000, due: 0 },
    });
    // a refund that names only the payment is shared out all the same
    const { reference: payment } = event;
    await report({ order: undefined, type: "payment.refunded", amount: 500, reference: "back-2", payment });
    expect(await read(ids[0]!)).toMatchObject({ payment: { refunded: first } });
    expect(await read(ids[1]!)).toMatchObject({ payment: { refunded: 1500, due: 0 } });
  });

  it("is paid in part oldest first, and by what is left over last", async () => {
    const [{ id, totals }, { id: other }] = await at.shop.place(split);
    for (const each of [id, other]) await at.shop.manager("POST", `/v1/orders/${each}/confirm`);
    const event = { order: undefined, checkout: id };
    await report({ ...event, amount: totals.total, reference: "part" });
    expect(await read(id)).toMatchObject({ status: "preparing" });
    expect(await read(other)).toMatchObject({ status: "awaitingPayment", payment: { paid: 0 } });
    await report({ ...event, amount: 10_000, reference: "rest" });
    expect(await read(other)).toMatchObject({
      status: "inProduction",
      payment: { paid: 10_000, refundDue: 4000 },
    });
  });

  it("ends alike in whatever order its payment and refunds that name one order of it come", async () => {
    const ends = new Set<string>();
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const [{ id, totals }, { id: other, totals: others }] = await at.shop.place(split);
      for (const each of [id, other]) await at.shop.manager("POST", `/v1/orders/${each}/confirm`);
      const reference = `pay-${id}`;
      const back = { type: "payment.refunded", payment: reference };
      const reports = [
        { order: undefined, checkout: id, amount: totals.total + others.total, reference },
        { ...back, order: id, amount: totals.total + 1000, reference: `first-${id}` },
        { ...back, order: other, amount: 500, reference: `second-${id}` },
      ];
      for (const i of order) expect(await report(reports[i]!)).toMatchObject({ applied: true });
      const money = ({ status, paid, refunded, due, refundDue }: Record<string, unknown>) => ({
        ...{ status, paid, refunded, due, refundDue },
      });
      ends.add(JSON.stringify([money((await read(id)).payment), money((await read(other)).payment)]));
    }
    expect([...ends].map((end) => JSON.parse(end))).toEqual([
      [
        expect.objectContaining({ status: "refunded", refundDue: 0 }),
        expect.objectContaining({ status: "partlyRefunded", refunded: 1500, due: 0, refundDue: 0 }),
      ],
    ]);
  });

  /** A new checkout that waits for its payment: its orders, and a payment of it. */
  async function checkout() {
    const [{ id, totals }, { id: other, totals: others }] = await at.shop.place(split);
    for (const each of [id, other]) await at.shop.manager("POST", `/v1/orders/${each}/confirm`);
    const reference = `pay-${id}`;
    const pay = (amount: number) => report({ order: undefined, checkout: id, amount, reference });
    return { id, other, own: totals.total, all: totals.total + others.total, reference, pay };
  }

  it("counts a payment once that was first said to be as much as its first order costs", async () => {
    const { id, other, own, all, pay } = await checkout();
    for (const amount of [own, all]) expect(await pay(amount)).toMatchObject({ applied: true });
    expect(await read(id)).toMatchObject({ payment: { paid: own, refundDue: 0 } });
    expect(await read(other)).toMatchObject({ payment: { paid: all - own, due: 0 } });
  });

  it("shares a refund that came before its payment and named nothing else", async () => {
    const { id, other, own, all, reference: payment, pay } = await checkout();
    const back = { type: "payment.refunded", reference: `back-${id}`, amount: own + 1000, payment };
    expect(await report({ ...back, order: undefined })).toMatchObject({ applied: true });
    await pay(all);
    expect(await read(id)).toMatchObject({ payment: { status: "refunded", refunded: own } });
    expect(await read(other)).toMatchObject({ payment: { status: "partlyRefunded", refunded: 1000 } });
  });

  it("shares the larger sum of a refund that grew before its payment came", async () => {
    const { id, other, own, all, reference: payment, pay } = await checkout();
    const back = { type: "payment.refunded", reference: `back-${id}`, payment };
    for (const amount of [500, own + 1000]) await report({ ...back, order: id, amount });
    await pay(all);
    expect(await read(other)).toMatchObject({ payment: { status: "partlyRefunded", refunded: 1000 } });
  });
});

describe("a report that fits no order", () => {
  it("can be dismissed by the platform alone, once", async () => {
    const reference = "lost-for-good";
    expect(await report({ order: "01JD3Q7Z5V8K2M4N6P9R0S1T3W", reference })).toMatchObject({ applied: true });
    const open = async () => {
      const { items } = (await world.support("GET", "/v1/tasks?limit=100")).body;
      return items.find((each: { report?: { reference: string } }) => each.report?.reference === reference);
    };
    const task = (await open()).id;
    expect(await at.shop.director("POST", "/v1/tasks/dismiss", { task })).toMatchObject({ status: 404 });
    expect(await world.support("POST", "/v1/tasks/dismiss", { task })).toMatchObject({
      body: { dismissed: true },
    });
    expect(await open()).toBeUndefined();
    expect(await world.support("POST", "/v1/tasks/dismiss", { task })).toMatchObject({ status: 404 });
  });
});

describe("a sum", () => {
  it("that no longer counts exactly is a task, and changes none", async () => {
    const id = await orderAwaitingPayment();
    const amount = Number.MAX_SAFE_INTEGER;
    expect(await report({ order: id, amount, reference: `huge-${id}` })).toMatchObject({ applied: true });
    const before = await read(id);
    expect(before.payment).toMatchObject({ paid: amount, refundDue: amount - orderTotal });
    const more = { id: `more-${id}`, order: id, amount: 1, reference: `more-${id}` };
    expect(await report(more)).toMatchObject({ status: 200, applied: true });
    expect(await report(more)).toMatchObject({ applied: false });
    expect((await read(id)).payment).toEqual(before.payment);
    const { items } = (await at.shop.director("GET", "/v1/tasks?limit=100")).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: "money", reason: "tooLarge", order: id }));
    expect(await report({ order: id, amount: 2 ** 53 })).toMatchObject({ status: 422 });
  });

  it("in another currency stands once, whatever the ids of its events, and its task can be dismissed", async () => {
    const id = await orderAwaitingPayment();
    const euros = { order: id, currency: "EUR", reference: `euro-${id}` };
    expect(await report({ ...euros, id: `e1-${id}` })).toMatchObject({ applied: true });
    expect(await report({ ...euros, id: `e2-${id}` })).toMatchObject({ applied: false });
    expect(
      (await read(id)).history.filter((event: { data?: { foreign?: object } }) => event.data?.foreign),
    ).toHaveLength(1);
    const tasks = async () =>
      (await at.shop.director("GET", "/v1/tasks?limit=100")).body.items.filter(
        ({ reason, order }: { reason?: string; order: string }) => reason === "wrongCurrency" && order === id,
      );
    const [task, ...others] = await tasks();
    expect(others).toEqual([]);
    expect(await at.shop.director("POST", "/v1/tasks/dismiss", { task: task.id })).toMatchObject({
      status: 200,
    });
    expect(await tasks()).toEqual([]);
  });
});
