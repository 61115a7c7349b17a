import { createHash, sign } from "node:crypto";
import { crc32 } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tell } from "../../proofs/counts.ts";
import { makeCertificate } from "../../support/certificate.ts";
import { orderTotal } from "../../support/fixtures.ts";
import { json } from "../../support/http-request.ts";
import { fc } from "../../support/property.ts";
import { providerApi } from "../../support/provider-api.ts";
import { foreignSecret, providers } from "../../support/provider-signatures.ts";
import { runSize } from "../../support/seed.ts";
import { paymentFixture } from "./payment-fixture.ts";

/** What the providers report of one order, in any order, more than once, and beside what nobody signed. */
const at = paymentFixture();
const api = providerApi();
const numRuns = runSize("PROVIDER_SEQUENCES", 6);
const certificate = makeCertificate();
const secrets = {
  przelewy24: "a1b2c3d4e5f60718:report-key",
  yookassa: "54401:live_key",
  paypal: "sandbox:9XL90610J3647323C",
};
const paypalHost = "api.sandbox.paypal.com";

/** One thing that happened to the money of an order: a payment, or a refund of one. */
interface Money {
  kind: "paid" | "refunded";
  amount: number;
  payment: number;
  refund: number;
}

type Sent = [body: string, headers: Record<string, string>];
const decimal = (amount: number) => (amount / 100).toFixed(2);
const idOf = ({ kind, payment, refund }: Money) => (kind === "paid" ? payment : refund);

/** YooKassa's own books: what it answers when it is asked. */
const books = new Map<string, object>();

function przelewy24(order: string, { kind, amount, payment, refund }: Money, secret: string): Sent {
  const isPaid = kind === "paid";
  const base = { sessionId: `${order}-1`, amount, currency: "PLN", orderId: payment };
  const fields: Record<string, unknown> = isPaid
    ? { ...base, merchantId: 4711, posId: 4711, originAmount: amount, methodId: 1, statement: "s" }
    : { ...base, merchantId: 4711, refundsUuid: `r-${refund}`, status: 0 };
  const names = isPaid
    ? "merchantId posId sessionId amount originAmount currency orderId methodId statement"
    : "orderId sessionId refundsUuid merchantId amount currency status";
  const signed = Object.fromEntries(names.split(" ").map((name) => [name, fields[name]]));
  const text = JSON.stringify({ ...signed, crc: secret.split(":")[0] });
  return [JSON.stringify({ ...fields, sign: createHash("sha384").update(text).digest("hex") }), json];
}

function paypal(order: string, money: Money, secret: string): Sent {
  const { kind, amount, payment } = money;
  const links = [{ rel: "up", href: `https://api.paypal.com/v2/payments/captures/C${payment}` }];
  const what = { amount: { currency_code: "PLN", value: decimal(amount) }, custom_id: order, links };
  const resource = { ...what, id: kind === "paid" ? `C${payment}` : `R${money.refund}` };
  const event_type = kind === "paid" ? "PAYMENT.CAPTURE.COMPLETED" : "PAYMENT.CAPTURE.REFUNDED";
  const body = JSON.stringify({ id: `WH-${resource.id}`, event_type, resource });
  const [id, time] = ["t-1", "2026-11-21T10:00:00Z"];
  const text = `${id}|${time}|${secret.replace("sandbox:", "")}|${crc32(body)}`;
  return [
    body,
    {
      ...json,
      "paypal-auth-algo": "SHA256withRSA",
      "paypal-cert-url": `https://${paypalHost}/v1/notifications/certs/CERT-seq`,
      "paypal-transmission-id": id,
      "paypal-transmission-time": time,
      "paypal-transmission-sig": sign("sha256", Buffer.from(text), certificate.privateKey).toString("base64"),
    },
  ];
}

function yookassa(order: string, money: Money): Sent {
  const { kind, amount, payment, refund } = money;
  const [subject, id] = kind === "paid" ? ["payment", `p-${payment}`] : ["refund", `r-${refund}`];
  const about = kind === "paid" ? { metadata: { order } } : { payment_id: `p-${payment}` };
  const object = { id, status: "succeeded", amount: { value: decimal(amount), currency: "PLN" }, ...about };
  books.set(`/v3/${subject}s/${id}`, object);
  return [JSON.stringify({ event: `${subject}.succeeded`, object: { id } }), json];
}

function generic(order: string, money: Money, secret: string): Sent {
  const { kind, amount, payment } = money;
  const about = kind === "paid" ? {} : { payment: `P-${payment}` };
  const reference = kind === "paid" ? `P-${payment}` : `R-${money.refund}`;
  const body = providers.generic.body({ order, amount, reference, type: `payment.${kind}`, ...about });
  return [body, providers.generic.sign(body, secret, undefined, `evt-${reference}`)];
}

function stripe(order: string, { kind, amount, payment, refund }: Money, secret: string): Sent {
  const id = kind === "paid" ? `pi_${payment}` : `re_${refund}`;
  const about =
    kind === "paid" ? { amount_received: amount } : { payment_intent: `pi_${payment}`, status: "succeeded" };
  const object = { id, amount, currency: "pln", metadata: { order }, ...about };
  const type = kind === "paid" ? "payment_intent.succeeded" : "refund.created";
  const body = JSON.stringify({ id: `evt_${id}`, type, data: { object } });
  return [body, providers.stripe.sign(body, secret)];
}

const senders = { generic, stripe, przelewy24, yookassa, paypal };
type Name = keyof typeof senders;
const secretOf = (name: Name): string =>
  name === "generic" || name === "stripe" ? at.secretOf(name) : secrets[name];

/** The same with another sum: nobody has signed that, and YooKassa's books say otherwise. */
const raised = (body: string): string =>
  body.replaceAll(/"(amount|amount_received|value)":"?\d+/g, (text) => `${text}9`);

beforeAll(() => {
  for (const [name, secret] of Object.entries(secrets)) at.configure(name, secret);
});
beforeEach(() => {
  api.answer("secure.przelewy24.pl", () => ({}));
  api.answer(paypalHost, () => ({ body: certificate.pem }));
  api.answer("api.yookassa.ru", ({ url }) => {
    const known = books.get(new URL(url).pathname);
    return known ? { body: known } : { status: 404 };
  });
});

let next = 317_100_000;
/** A payment or two, each with refunds that are not more than it, as shares of what the order costs. */
const share = fc.constantFrom(0.5, 1, 2);
const history = fc.array(
  fc.record({ paid: share, refunds: fc.array(fc.constantFrom(0.1, 0.2), { maxLength: 2 }) }),
  {
    minLength: 1,
    maxLength: 2,
  },
);

function moneyOf(parts: { paid: number; refunds: number[] }[]): Money[] {
  return parts.flatMap(({ paid, refunds }) => {
    const payment = next++;
    const sums = refunds.map((part) => ({
      kind: "refunded" as const,
      amount: orderTotal * part,
      payment,
      refund: next++,
    }));
    return [{ kind: "paid" as const, amount: orderTotal * paid, payment, refund: 0 }, ...sums];
  });
}

const sumOf = (all: Money[], kind: Money["kind"]) =>
  all.filter((each) => each.kind === kind).reduce((sum, { amount }) => sum + amount, 0);

describe.each(Object.keys(senders) as Name[])("what %s reports", (name) => {
  test(`comes to the same in any order, repeated, and beside forgeries: ${numRuns} histories`, async (context) => {
    const counts = { histories: 0, reports: 0, forged: 0 };
    const property = fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (parts, chance) => {
      const pick = (): number => chance.next().value!;
      const order = await at.orderAwaitingPayment();
      const all = moneyOf(parts);
      const shuffled = [...all, ...all.filter(() => pick() % 2 === 0)]
        .map((money) => [pick(), money] as const)
        .toSorted(([one], [other]) => one - other);
      if (name === "yookassa") for (const money of all) yookassa(order, money);
      for (const [, money] of shuffled) {
        const [body, headers] = senders[name](order, money, secretOf(name));
        const forged = senders[name](order, money, name === "generic" ? foreignSecret : secretOf(name));
        const { status } = await at.send(name, raised(forged[0]), forged[1]);
        expect(status, "a forged one").toBe(name === "yookassa" ? 200 : 401);
        expect((await at.send(name, body, headers)).status, idOf(money).toString()).toBe(200);
        counts.reports += 2;
        counts.forged += 1;
      }
      const { payment } = await at.read(order);
      const [paid, refunded] = [sumOf(all, "paid"), sumOf(all, "refunded")];
      expect(payment).toMatchObject({ paid, refunded, due: Math.max(0, orderTotal - paid) });
      expect(payment.entries).toHaveLength(all.length);
      counts.histories += 1;
    });
    await fc.assert(property, { numRuns });
    tell(context, counts);
  });
});
