import { beforeAll, describe, expect, it } from "vitest";
import { json } from "../../support/http-request.ts";
import { providerApi } from "../../support/provider-api.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** What YooKassa notifies of: it signs nothing, and only what its API says counts. */
const at = paymentFixture();
const api = providerApi();
const { read, orderAwaitingPayment } = at;
const host = "api.yookassa.ru";
beforeAll(() => at.configure("yookassa", "506751:test_F5:key"));

let count = 0;
const nextId = () => `2a${(count++).toString().padStart(6, "0")}-000f-5000-8000-18db351245c7`;
const pln = (value: string) => ({ value, currency: "PLN" });

/** A notification as anybody could write it: it says more than is believed. */
const notify = (event: string, id: string, more: object = {}) =>
  at.send("yookassa", JSON.stringify({ type: "notification", event, object: { id, ...more } }), json);

const payment = (order: string, more: object = {}) => {
  const id = nextId();
  return { id, status: "succeeded", paid: true, amount: pln("105.00"), metadata: { order }, ...more };
};

describe("a payment by YooKassa", () => {
  it("S4-13 counts once, by what the API says of it", async () => {
    const id = await orderAwaitingPayment();
    const body = payment(id);
    api.answer(host, () => ({ body }));
    expect(await notify("payment.succeeded", body.id)).toEqual({ status: 200, applied: true });
    expect(api.calls).toMatchObject([
      {
        method: "GET",
        url: `https://${host}/v3/payments/${body.id}`,
        headers: { authorization: `Basic ${btoa("506751:test_F5:key")}` },
      },
    ]);
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: 10_500, entries: [{ provider: "yookassa", reference: body.id }] },
    });
    expect(await notify("payment.succeeded", body.id)).toEqual({ status: 200, applied: false });
  });

  it("is refused and changes nothing where the API knows none of it", async () => {
    const id = await orderAwaitingPayment();
    const before = await read(id);
    const { id: payment_, ...said } = payment(id);
    api.answer(host, () => ({ status: 404, body: { type: "error", code: "not_found" } }));
    expect(await notify("payment.succeeded", payment_, said)).toMatchObject({ status: 401 });
    for (const wrong of ["../refunds/1", "a b", "", "x".repeat(65)])
      expect(await notify("payment.succeeded", wrong, said), wrong).toMatchObject({ status: 401 });
    for (const body of ["{", "[]", "null", "{}"])
      expect(await at.send("yookassa", body, json), body).toMatchObject({ status: 401 });
    expect(api.calls).toHaveLength(1);
    expect(await read(id)).toEqual(before);
  });

  it("is as the API says, whatever the notification says", async () => {
    const id = await orderAwaitingPayment();
    const body = payment(id, { status: "pending" });
    api.answer(host, () => ({ body }));
    const forged = { status: "succeeded", amount: pln("1.00") };
    const answer = { status: 200, ignored: "payment.pending" };
    expect(await notify("payment.succeeded", body.id, forged)).toEqual(answer);
    expect(await read(id)).toMatchObject({ payment: { paid: 0 } });
    api.answer(host, () => ({ body: { ...body, status: "canceled" } }));
    expect(await notify("payment.canceled", body.id)).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({ payment: { status: "rejected", paid: 0 } });
  });

  it("is reported again later while the API cannot be asked, or does not know our key", async () => {
    const id = await orderAwaitingPayment();
    const body = payment(id);
    expect(await notify("payment.succeeded", body.id)).toMatchObject({ status: 503, code: "unavailable" });
    for (const status of [401, 429, 500]) {
      api.answer(host, () => ({ status }));
      expect(await notify("payment.succeeded", body.id), `${status}`).toMatchObject({ status: 503 });
    }
    api.answer(host, () => ({ body }));
    expect(await notify("payment.succeeded", body.id)).toEqual({ status: 200, applied: true });
  });

  it("of a status that is not documented changes nothing, nor does what is no payment", async () => {
    const id = await orderAwaitingPayment();
    const body = payment(id, { status: "frozen" });
    api.answer(host, () => ({ body }));
    expect(await notify("payment.frozen", body.id)).toEqual({ status: 200, ignored: "payment.frozen" });
    const calls = api.calls.length;
    expect(await notify("payout.succeeded", "po-1")).toEqual({ status: 200, ignored: "payout.succeeded" });
    expect(api.calls).toHaveLength(calls);
    expect(await read(id)).toMatchObject({ version: 2 });
  });

  it("is a 422 where its amount is no whole number of its currency's units", async () => {
    const id = await orderAwaitingPayment();
    for (const amount of [pln("105.005"), pln("-1.00"), { value: "1.5", currency: "JPY" }, pln("all")]) {
      const body = payment(id, { amount });
      api.answer(host, () => ({ body }));
      expect(await notify("payment.succeeded", body.id), amount.value).toMatchObject({ status: 422 });
    }
    expect(await read(id)).toMatchObject({ payment: { paid: 0 } });
  });
});

describe("a refund by YooKassa", () => {
  it("finds its order by the payment, counts once, and no longer when it is canceled", async () => {
    const id = await orderAwaitingPayment();
    const paid = payment(id);
    const refund = { id: nextId(), payment_id: paid.id, status: "succeeded", amount: pln("20.00") };
    api.answer(host, ({ url }) => ({ body: url.includes("/refunds/") ? refund : paid }));
    await notify("payment.succeeded", paid.id);
    for (const applied of [true, false])
      expect(await notify("refund.succeeded", refund.id)).toEqual({ status: 200, applied });
    expect(await read(id)).toMatchObject({ payment: { status: "partlyRefunded", refunded: 2000 } });
    api.answer(host, () => ({ body: { ...refund, status: "canceled" } }));
    expect(await notify("refund.canceled", refund.id)).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({ payment: { status: "paid", refunded: 0 } });
  });
});
