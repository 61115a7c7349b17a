import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { orderTotal } from "../../support/fixtures.ts";
import { json } from "../../support/http-request.ts";
import { providerApi } from "../../support/provider-api.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** What Przelewy24 reports, and hears from us before money counts. */
const at = paymentFixture();
const api = providerApi();
const { read, orderAwaitingPayment } = at;
const [crc, apiKey, host] = ["a1b2c3d4e5f60718", "5f-report:key", "secure.przelewy24.pl"];
beforeAll(() => at.configure("przelewy24", `${crc}:${apiKey}`));

let nextId = 317_000_100;
type Fields = Record<string, unknown>;

/** The fields signed as the documentation says: in this order, the CRC key last, SHA-384. */
const signed = (fields: Fields, names: string[], key = crc): string =>
  JSON.stringify({ ...fields, sign: signature(fields, names, key) });
const signature = (fields: Fields, names: string[], key = crc): string =>
  createHash("sha384")
    .update(JSON.stringify({ ...Object.fromEntries(names.map((name) => [name, fields[name]])), crc: key }))
    .digest("hex");

const paymentNames =
  "merchantId posId sessionId amount originAmount currency orderId methodId statement".split(" ");
const refundNames = "orderId sessionId refundsUuid merchantId amount currency status".split(" ");

const paymentOf = (order: string, more: Fields = {}): Fields => ({
  ...{ merchantId: 4711, posId: 4711, sessionId: `${order}-1`, amount: orderTotal, originAmount: orderTotal },
  ...{ currency: "PLN", orderId: nextId++, methodId: 154, statement: "p24-A1/ż" },
  ...more,
});
const send = (body: string) => at.send("przelewy24", body, json);
const pay = (payment: Fields, key = crc) => send(signed(payment, paymentNames, key));
const refund = (fields: Fields) => send(signed(fields, refundNames));

describe("a payment by Przelewy24", () => {
  it("S4-13 counts once it is confirmed, and is confirmed in the way that the provider asks for", async () => {
    api.answer(host, () => ({ body: { data: { status: "success" }, responseCode: 0 } }));
    const id = await orderAwaitingPayment();
    const payment = paymentOf(id);
    expect(await pay(payment)).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: {
        ...{ status: "paid", paid: orderTotal, due: 0 },
        entries: [{ kind: "payment", provider: "przelewy24", reference: `${payment.orderId}` }],
      },
    });
    const [call] = api.calls;
    expect(call).toMatchObject({ method: "PUT", url: `https://${host}/api/v1/transaction/verify` });
    expect(call!.headers.authorization).toBe(`Basic ${btoa(`4711:${apiKey}`)}`);
    const { merchantId, posId, sessionId, amount, currency, orderId } = payment;
    const sign = signature(payment, ["sessionId", "orderId", "amount", "currency"]);
    const asked = { merchantId, posId, sessionId, amount, currency, orderId, sign };
    expect(JSON.parse(call!.body)).toEqual(asked);
    expect(await at.tasks(`${payment.orderId}`)).toEqual([]);
    expect(await pay(payment), "repeated").toEqual({ status: 200, applied: false });
    expect(api.calls).toHaveLength(1);
  });

  it("is refused and changes nothing when it is forged, tampered with or unsigned", async () => {
    const id = await orderAwaitingPayment();
    const before = await read(id);
    const payment = paymentOf(id);
    const { sign } = JSON.parse(signed(payment, paymentNames));
    const forged = {
      "another key": signed(payment, paymentNames, "0".repeat(16)),
      "another amount": JSON.stringify({ ...payment, amount: 1, sign }),
      "another order": JSON.stringify({ ...payment, sessionId: "01JD3Q7Z5V8K2M4N6P9R0S1T3W", sign }),
      unsigned: JSON.stringify(payment),
      "signed as a refund": signed({ ...payment, refundsUuid: "r", status: 0 }, paymentNames),
      nonsense: "{",
      list: "[]",
    };
    for (const [what, body] of Object.entries(forged))
      expect(await send(body), what).toMatchObject({ status: 401, code: "unauthenticated" });
    expect(await read(id)).toEqual(before);
    expect(api.calls).toEqual([]);
  });

  it("waits as a task while the provider cannot be asked, and counts when it is reported again", async () => {
    const id = await orderAwaitingPayment();
    const payment = paymentOf(id);
    expect(await pay(payment)).toMatchObject({ status: 503, code: "unavailable" });
    expect(await read(id)).toMatchObject({ status: "awaitingPayment", payment: { paid: 0 } });
    expect(await at.tasks(`${payment.orderId}`)).toMatchObject([{ reason: "unconfirmed", order: id }]);
    api.answer(host, () => ({ status: 401 }));
    expect(await pay(payment), "the key of reports is wrong").toMatchObject({ status: 503 });
    api.answer(host, () => ({}));
    expect(await pay(payment)).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({ status: "preparing", payment: { paid: orderTotal } });
    expect(await at.tasks(`${payment.orderId}`)).toEqual([]);
  });

  it("that the provider does not confirm counts for nothing and stays a task, once", async () => {
    api.answer(host, () => ({ status: 400, body: { error: "Incorrect data", code: 400 } }));
    const id = await orderAwaitingPayment();
    const payment = paymentOf(id);
    expect(await pay(payment)).toEqual({ status: 200, applied: true });
    expect(await pay(payment)).toEqual({ status: 200, applied: false });
    expect(await read(id)).toMatchObject({ payment: { paid: 0, status: "pending" } });
    expect(await at.tasks(`${payment.orderId}`)).toMatchObject([{ reason: "unconfirmed" }]);
  });

  it("of nobody's order is confirmed and becomes a task", async () => {
    api.answer(host, () => ({}));
    const payment = paymentOf("WEB-1042");
    expect(await pay(payment)).toEqual({ status: 200, applied: true });
    expect(await pay(payment)).toEqual({ status: 200, applied: false });
    expect(await at.tasks(`${payment.orderId}`)).toMatchObject([{ reason: "unknownOrder" }]);
  });

  it("that is signed and cannot be read is a 422", async () => {
    const id = await orderAwaitingPayment();
    for (const more of [{ amount: -1 }, { amount: "10500" }, { currency: "zł" }, { orderId: "7" }])
      expect(await pay(paymentOf(id, more)), JSON.stringify(more)).toMatchObject({ status: 422 });
    expect(await read(id)).toMatchObject({ payment: { paid: 0 } });
  });
});

describe("a refund by Przelewy24", () => {
  async function paid() {
    api.answer(host, () => ({}));
    const id = await orderAwaitingPayment();
    const payment = paymentOf(id);
    await pay(payment);
    const { sessionId, orderId, merchantId } = payment;
    const refundsUuid = `r-${orderId}`;
    return {
      id,
      back: { orderId, sessionId, merchantId, refundsUuid, currency: "PLN", amount: 2000, status: 0 },
    };
  }

  it("counts once when it is completed, and no longer when it is rejected", async () => {
    const { id, back } = await paid();
    for (const applied of [true, false]) expect(await refund(back)).toEqual({ status: 200, applied });
    expect(await read(id)).toMatchObject({ payment: { status: "partlyRefunded", refunded: 2000, due: 0 } });
    expect(await refund({ ...back, status: 1 })).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({ payment: { status: "paid", refunded: 0 } });
  });

  it("of a status that is not documented changes nothing", async () => {
    const { id, back } = await paid();
    const before = await read(id);
    expect(await refund({ ...back, status: 7 })).toEqual({ status: 200, ignored: "refund.7" });
    expect(await read(id)).toEqual(before);
  });

  it("is refused when its status is tampered with", async () => {
    const { back } = await paid();
    const { sign } = JSON.parse(signed({ ...back, status: 1 }, refundNames));
    expect(await send(JSON.stringify({ ...back, sign }))).toMatchObject({ status: 401 });
  });
});
