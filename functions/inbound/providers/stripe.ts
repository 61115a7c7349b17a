import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { currencyDecimals } from "../../../domain/currency.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { paymentReport } from "../../../domain/reports/schema.ts";
import { wall } from "../../../io/runtime/clock.ts";
import {
  askProvider,
  madePage,
  type PaymentPage,
  type PaymentProvider,
  readReport,
  valueIn,
} from "./provider.ts";

/** Signatures older or younger than this are refused, in seconds of real time. */
const signatureToleranceSeconds = 300;

const stripeObject = z.looseObject({
  id: z.string(),
  amount: z.int().min(0),
  amount_received: z.int().min(0).optional(),
  amount_captured: z.int().min(0).optional(),
  amount_refunded: z.int().min(0).optional(),
  payment_intent: z.string().nullish(),
  charge: z.string().nullish(),
  status: z.string().nullish(),
  currency: z.string(),
  metadata: z.looseObject({ order: z.string().optional(), checkout: z.string().optional() }).nullish(),
});
type StripeObject = z.infer<typeof stripeObject>;

/** The part of a Stripe event that Waymark reads. */
export const stripeEvent = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: stripeObject }),
});

type Reading = Pick<PaymentReport, "kind" | "amount" | "reference" | "payment" | "cumulative">;

const paid = (object: StripeObject): Reading => ({
  kind: "paid",
  amount: object.amount_received ?? object.amount_captured ?? object.amount,
  reference: object.payment_intent ?? object.id,
});

const rejected = ({ amount, id }: StripeObject): Reading => ({ kind: "rejected", amount, reference: id });

/** A charge says how much of it has gone back so far. */
const refundedSoFar = ({ id, amount_refunded = 0, payment_intent }: StripeObject): Reading => ({
  ...{ kind: "refunded", amount: amount_refunded, reference: id, cumulative: true },
  payment: payment_intent ?? id,
});

/** Money that is still on its way back says nothing yet. */
function refund({ id, amount, status, payment_intent, charge }: StripeObject): Reading | undefined {
  const failed = status === "failed" || status === "canceled";
  if (!failed && status !== "succeeded") return undefined;
  return {
    kind: failed ? "refundFailed" : "refunded",
    amount,
    reference: id,
    ...about(payment_intent ?? charge),
  };
}

const dispute =
  (kind: PaymentReport["kind"]) =>
  ({ id, amount, payment_intent, charge }: StripeObject): Reading => ({
    ...{ kind, amount, reference: id },
    ...about(payment_intent ?? charge),
  });

/** A dispute that the bank has decided, or an inquiry that came to nothing. */
const disputeClosed = (object: StripeObject): Reading =>
  dispute(object.status === "lost" ? "disputeLost" : "disputeWon")(object);

const about = (payment?: string | null) => (payment ? { payment } : {});

/** What Stripe's events say; all others are about something else. */
const readings: Record<string, (object: StripeObject) => Reading | undefined> = {
  "payment_intent.succeeded": paid,
  "charge.succeeded": paid,
  "payment_intent.payment_failed": rejected,
  "charge.refunded": refundedSoFar,
  "refund.created": refund,
  "refund.updated": refund,
  "refund.failed": refund,
  "charge.refund.updated": refund,
  "charge.dispute.created": dispute("disputed"),
  "charge.dispute.closed": disputeClosed,
};

/** A Checkout Session's parameters; the order's id is on the payment intent, whose events report the payment. */
const sessionOf = (page: PaymentPage): Record<string, string> => ({
  mode: "payment",
  "line_items[0][quantity]": "1",
  "line_items[0][price_data][currency]": page.currency.toLowerCase(),
  "line_items[0][price_data][unit_amount]": `${toStripeUnits(page.currency, page.amount)}`,
  "line_items[0][price_data][product_data][name]": `${page.shop}: ${page.number}`,
  client_reference_id: page.order,
  "metadata[order]": page.order,
  "payment_intent_data[metadata][order]": page.order,
  success_url: page.returnUrl,
  cancel_url: page.returnUrl,
  expires_at: `${page.endsAt}`,
  locale: page.language,
  ...(page.email && { customer_email: page.email }),
});

/** Checkout Sessions (docs.stripe.com/api/checkout/sessions/create and /expire): from half an hour to a day. */
const pages: PaymentProvider["pages"] = {
  lasts: [31, 1439],
  async open(page, { key }) {
    const { status, body } = await askProvider("https://api.stripe.com/v1/checkout/sessions", {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "idempotency-key": page.key },
      body: new URLSearchParams(sessionOf(page)),
    });
    return madePage("Stripe", { url: valueIn(body, "url"), id: valueIn(body, "id"), status });
  },
  async close(session, { key }) {
    const url = `https://api.stripe.com/v1/checkout/sessions/${encodeURIComponent(session)}/expire`;
    await askProvider(url, { method: "POST", headers: { authorization: `Bearer ${key}` } });
  },
  async standing({ order, reference }, { key }) {
    if (!reference) return undefined;
    const url = `https://api.stripe.com/v1/checkout/sessions/${encodeURIComponent(reference)}`;
    const { body } = await askProvider(url, { headers: { authorization: `Bearer ${key}` } });
    if (valueIn(body, "payment_status") !== "paid") return undefined;
    const [id, amount, currency] = ["payment_intent", "amount_total", "currency"].map((name) =>
      valueIn(body, name),
    );
    const object = { id, amount, currency, metadata: { order } };
    return { body: { id: `page/${reference}`, type: "payment_intent.succeeded", data: { object } } };
  },
};

/** Stripe: payment intents and charges that carry the order id as `metadata.order`, their refunds and disputes. */
export const stripe: PaymentProvider = {
  pages,
  sample({ order, amount, currency }, secret) {
    const units = toStripeUnits(currency, amount);
    const money = { amount: units, amount_received: units, currency: currency.toLowerCase() };
    const object = { id: "pi_test", ...money, metadata: { order } };
    const raw = JSON.stringify({ id: "evt_test", type: "payment_intent.succeeded", data: { object } });
    const time = Math.floor(wall() / 1000);
    const mac = createHmac("sha256", secret).update(`${time}.${raw}`).digest("hex");
    return { raw, headers: { "stripe-signature": `t=${time},v1=${mac}` } };
  },
  verify(raw, header, secret) {
    const parts = (header("stripe-signature") ?? "")
      .split(",")
      .map((part) => part.split("=", 2) as [string, string]);
    const time = parts.find(([name]) => name === "t")?.[1] ?? "";
    if (!(Math.abs(wall() / 1000 - Number(time || Number.NaN)) <= signatureToleranceSeconds)) return false;
    const expected = createHmac("sha256", secret).update(`${time}.${raw}`).digest();
    return parts.some(
      ([name, value]) => name === "v1" && equalBytes(Buffer.from(value ?? "", "hex"), expected),
    );
  },
  read(body) {
    const { id, type } = readReport(z.looseObject({ id: z.string(), type: z.string() }), body);
    if (!Object.hasOwn(readings, type)) return { id, type };
    const { object } = readReport(stripeEvent, body).data;
    const reading = readings[type]!(object);
    return reading ? { id, type, report: reportOf(reading, object) } : { id, type };
  },
};

function reportOf(reading: Reading, { currency: code, metadata }: StripeObject): PaymentReport {
  const currency = code.toUpperCase();
  const { order, checkout } = metadata ?? {};
  return readReport(paymentReport, {
    ...reading,
    ...{ currency, amount: fromStripeUnits(currency, reading.amount), provider: "stripe" },
    ...(order && { order }),
    ...(checkout && { checkout }),
  });
}

const equalBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/**
 * The currencies whose amounts Stripe counts otherwise than ISO 4217, with Stripe's decimals (its documentation's
 * zero-decimal and special cases, 2026-01): krónur and Ugandan shillings still in hundredths, ariary whole. Forints and
 * Taiwan dollars are whole in payouts only; dinars and rials with three decimals are ISO 4217's, their last digit 0.
 */
const stripeDecimals: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/** How many decimals more ISO 4217 has than Stripe. */
function shiftOf(currency: string): number {
  const decimals = currencyDecimals.get(currency) ?? 0;
  return decimals - (stripeDecimals[currency] ?? decimals);
}

/** An amount in Stripe's units: 25 krónur are 2500 of Stripe's. What is no whole number of them is Stripe's to refuse. */
export const toStripeUnits = (currency: string, amount: number): number =>
  shiftOf(currency) < 0 ? amount * 10 ** -shiftOf(currency) : amount / 10 ** shiftOf(currency);

/**
 * Stripe's amount in the minor units of ISO 4217, or undefined when it is no whole number of them: 2550 of Stripe's are
 * 25.5 krónur. A currency that ISO 4217 does not have keeps its amount.
 */
export function fromStripeUnits(currency: string, amount: number): number | undefined {
  const shift = shiftOf(currency);
  const units = shift < 0 ? amount / 10 ** -shift : amount * 10 ** shift;
  return Number.isSafeInteger(units) ? units : undefined;
}
