import * as z from "zod";
import { genericEvent, providers, stripeEvent } from "../payment-providers.ts";
import type { Operation } from "./operation.ts";

const names = Object.keys(providers) as [keyof typeof providers, ...(keyof typeof providers)[]];
const otherEvent = z.looseObject({}).meta({ description: "Any other event: answered 200 and ignored." });

/** What payment providers report, and the service itself; by door. */
export const service = {
  "heed-payment": {
    tag: "webhooks",
    summary: "Report a payment",
    description:
      "Signed by the provider: Standard Webhooks for `generic`, Stripe's own way for `stripe`. An event counts once.",
    params: { provider: z.enum(names) },
    body: z.union([
      genericEvent.meta({ id: "PaymentEvent" }),
      stripeEvent.meta({ id: "StripeEvent" }),
      otherEvent,
    ]),
    answer: {
      description: "Heard.",
      schema: z.object({ applied: z.boolean().meta({ description: "Whether an order changed." }) }),
    },
    security: [{ webhookSignature: [] }, { stripeSignature: [] }],
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
