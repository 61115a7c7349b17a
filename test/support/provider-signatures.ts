import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { signatureTime } from "./clock.ts";
import { counter } from "./counter.ts";
import { orderTotal } from "./fixtures.ts";
import { json } from "./http-request.ts";

/** A secret that no provider has. */
export const foreignSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

/** What a provider reports; what is left out is as it should be. */
export interface ProviderReport {
  id?: string;
  type?: string;
  order?: string | undefined;
  checkout?: string;
  amount?: number;
  currency?: string;
  reference?: string;
  /** The payment that a refund or a dispute is about. */
  payment?: string;
}

interface Provider {
  body: (report: ProviderReport) => string;
  /** The headers that sign a body, at a moment in milliseconds. */
  sign: (body: string, secret: string, at?: number, id?: string) => Record<string, string>;
}

const nextId = counter("evt");
const seconds = (at: number): string => String(Math.floor(at / 1000));

/** The headers with which a body is signed as Standard Webhooks ask for: any provider or carrier of ours does. */
export function signStandardWebhook(body: string, secret: string, at = signatureTime(), id = nextId()) {
  const signature = new Webhook(secret).sign(id, new Date(at), body);
  return { ...json, "webhook-id": id, "webhook-timestamp": seconds(at), "webhook-signature": signature };
}

const generic: Provider = {
  body: ({
    type = "payment.paid",
    amount = orderTotal,
    currency = "PLN",
    reference = "P-1",
    id: _,
    ...data
  }) => JSON.stringify({ type, data: { ...data, amount, currency, reference } }),
  sign: signStandardWebhook,
};

const stripe: Provider = {
  body({
    type = "payment_intent.succeeded",
    order,
    checkout,
    amount = orderTotal,
    currency = "pln",
    reference = "pi_1",
    id,
  }) {
    const metadata = { order, checkout };
    const object = { id: reference, amount, amount_received: amount, currency, metadata };
    return JSON.stringify({ id: id ?? nextId(), type, data: { object } });
  },
  sign(body, secret, at = signatureTime()) {
    const mac = createHmac("sha256", secret)
      .update(`${seconds(at)}.${body}`)
      .digest("hex");
    return { ...json, "stripe-signature": `t=${seconds(at)},v1=${mac}` };
  },
};

/** The providers, as they write and sign. */
export const providers = { generic, stripe };
export type ProviderName = keyof typeof providers;
