import * as z from "zod";
import { carrierProviders, parcelEvent } from "../carrier-providers.ts";
import { genericPaymentEvent, paymentProviders, stripeEvent } from "../payment-providers.ts";
import type { Operation } from "./operation.ts";

const namesOf = <T extends object>(all: T) => Object.keys(all) as [keyof T & string, ...(keyof T & string)[]];
const otherEvent = z.looseObject({}).meta({ description: "Any other event: answered 200 and ignored." });

const reportAnswer = {
  description: "Heard.",
  schema: z.object({ applied: z.boolean().meta({ description: "Whether an order changed." }) }),
};

/** What payment providers and carriers report, and the service itself; by door. */
export const serviceOperations = {
  "heed-payment": {
    tag: "webhooks",
    summary: "Report a payment",
    description:
      "Signed by the provider: Standard Webhooks for `generic`, Stripe's own way for `stripe`. An event counts once.",
    params: { provider: z.enum(namesOf(paymentProviders)) },
    body: z.union([
      genericPaymentEvent.meta({ id: "PaymentEvent" }),
      stripeEvent.meta({ id: "StripeEvent" }),
      otherEvent,
    ]),
    answer: reportAnswer,
    security: [{ webhookSignature: [] }, { stripeSignature: [] }],
    refusals: ["unknown-caller"],
  },
  "heed-carrier": {
    tag: "webhooks",
    summary: "Report where a parcel is",
    description: "Signed as Standard Webhooks say. What is repeated, older or unknown changes nothing.",
    params: { provider: z.enum(namesOf(carrierProviders)) },
    body: z.union([parcelEvent.meta({ id: "ParcelEvent" }), otherEvent]),
    answer: reportAnswer,
    security: [{ webhookSignature: [] }],
    refusals: ["unknown-caller"],
  },
  health: {
    tag: "service",
    summary: "Ask whether the service answers",
    answer: { description: "It does.", schema: z.object({ status: z.literal("ok") }) },
    security: [],
  },
  openapi: {
    tag: "service",
    summary: "Read this document",
    answer: { description: "The document.", schema: z.looseObject({ openapi: z.string() }) },
    security: [],
  },
} satisfies Record<string, Operation>;
