import { createHash, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { paymentReport } from "../../../domain/reports/schema.ts";
import {
  askProvider,
  basicAuth,
  isTrial,
  jsonIn,
  madePage,
  namedIn,
  type PaymentPage,
  type PaymentPages,
  type PaymentProvider,
  readReport,
  secretParts,
  valueIn,
} from "./provider.ts";

/** Whose fields are signed, in this order, with the shop's CRC key behind them. */
const signedFields = {
  payment: [
    ...["merchantId", "posId", "sessionId", "amount", "originAmount", "currency"],
    ...["orderId", "methodId", "statement"],
  ],
  refund: ["orderId", "sessionId", "refundsUuid", "merchantId", "amount", "currency", "status"],
  verification: ["sessionId", "orderId", "amount", "currency"],
  registration: ["sessionId", "merchantId", "amount", "currency"],
};

const money = { amount: z.int().min(0), currency: z.string(), orderId: z.int(), sessionId: z.string() };

/** That somebody has paid: what Przelewy24 sends to `urlStatus` of a transaction. */
export const przelewy24Payment = z.looseObject({ ...money, merchantId: z.int(), posId: z.int() });

/** What became of a refund: what it sends to `urlStatus` of the refund. */
export const przelewy24Refund = z.looseObject({ ...money, refundsUuid: z.string(), status: z.int() });

/** What a refund's status says; any other is unknown. */
const refundKinds: Readonly<Record<number, "refunded" | "refundFailed">> = {
  0: "refunded",
  1: "refundFailed",
};

/** What a transaction's status says of its money: paid and not confirmed yet, or the shop's already. */
const standings = { advance: 1, made: 2 };

type Fields = Record<string, unknown>;

const isRefund = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "refundsUuid" in body;

/** SHA-384 of these fields as JSON without escapes, as Przelewy24 writes it, and the CRC key. */
function signatureOf(fields: Fields, names: readonly string[], crc: string): string {
  const signed = { ...Object.fromEntries(names.map((name) => [name, fields[name]])), crc };
  return createHash("sha384").update(JSON.stringify(signed)).digest("hex");
}

function isSigned(body: unknown, crc: string): boolean {
  if (typeof body !== "object" || body === null || crc === "") return false;
  const { sign, ...fields } = body as Fields;
  const names = isRefund(body) ? signedFields.refund : signedFields.payment;
  const expected = Buffer.from(signatureOf(fields, names, crc));
  const given = Buffer.from(String(sign));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const credentialsIn = (secret: string) => {
  const { sandbox, rest } = isTrial(secret);
  return { ...secretParts(rest, "crc", "apiKey"), host: `${sandbox ? "sandbox" : "secure"}.przelewy24.pl` };
};

/** An address of more than 50 characters Przelewy24 refuses, and none at all. */
const emailFor = ({ email = "", shopEmail }: Pick<PaymentPage, "email" | "shopEmail">) =>
  email.length > 0 && email.length <= 50 ? email : shopEmail;

/**
 * Pages: POST /api/v1/transaction/register. The key is the merchant's id, where the shop differs with the shop's behind it.
 * A `sessionId` is registered once, and begins with the order's id. `timeLimit` is at most 99 minutes; without an e-mail
 * address of the buyer's Przelewy24 takes no payment.
 */
const pages: PaymentPages = {
  lasts: [5, 99],
  async open({ key: sessionId, amount, currency, ...page }, { secret, key }) {
    const { crc, apiKey, host } = credentialsIn(secret);
    const [merchantId = 0, posId = merchantId] = key.split(":").map(Number);
    const money = { sessionId, merchantId, amount, currency };
    const { status, body } = await askProvider(`https://${host}/api/v1/transaction/register`, {
      method: "POST",
      headers: { "content-type": "application/json", ...basicAuth(`${posId}`, apiKey) },
      body: JSON.stringify({
        ...{ ...money, posId, description: `${page.shop}: ${page.number}`, email: emailFor(page) },
        ...{ country: "PL", language: page.language === "pl" ? "pl" : "en" },
        ...{ urlReturn: page.returnUrl, urlStatus: page.reportUrl, timeLimit: page.minutes },
        sign: signatureOf(money, signedFields.registration, crc),
      }),
    });
    const token = valueIn(body, "data", "token");
    const url = token && `https://${host}/trnRequest/${encodeURIComponent(String(token))}`;
    return madePage("Przelewy24", { url, status });
  },
  async standing({ key: sessionId }, { secret, key }) {
    const { apiKey, host } = credentialsIn(secret);
    const [merchantId = 0, posId = merchantId] = key.split(":").map(Number);
    const url = `https://${host}/api/v1/transaction/by/sessionId/${encodeURIComponent(sessionId)}`;
    const { body } = await askProvider(url, { headers: basicAuth(`${posId}`, apiKey) });
    const [status, orderId, amount, currency] = ["status", "orderId", "amount", "currency"].map((name) =>
      valueIn(body, "data", name),
    );
    if (status !== standings.advance && status !== standings.made) return undefined;
    const payment = { merchantId, posId, sessionId, amount, currency, orderId };
    return { body: payment, isConfirmed: status === standings.made };
  },
};

/**
 * Przelewy24's REST API v1 (developers.przelewy24.pl, schemas TransactionResult, TransactionRefundResult and
 * extended_TransactionVerificationBody, read 2026-11-28). A payment's `sessionId` begins with the order's id; it counts
 * once Przelewy24 has confirmed it, which also makes the money the shop's. Amounts are in the smallest unit.
 */
export const przelewy24: PaymentProvider = {
  pages,
  sample({ order, amount, currency }, secret) {
    const money = { amount, originAmount: amount, currency, orderId: 0, sessionId: `${order}-test` };
    const payment = { merchantId: 0, posId: 0, ...money, methodId: 0, statement: "test" };
    const sign = signatureOf(payment, signedFields.payment, credentialsIn(secret).crc);
    return { raw: JSON.stringify({ ...payment, sign }), headers: {} };
  },
  verify: (raw, _header, secret) => isSigned(jsonIn(raw), credentialsIn(secret).crc),
  read(body) {
    if (isRefund(body)) return readRefund(readReport(przelewy24Refund, body));
    const { amount, currency, orderId, sessionId } = readReport(przelewy24Payment, body);
    const report = { kind: "paid", amount, currency, reference: `${orderId}`, ...namedIn(sessionId) };
    return { id: `paid/${orderId}`, type: "transaction", report: reportFrom(report) };
  },
  async confirm(body, secret) {
    const payment = readReport(przelewy24Payment, body);
    const { merchantId, posId, sessionId, amount, currency, orderId } = payment;
    const { crc, apiKey, host } = credentialsIn(secret);
    const sign = signatureOf(payment, signedFields.verification, crc);
    const { status } = await askProvider(`https://${host}/api/v1/transaction/verify`, {
      method: "PUT",
      headers: { "content-type": "application/json", ...basicAuth(`${posId}`, apiKey) },
      body: JSON.stringify({ merchantId, posId, sessionId, amount, currency, orderId, sign }),
    });
    return status === 200;
  },
};

function readRefund({
  status,
  refundsUuid,
  orderId,
  sessionId,
  amount,
  currency,
}: z.infer<typeof przelewy24Refund>) {
  const reading = { id: `refund/${refundsUuid}/${orderId}/${status}`, type: `refund.${status}` };
  const kind = refundKinds[status];
  if (!kind) return { ...reading, isUnknown: true };
  const about = { payment: `${orderId}`, ...namedIn(sessionId) };
  const reference = `${refundsUuid}/${orderId}`;
  return { ...reading, report: reportFrom({ kind, amount, currency, reference, ...about }) };
}

const reportFrom = (report: object) => readReport(paymentReport, { ...report, provider: "przelewy24" });
