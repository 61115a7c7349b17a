import { sign } from "node:crypto";
import { crc32 } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCertificate } from "../../support/certificate.ts";
import { counter } from "../../support/counter.ts";
import { json } from "../../support/http-request.ts";
import { providerApi } from "../../support/provider-api.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** What PayPal reports, signed with a certificate of its own host. */
const at = paymentFixture();
const api = providerApi();
const { read, orderAwaitingPayment } = at;
const [webhookId, host] = ["9XL90610J3647323C", "api.paypal.com"];
const [theirs, others, expired] = [makeCertificate(), makeCertificate(), makeCertificate("000101", "010101")];
const certUrl = (name: string, at_ = host) => `https://${at_}/v1/notifications/certs/${name}`;
beforeAll(() => at.configure("paypal", webhookId));
beforeEach(() => {
  api.answer(host, ({ url }) => {
    if (url.endsWith("CERT-old")) return { body: expired.pem };
    return url.endsWith("CERT-1") ? { body: theirs.pem } : { status: 404, body: {} };
  });
});

const [nextEvent, nextMoney] = [counter("WH"), counter("4XA")];

/** The headers with which PayPal signs a body. */
function signed(
  body: string,
  { key = theirs.privateKey, webhook = webhookId, url = certUrl("CERT-1") } = {},
) {
  const [id, time] = ["d938e770-8046-11e6-8103-6b62a8a99ac4", "2026-11-21T10:00:00Z"];
  const signature = sign("sha256", Buffer.from(`${id}|${time}|${webhook}|${crc32(body)}`), key);
  return {
    ...json,
    "paypal-auth-algo": "SHA256withRSA",
    "paypal-cert-url": url,
    "paypal-transmission-id": id,
    "paypal-transmission-time": time,
    "paypal-transmission-sig": signature.toString("base64"),
  };
}

const eventOf = (event_type: string, resource: object, id = nextEvent()) =>
  JSON.stringify({ id, event_version: "1.0", event_type, resource });
const send = (body: string, headers: Record<string, string> = signed(body)) =>
  at.send("paypal", body, headers);
const report = (type: string, resource: object, id?: string) => send(eventOf(type, resource, id));
const pln = (value: string) => ({ currency_code: "PLN", value });
const capture = (order: string, more: object = {}) => ({
  ...{ id: nextMoney(), status: "COMPLETED", amount: pln("105.00"), custom_id: order },
  ...more,
});
const up = (id: string) => [{ href: `https://api.paypal.com/v2/payments/captures/${id}`, rel: "up" }];

describe("a payment by PayPal", () => {
  it("S4-13 counts once, however often its event comes", async () => {
    const id = await orderAwaitingPayment();
    const paid = capture(id);
    const event = nextEvent();
    for (const applied of [true, false])
      expect(await report("PAYMENT.CAPTURE.COMPLETED", paid, event)).toEqual({ status: 200, applied });
    expect(await report("PAYMENT.CAPTURE.COMPLETED", paid)).toEqual({ status: 200, applied: false });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: 10_500, entries: [{ provider: "paypal", reference: paid.id }] },
    });
  });

  it("is refused and changes nothing when it is forged, tampered with, or vouched for by another host", async () => {
    const id = await orderAwaitingPayment();
    const before = await read(id);
    const body = eventOf("PAYMENT.CAPTURE.COMPLETED", capture(id));
    const foreign = [
      "https://evil.example/v1/notifications/certs/CERT-1",
      certUrl("CERT-1", "api.paypal.com.evil.example"),
    ];
    const odd = [
      certUrl("../CERT-1"),
      certUrl("CERT-1?x=1"),
      certUrl("CERT-1", "evil@api.paypal.com"),
      "nonsense",
      "",
    ];
    const sandbox = certUrl("CERT-1", "api.sandbox.paypal.com");
    const forged: Record<string, Record<string, string>> = {
      "another key": signed(body, { key: others.privateKey }),
      "another webhook": signed(body, { webhook: "0AB12345CD678901E" }),
      "another body": signed(body.replace("105.00", "1.00")),
      "another algorithm": { ...signed(body), "paypal-auth-algo": "SHA1withRSA" },
      "another time": { ...signed(body), "paypal-transmission-time": "2026-11-21T10:00:01Z" },
      "an old certificate": signed(body, { key: expired.privateKey, url: certUrl("CERT-old") }),
      "a missing certificate": signed(body, { url: certUrl("CERT-2") }),
      "no signature": json,
    };
    for (const url of [...foreign, ...odd, sandbox]) forged[url] = signed(body, { url });
    for (const [what, headers] of Object.entries(forged))
      expect(await send(body, headers), what).toMatchObject({ status: 401, code: "unauthenticated" });
    expect(new Set(api.calls.map(({ url }) => new URL(url).hostname))).toEqual(new Set([host]));
    expect(await read(id)).toEqual(before);
  });

  it("that is denied can still be made, and what is about something else is ignored", async () => {
    const id = await orderAwaitingPayment();
    expect(await report("PAYMENT.CAPTURE.DENIED", capture(id))).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({ payment: { status: "rejected", paid: 0 } });
    const ignored = "CHECKOUT.ORDER.APPROVED";
    expect(await report(ignored, { id: "5O1" })).toEqual({ status: 200, ignored });
  });

  it("counts in its own units, and is a 422 where they are none", async () => {
    const id = await orderAwaitingPayment();
    for (const [currency_code, value, amount] of [
      ["JPY", "10500", 10_500],
      ["HUF", "105", 10_500],
      ["KWD", "10.500", 10_500],
    ] as const) {
      const paid = capture(id, { amount: { currency_code, value } });
      await report("PAYMENT.CAPTURE.COMPLETED", paid);
      expect(await at.tasks(paid.id)).toMatchObject([
        { reason: "wrongCurrency", report: { amount, currency: currency_code } },
      ]);
    }
    for (const amount of [pln("1.005"), pln("1e3"), { currency_code: "JPY", value: "1.5" }, undefined])
      expect(await report("PAYMENT.CAPTURE.COMPLETED", capture(id, { amount }))).toMatchObject({
        status: 422,
      });
  });
});

describe("what PayPal gives or takes back", () => {
  async function paidOrder() {
    const id = await orderAwaitingPayment();
    const paid = capture(id);
    await report("PAYMENT.CAPTURE.COMPLETED", paid);
    const payment = async () => (await read(id)).payment;
    return { id, capture: paid.id, payment };
  }

  it("is a refund of its capture, once, and none when it failed", async () => {
    const { capture, payment } = await paidOrder();
    const refund = { id: nextMoney(), amount: pln("20.00"), links: up(capture) };
    for (const applied of [true, false])
      expect(await report("PAYMENT.CAPTURE.REFUNDED", refund)).toEqual({ status: 200, applied });
    expect(await payment()).toMatchObject({ status: "partlyRefunded", refunded: 2000 });
    await report("PAYMENT.REFUND.FAILED", refund);
    expect(await payment()).toMatchObject({ status: "paid", refunded: 0 });
  });

  const dispute = (capture: string, more: object = {}) => ({
    ...{ dispute_id: "PP-D-4012", dispute_amount: pln("30.00") },
    disputed_transactions: [{ seller_transaction_id: capture }],
    ...more,
  });

  it("is a dispute as long as it is open, and counts once when it is lost and the money is reversed", async () => {
    const { capture, payment } = await paidOrder();
    await report("CUSTOMER.DISPUTE.CREATED", dispute(capture));
    expect(await payment()).toMatchObject({ status: "disputed" });
    const outcome = { outcome_code: "RESOLVED_BUYER_FAVOUR", amount_refunded: pln("30.00") };
    await report("CUSTOMER.DISPUTE.RESOLVED", dispute(capture, { dispute_outcome: outcome }));
    const reversal = { id: nextMoney(), amount: pln("-30.00"), links: up(capture) };
    expect(await report("PAYMENT.CAPTURE.REVERSED", reversal)).toEqual({ status: 200, applied: false });
    expect(await payment()).toMatchObject({ status: "partlyRefunded", refunded: 3000, due: 0 });
  });

  it("is nothing when the dispute is won, and stays open where its outcome is not known", async () => {
    const { capture, payment } = await paidOrder();
    await report("CUSTOMER.DISPUTE.CREATED", dispute(capture));
    const ended = (outcome_code: string) =>
      report("CUSTOMER.DISPUTE.RESOLVED", dispute(capture, { dispute_outcome: { outcome_code } }));
    expect(await ended("SOMETHING_NEW")).toEqual({ status: 200, ignored: "CUSTOMER.DISPUTE.RESOLVED" });
    expect(await payment()).toMatchObject({ status: "disputed" });
    expect(await ended("RESOLVED_SELLER_FAVOUR")).toEqual({ status: 200, applied: true });
    expect(await payment()).toMatchObject({ status: "paid", refunded: 0 });
  });
});
