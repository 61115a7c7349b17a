import { verify, X509Certificate } from "node:crypto";
import { crc32 } from "node:zlib";
import * as z from "zod";
import { majorUnits, minorUnitsOf } from "../../../domain/currency.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { paymentReport } from "../../../domain/reports/schema.ts";
import { wall } from "../../../io/runtime/clock.ts";
import {
  type Approval,
  askProvider,
  basicAuth,
  isTrial,
  madePage,
  namedIn,
  type PaymentPage,
  type PaymentProvider,
  type ProviderAccess,
  type ReadHeader,
  readReport,
  secretParts,
  valueIn,
} from "./provider.ts";

/** A sum as PayPal writes it. */
export const paypalMoney = z.looseObject({ value: z.string(), currency_code: z.string() });

const paypalResource = z.looseObject({
  id: z.string().optional(),
  amount: paypalMoney.optional(),
  custom_id: z.string().optional(),
  invoice_id: z.string().optional(),
  links: z.array(z.looseObject({ href: z.string(), rel: z.string() })).optional(),
  supplementary_data: z
    .looseObject({ related_ids: z.looseObject({ order_id: z.string().optional() }).optional() })
    .optional(),
  dispute_id: z.string().optional(),
  dispute_amount: paypalMoney.optional(),
  dispute_outcome: z
    .looseObject({ outcome_code: z.string().optional(), amount_refunded: paypalMoney.optional() })
    .optional(),
  purchase_units: z
    .array(z.looseObject({ custom_id: z.string().optional(), amount: paypalMoney }))
    .optional(),
  disputed_transactions: z
    .array(z.looseObject({ seller_transaction_id: z.string().optional(), custom: z.string().optional() }))
    .optional(),
});
type PaypalResource = z.infer<typeof paypalResource>;

/** The part of a PayPal event that Waymark reads. */
export const paypalEvent = z.object({ id: z.string(), event_type: z.string(), resource: paypalResource });

type Kind = PaymentReport["kind"];
type Said = {
  kind: Kind;
  money?: PaypalResource["amount"];
  reference?: string | undefined;
  payment?: string | undefined;
};

/** The capture that a refund or a reversal came from: its link upwards. */
const captureOf = ({ id, links = [] }: PaypalResource): string | undefined =>
  links.map(({ href }) => /\/captures\/([^/?]+)$/.exec(href)?.[1]).find(Boolean) ?? id;

const ofCapture =
  (kind: Kind) =>
  ({ id, amount }: PaypalResource): Said => ({ kind, money: amount, reference: id });

/** A payment that failed for good is named by the page that it was made on, where PayPal says so: another page is made then. */
const failed = (resource: PaypalResource): Said => ({
  ...ofCapture("rejected")(resource),
  reference: resource.supplementary_data?.related_ids?.order_id ?? resource.id,
});

const ofRefund =
  (kind: Kind) =>
  (resource: PaypalResource): Said => ({
    ...ofCapture(kind)(resource),
    payment: captureOf(resource),
  });

/** What PayPal took back: money that a lost dispute has taken already counts once, since both are named by the capture. */
const reversed = (resource: PaypalResource): Said => ({
  ...{ kind: "disputeLost", money: resource.amount, reference: captureOf(resource) },
  payment: captureOf(resource),
});

/** How disputes end; any other outcome is unknown. What PayPal pays out of its own pocket stays with the shop. */
const outcomes: Readonly<Record<string, "disputeWon" | "disputeLost">> = {
  RESOLVED_BUYER_FAVOUR: "disputeLost",
  ACCEPTED: "disputeLost",
  RESOLVED_SELLER_FAVOUR: "disputeWon",
  RESOLVED_WITH_PAYOUT: "disputeWon",
  CANCELED_BY_BUYER: "disputeWon",
  DENIED: "disputeWon",
};

function ofDispute(
  kind: Kind,
  { dispute_amount, disputed_transactions = [], dispute_outcome }: PaypalResource,
): Said {
  const payment = disputed_transactions[0]?.seller_transaction_id;
  const money = (kind === "disputeLost" && dispute_outcome?.amount_refunded) || dispute_amount;
  return { kind, money, reference: payment, payment };
}

function disputeEnded(resource: PaypalResource): Said | undefined {
  const kind = outcomes[resource.dispute_outcome?.outcome_code ?? ""];
  return kind && ofDispute(kind, resource);
}

/** What PayPal's events say; all others are about something else. */
const readings: Record<string, (resource: PaypalResource) => Said | undefined> = {
  "PAYMENT.CAPTURE.COMPLETED": ofCapture("paid"),
  "PAYMENT.CAPTURE.DENIED": failed,
  "PAYMENT.CAPTURE.DECLINED": failed,
  "PAYMENT.CAPTURE.REFUNDED": ofRefund("refunded"),
  "PAYMENT.REFUND.FAILED": ofRefund("refundFailed"),
  "PAYMENT.CAPTURE.REVERSED": reversed,
  "CUSTOMER.DISPUTE.CREATED": (resource) => ofDispute("disputed", resource),
  "CUSTOMER.DISPUTE.RESOLVED": disputeEnded,
};

/** That a buyer has agreed to a payment of one of our pages: no money moves until it is captured. */
function approvalIn({ id, purchase_units: [unit] = [] }: PaypalResource): Approval | undefined {
  const { order } = namedIn(unit?.custom_id);
  if (!id || !unit || !order) return undefined;
  const { value, currency_code: currency } = unit.amount;
  return { id, order, currency, amount: minorUnitsOf(value, currency) };
}

/** PayPal's API for one call with a token of the app, whose id and secret are the key. */
async function callPaypal(path: string, access: ProviderAccess, sent?: { requestId: string; body: object }) {
  const host = isTrial(access.secret).sandbox ? "api-m.sandbox.paypal.com" : "api-m.paypal.com";
  const { id, password } = secretParts(access.key, "id", "password");
  const token = await askProvider(`https://${host}/v1/oauth2/token`, {
    method: "POST",
    headers: basicAuth(id, password),
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  const authorization = `Bearer ${valueIn(token.body, "access_token")}`;
  if (!sent) return askProvider(`https://${host}${path}`, { headers: { authorization } });
  return askProvider(`https://${host}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "paypal-request-id": sent.requestId, authorization },
    body: JSON.stringify(sent.body),
  });
}

/** Currencies that PayPal takes without decimals, although ISO 4217 has some (its page of currency codes, 2026-11-28). */
const wholeOnly = ["HUF", "TWD"];

function orderFor({ order, number, shop, amount, currency, returnUrl }: PaymentPage) {
  const decimal = majorUnits(amount, currency);
  const value = wholeOnly.includes(currency) ? decimal.replace(/\.00$/, "") : decimal;
  const description = `${shop}: ${number}`.slice(0, 127);
  return {
    intent: "CAPTURE",
    purchase_units: [{ custom_id: order, description, amount: { currency_code: currency, value } }],
    payment_source: {
      paypal: {
        experience_context: {
          ...{ user_action: "PAY_NOW", shipping_preference: "NO_SHIPPING" },
          ...{ return_url: returnUrl, cancel_url: returnUrl },
        },
      },
    },
  };
}

/**
 * Pages: POST /v2/checkout/orders, and the link `payer-action` of the answer, or `approve`; a buyer has three hours to
 * agree (PayPal's own description of its Orders API v2).
 */
const pages: PaymentProvider["pages"] = {
  lasts: [180, 180],
  async open(page, access) {
    const sent = { requestId: page.key, body: orderFor(page) };
    const { status, body } = await callPaypal("/v2/checkout/orders", access, sent);
    const links = valueIn(body, "links");
    const all = Array.isArray(links) ? links : [];
    const leading = (rel: string) => all.find((link) => valueIn(link, "rel") === rel)?.href;
    const url = leading("payer-action") ?? leading("approve");
    return madePage("PayPal", { url, id: valueIn(body, "id"), status });
  },
  async standing({ reference }, access) {
    if (!reference) return undefined;
    const { body } = await callPaypal(`/v2/checkout/orders/${encodeURIComponent(reference)}`, access);
    const id = `page/${reference}`;
    if (valueIn(body, "status") === "APPROVED")
      return { body: { id, event_type: "CHECKOUT.ORDER.APPROVED", resource: body } };
    const [unit, capture] = [
      valueIn(body, "purchase_units", 0),
      valueIn(body, "purchase_units", 0, "payments", "captures", 0),
    ];
    if (valueIn(capture, "status") !== "COMPLETED") return undefined;
    const resource = { custom_id: valueIn(unit, "custom_id"), ...(capture as object) };
    return { body: { id, event_type: "PAYMENT.CAPTURE.COMPLETED", resource } };
  },
};

/** The host of PayPal's certificates. */
const hostFor = (secret: string): string =>
  isTrial(secret).sandbox ? "api.sandbox.paypal.com" : "api.paypal.com";

/** Certificates by their address; PayPal changes them by giving new addresses. */
const certificates = new Map<string, X509Certificate>();

/** PayPal's certificate at this address; undefined for an address that is not PayPal's, or has none. */
async function certificateAt(url: string, host: string): Promise<X509Certificate | undefined> {
  const path = `https://${host}/v1/notifications/certs/`;
  if (!url.startsWith(path) || !/^[\w-]{1,100}$/.test(url.slice(path.length))) return undefined;
  const known = certificates.get(url);
  if (known) return known;
  const { status, text } = await askProvider(url);
  if (status !== 200) return undefined;
  const certificate = new X509Certificate(text);
  certificates.set(url, certificate);
  return certificate;
}

const isValid = ({ validFrom, validTo }: X509Certificate): boolean =>
  Date.parse(validFrom) <= wall() && wall() <= Date.parse(validTo);

/** What PayPal signs: who was told, when, and the body's checksum. */
const signedText = (raw: string, header: ReadHeader, webhookId: string): string =>
  [header("paypal-transmission-id"), header("paypal-transmission-time"), webhookId, crc32(raw)].join("|");

async function isSigned(raw: string, header: ReadHeader, secret: string): Promise<boolean> {
  const { rest: webhookId } = isTrial(secret);
  if (header("paypal-auth-algo") !== "SHA256withRSA" || !header("paypal-transmission-id")) return false;
  const certificate = await certificateAt(header("paypal-cert-url") ?? "", hostFor(secret));
  if (!certificate || !isValid(certificate)) return false;
  const signature = Buffer.from(header("paypal-transmission-sig") ?? "", "base64");
  const text = Buffer.from(signedText(raw, header, webhookId));
  return verify("sha256", text, certificate.publicKey, signature);
}

/**
 * PayPal's webhooks (developer.paypal.com/api/rest/webhooks: rest, event-names; disputes/webhooks; read 2026-11-28):
 * captures whose `custom_id`, else `invoice_id`, begins with the order's id, their refunds, reversals and disputes. The
 * certificate is fetched from PayPal's own host alone. An event keeps its id when it comes again, up to three days later.
 */
export const paypal: PaymentProvider = {
  pages,
  async check({ reportUrl, ...access }) {
    if (!access.key)
      return { ok: false, detail: "Only with the app's key, as `paypal/page`, can PayPal be asked." };
    const { rest: id } = isTrial(access.secret);
    const path = `/v1/notifications/webhooks/${encodeURIComponent(id)}`;
    const { status, body } = await callPaypal(path, access);
    const url = valueIn(body, "url");
    if (status !== 200)
      return { ok: false, detail: `PayPal answered ${status}: this app has no such webhook.` };
    return { ok: url === reportUrl, detail: `PayPal reports to ${url}; it has to be ${reportUrl}.` };
  },
  verify: isSigned,
  async capture({ id }, access) {
    const sent = { requestId: `capture-${id}`, body: {} };
    await callPaypal(`/v2/checkout/orders/${encodeURIComponent(id)}/capture`, access, sent);
  },
  read(body) {
    const { id, event_type: type } = readReport(
      z.looseObject({ id: z.string(), event_type: z.string() }),
      body,
    );
    if (type === "CHECKOUT.ORDER.APPROVED") {
      const approval = approvalIn(readReport(paypalEvent, body).resource);
      return { id, type, ...(approval && { approval }) };
    }
    if (!Object.hasOwn(readings, type)) return { id, type };
    const { resource } = readReport(paypalEvent, body);
    const said = readings[type]!(resource);
    if (!said) return { id, type, isUnknown: true };
    return { id, type, report: reportOf(said, resource) };
  },
};

function reportOf({ kind, money, reference, payment }: Said, resource: PaypalResource): PaymentReport {
  const currency = money?.currency_code;
  const name = resource.custom_id ?? resource.invoice_id ?? resource.disputed_transactions?.[0]?.custom;
  return readReport(paymentReport, {
    ...{ kind, currency, reference, provider: "paypal" },
    amount: money && minorUnitsOf(money.value.replace(/^-/, ""), money.currency_code),
    ...(payment && { payment }),
    ...namedIn(name),
  });
}
