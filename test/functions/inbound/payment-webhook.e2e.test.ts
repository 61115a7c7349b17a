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

  it("that Waymark does not heed is answered with thanks", async () => {
    const id = await orderAwaitingPayment();
    const bodies = [
      bodyOf({ order: id, type: "customer.created" }),
      bodyOf({ order: id, type: "__proto__" }),
      bodyOf({ order: "01JD3Q7Z5V8K2M4N6P9R0S1T3W" }),
      bodyOf({ order: "../../etc" }),
      bodyOf({ order: id, currency: "EUR" }),
      bodyOf({ order: id, amount: -5 }),
      bodyOf({ order: id, amount: 1.5 }),
      "{}",
      "[]",
      "null",
      '"text"',
    ];
    for (const body of bodies)
      expect(await send(provider, body, sign(body)), body).toEqual({ status: 200, applied: false });
    expect(await read(id)).toMatchObject({ version: 2, status: "awaitingPayment", payment: { paid: 0 } });
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
    expect(list).toContainEqual(expect.objectContaining({ id, payment: "paidLate" }));
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
