import * as z from "zod";
import { groupNames } from "../../domain/lifecycle/groups.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { languageNames } from "../../domain/messages/languages/registry.ts";
import { carrierProviders, parcelEvent } from "../inbound/providers/carrier.ts";
import { genericPaymentEvent, paymentProviders, stripeEvent } from "../inbound/providers/payment.ts";
import { stageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const namesOf = <T extends object>(all: T) => Object.keys(all) as [keyof T & string, ...(keyof T & string)[]];
const otherEvent = z.looseObject({}).meta({ description: "Any other event: answered 200 and ignored." });

const reportAnswer = {
  description: "Heard.",
  schema: z.object({ applied: z.boolean().meta({ description: "Whether an order changed." }) }),
};

/** What payment providers and carriers report, and the service itself; by door. */
export const serviceOperations = {
  "payment-webhook": {
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
    refusals: ["unauthenticated"],
  },
  "carrier-webhook": {
    tag: "webhooks",
    summary: "Report where a parcel is",
    description: "Signed as Standard Webhooks say. What is repeated, older or unknown changes nothing.",
    params: { provider: z.enum(namesOf(carrierProviders)) },
    body: z.union([parcelEvent.meta({ id: "ParcelEvent" }), otherEvent]),
    answer: reportAnswer,
    security: [{ webhookSignature: [] }],
    refusals: ["unauthenticated"],
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

const textByLanguage = z
  .object(Object.fromEntries(languageNames.map((name) => [name, z.string()])))
  .meta({ id: "Words", description: "A text by language." });
const group = z.enum(groupNames);

const lifecycle = z
  .object({
    name: z.enum(lifecycleNames),
    groups: z.array(z.object({ name: group, colour: z.string(), label: textByLanguage })),
    statuses: z.array(z.object({ name: z.string(), group, label: textByLanguage })),
    stages: z.array(
      z.object({
        ...{ name: stageSchema, label: textByLanguage, description: textByLanguage },
        nextStep: textByLanguage.meta({
          description: "What usually helps an order that has stood here too long.",
        }),
      }),
    ),
  })
  .meta({ id: "Lifecycle" });

/** What screens need to show the statuses of a lifecycle; by door. */
export const lifecycleOperations = {
  "read-lifecycle": {
    tag: "service",
    summary: "Read the statuses, groups and stages of a lifecycle, with labels and colours",
    description: "The same for everybody, so it can be cached. A shop's own statuses stand in its settings.",
    params: { name: z.enum(lifecycleNames) },
    answer: { description: "The lifecycle.", schema: lifecycle },
    security: [],
  },
} satisfies Record<string, Operation>;
