import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { paymentReport } from "../../../domain/reports/schema.ts";
import { wall } from "../../../io/runtime/clock.ts";
import type { PaymentProvider } from "./provider.ts";

/** Signatures older or younger than this are refused, in seconds of real time. */
const signatureToleranceSeconds = 300;

const stripeObject = z.object({
  id: z.string(),
  amount_received: z.int().optional(),
  amount: z.int(),
  amount_refunded: z.int().optional(),
  payment_intent: z.string().nullish(),
  currency: z.string(),
  metadata: z.object({ order: z.string() }),
});
/** The part of a Stripe event that Waymark reads. */
export const stripeEvent = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: stripeObject }),
});
const stripeKinds: Record<string, PaymentReport["kind"]> = {
  "payment_intent.succeeded": "paid",
  "payment_intent.payment_failed": "rejected",
  "charge.refunded": "refunded",
};

/** Stripe: payment intents and charges that carry the order id as `metadata.order`. */
export const stripe: PaymentProvider = {
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
    const event = stripeEvent.safeParse(body);
    if (!event.success) return { id: z.object({ id: z.string() }).safeParse(body).data?.id ?? "" };
    const { id, type, data } = event.data;
    const kind = Object.hasOwn(stripeKinds, type) ? stripeKinds[type] : undefined;
    const report = kind && paymentReport.safeParse(stripeReport(kind, data.object)).data;
    return report ? { id, report } : { id };
  },
};

function stripeReport(
  kind: PaymentReport["kind"],
  object: z.infer<typeof stripeObject>,
): z.input<typeof paymentReport> {
  const amounts: { [K in PaymentReport["kind"]]?: number | undefined } = {
    paid: object.amount_received,
    refunded: object.amount_refunded,
  };
  return {
    kind,
    order: object.metadata.order,
    amount: amounts[kind] ?? object.amount,
    currency: object.currency.toUpperCase(),
    reference: object.payment_intent ?? object.id,
  };
}

const equalBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
