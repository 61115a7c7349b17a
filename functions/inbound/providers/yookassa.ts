import * as z from "zod";
import { majorUnits, minorUnitsOf } from "../../../domain/currency.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { paymentReport } from "../../../domain/reports/schema.ts";
import {
  askProvider,
  basicAuth,
  jsonIn,
  madePage,
  type PaymentPage,
  type PaymentPages,
  type PaymentProvider,
  readReport,
  type SenderProof,
  secretParts,
  valueIn,
} from "./provider.ts";

/** What YooKassa notifies of; which object it was is all that is read of it. */
export const yookassaNotification = z.looseObject({
  event: z.string(),
  object: z.looseObject({ id: z.string().regex(/^[\w-]{1,64}$/) }),
});

/** A payment or a refund, as YooKassa's API tells it. */
const yookassaObject = z.looseObject({
  id: z.string(),
  status: z.string(),
  amount: z.looseObject({ value: z.string(), currency: z.string() }),
  payment_id: z.string().optional(),
  metadata: z.looseObject({ order: z.string().optional(), checkout: z.string().optional() }).optional(),
});

/** What a status means; null where it says nothing yet. */
const kinds: Record<string, Record<string, PaymentReport["kind"] | null>> = {
  payment: { pending: null, waiting_for_capture: null, succeeded: "paid", canceled: "rejected" },
  refund: { pending: null, succeeded: "refunded", canceled: "refundFailed" },
};

/** The kind of thing that an event is about: `payment` of `payment.succeeded`. */
const subjectOf = (event: string): string => event.split(".")[0]!;

/** YooKassa signs nothing: it is asked for the payment or the refund, and only its answer counts. */
async function prove(raw: string, secret: string): Promise<SenderProof> {
  const { data } = yookassaNotification.safeParse(jsonIn(raw));
  if (!data) return false;
  const { event, object } = data;
  if (!Object.hasOwn(kinds, subjectOf(event))) return { body: { event } };
  const known = await objectAt(subjectOf(event), object.id, secret);
  return known !== undefined && { body: { event, object: known } };
}

/** A payment or a refund as YooKassa knows it; undefined where it knows none. */
async function objectAt(subject: string, id: string, secret: string): Promise<unknown> {
  const { shopId, key } = secretParts(secret, "shopId", "key");
  const url = `https://api.yookassa.ru/v3/${subject}s/${encodeURIComponent(id)}`;
  const { status, body } = await askProvider(url, { headers: basicAuth(shopId, key) });
  return status === 200 ? body : undefined;
}

/** What stands in a receipt for what has no name of its own: receipts by 54-FZ are in Russian. */
const receiptTitles = { goods: "Товар", delivery: "Доставка", surcharge: "Доплата" };

/** A receipt by 54-FZ: who gets it, and the positions, which have to be the payment's amount together. */
function receiptOf(
  { email, shopEmail, phone }: Pick<PaymentPage, "email" | "shopEmail" | "phone">,
  { items, isPartial, paymentMode, taxSystemCode }: NonNullable<PaymentPage["receipt"]>,
  currency: string,
) {
  const prepayment = isPartial ? "partial_prepayment" : "full_prepayment";
  const customer = {
    ...(email && { email }),
    ...(phone && { phone: phone.replace(/\D/g, "") }),
    ...(!email && !phone && shopEmail && { email: shopEmail }),
  };
  return {
    customer,
    items: items.map(({ title, kind, quantity, price, vatCode }) => ({
      description: (title ?? receiptTitles[kind]).slice(0, 128),
      quantity,
      amount: { value: majorUnits(price, currency), currency },
      vat_code: vatCode,
      payment_mode: paymentMode === "fullPayment" ? "full_payment" : prepayment,
      payment_subject: kind === "goods" ? "commodity" : "service",
    })),
    ...(taxSystemCode && { tax_system_code: taxSystemCode }),
  };
}

/** Pages: POST /v3/payments with a redirect as its confirmation. YooKassa ends a payment that nobody makes within an hour. */
const pages: PaymentPages = {
  lasts: [60, 60],
  hasNoKey: true,
  async open({ order, amount, currency, ...page }, { secret }) {
    const { shopId, key } = secretParts(secret, "shopId", "key");
    const { status, body } = await askProvider("https://api.yookassa.ru/v3/payments", {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", "idempotence-key": page.key },
        ...basicAuth(shopId, key),
      },
      body: JSON.stringify({
        ...{ amount: { value: majorUnits(amount, currency), currency }, capture: true },
        confirmation: { type: "redirect", return_url: page.returnUrl },
        description: `${page.shop}: ${page.number}`.slice(0, 128),
        metadata: { order },
        ...(page.receipt && { receipt: receiptOf(page, page.receipt, currency) }),
      }),
    });
    const url = valueIn(body, "confirmation", "confirmation_url");
    return madePage("YooKassa", { url, id: valueIn(body, "id"), status });
  },
  async finalReceipt({ receipt, prepayments, currency, key: idempotenceKey, ...reader }, { secret }) {
    const { shopId, key } = secretParts(secret, "shopId", "key");
    const { status } = await askProvider("https://api.yookassa.ru/v3/receipts", {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", "idempotence-key": idempotenceKey },
        ...basicAuth(shopId, key),
      },
      body: JSON.stringify({
        ...{ type: "payment", payment_id: prepayments.at(-1)?.reference, send: true },
        ...receiptOf(reader, { ...receipt, paymentMode: "fullPayment" }, currency),
        settlements: prepayments.map(({ amount }) => ({
          type: "prepayment",
          amount: { value: majorUnits(amount, currency), currency },
        })),
      }),
    });
    return status === 200;
  },
  async standing({ reference }, { secret }) {
    const object = reference && (await objectAt("payment", reference, secret));
    return object ? { body: { event: "payment", object } } : undefined;
  },
};

/**
 * YooKassa's API v3 (yookassa.ru/developers/using-api/webhooks and /api, read 2026-11-28): payments whose `metadata` has
 * the order's id as `order`, and their refunds. Amounts are decimal numbers.
 */
export const yookassa: PaymentProvider = {
  pages,
  async check({ secret }) {
    const { shopId, key } = secretParts(secret, "shopId", "key");
    const url = "https://api.yookassa.ru/v3/payments?limit=1";
    const { status } = await askProvider(url, { headers: basicAuth(shopId, key) });
    return {
      ok: status === 200,
      detail: `YooKassa answered ${status} to a look at the payments of this shop.`,
    };
  },
  verify: (raw, _header, secret) => prove(raw, secret),
  read(body) {
    const { event } = readReport(z.looseObject({ event: z.string() }), body);
    const subject = subjectOf(event);
    if (!Object.hasOwn(kinds, subject)) return { id: event, type: event };
    const { object } = readReport(z.looseObject({ object: yookassaObject }), body);
    const { id, status } = object;
    const reading = { id: `${subject}/${id}/${status}`, type: `${subject}.${status}` };
    const kind = Object.hasOwn(kinds[subject]!, status) ? kinds[subject]![status] : undefined;
    if (!kind) return { ...reading, isUnknown: kind === undefined };
    return { ...reading, report: reportOf(kind, object) };
  },
};

function reportOf(kind: PaymentReport["kind"], object: z.infer<typeof yookassaObject>): PaymentReport {
  const { id, payment_id, amount, metadata = {} } = object;
  const { order, checkout } = metadata;
  return readReport(paymentReport, {
    ...{ kind, reference: id, provider: "yookassa", currency: amount.currency },
    amount: minorUnitsOf(amount.value, amount.currency),
    ...(payment_id && { payment: payment_id }),
    ...(order && { order }),
    ...(checkout && { checkout }),
  });
}
