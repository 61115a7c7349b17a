import * as z from "zod";
import { querySchemas } from "../http/query.ts";
import { aftershipEvent } from "../inbound/providers/aftership.ts";
import { cdekNotification } from "../inbound/providers/cdek.ts";
import { genericPaymentEvent, parcelEvent } from "../inbound/providers/generic.ts";
import { inpostEvent, shipxNotification } from "../inbound/providers/inpost.ts";
import { novaposhtaNotification } from "../inbound/providers/novaposhta.ts";
import { paypalEvent } from "../inbound/providers/paypal.ts";
import { przelewy24Payment, przelewy24Refund } from "../inbound/providers/przelewy24.ts";
import { carrierProviders, paymentProviders } from "../inbound/providers/registry.ts";
import { stripeEvent } from "../inbound/providers/stripe.ts";
import { yookassaNotification } from "../inbound/providers/yookassa.ts";
import { telegramUpdate } from "../links/telegram/update.ts";
import type { Operation } from "./openapi/operation.ts";

const namesOf = <T extends object>(all: T) => Object.keys(all) as [keyof T & string, ...(keyof T & string)[]];
const otherEvent = z
  .looseObject({})
  .meta({ id: "OtherEvent", description: "Any other event: answered 200 and ignored." });

const reportAnswer = {
  id: "Report",
  description: "Received.",
  schema: z.object({
    applied: z
      .boolean()
      .optional()
      .meta({ description: "Whether it said something new: to an order, or to who looks after tasks." }),
    unmatched: z
      .boolean()
      .optional()
      .meta({ description: "It is about no parcel that is known here: it changed nothing, and is logged." }),
    ignored: z.string().optional().meta({
      description: "The type of an event that is about something else, or came after its order had ended.",
    }),
  }),
};

/** What payment providers and carriers report; by handler. */
export const inboundOperations = {
  "payment-webhook": {
    tag: "inbound",
    summary: "Report a payment",
    description:
      "Proved in its provider's own way, as docs/providers.md says: by Standard Webhooks for `generic`, else by its signature, or by asking it. An event counts once; one that fits no order, comes in another currency, or that its provider does not confirm becomes a task.",
    params: { provider: z.enum(namesOf(paymentProviders)) },
    query: querySchemas.providers,
    body: z.union([
      genericPaymentEvent.meta({ id: "PaymentEvent" }),
      stripeEvent.meta({ id: "StripeEvent" }),
      przelewy24Payment.meta({ id: "Przelewy24Payment" }),
      przelewy24Refund.meta({ id: "Przelewy24Refund" }),
      yookassaNotification.meta({ id: "YookassaNotification" }),
      paypalEvent.meta({ id: "PaypalEvent" }),
      otherEvent,
    ]),
    answer: reportAnswer,
    security: [{ webhookSignature: [] }, { stripeSignature: [] }],
    refusals: ["unauthenticated", "validation-failed", "unavailable"],
  },
  "carrier-webhook": {
    tag: "inbound",
    summary: "Report where a parcel is",
    description:
      "Proved in its carrier's own way, as docs/providers.md says: by Standard Webhooks for `generic`, else by its signature, or by asking it. It names the order, or only carrier and tracking code. What is repeated, or about no parcel of the order, changes nothing.",
    params: { provider: z.enum(namesOf(carrierProviders)) },
    query: querySchemas.providers,
    body: z.union([
      parcelEvent.meta({ id: "ParcelEvent" }),
      aftershipEvent.meta({ id: "AftershipEvent" }),
      inpostEvent.meta({ id: "InpostEvent" }),
      shipxNotification.meta({ id: "ShipxNotification" }),
      novaposhtaNotification.meta({ id: "NovaposhtaNotification" }),
      cdekNotification.meta({ id: "CdekNotification" }),
      otherEvent,
    ]),
    answer: reportAnswer,
    security: [{ webhookSignature: [] }],
    refusals: ["unauthenticated", "validation-failed", "unavailable"],
  },
  "telegram-webhook": {
    tag: "inbound",
    summary: "Report what people do in a chat with the bot",
    description:
      "Telegram's own updates (Bot API), proved by the secret token that was given to `setWebhook`. An update counts once. People link a chat there, end the link, and accept a new order.",
    body: telegramUpdate.meta({ id: "TelegramUpdate" }),
    answer: {
      description: "Received.",
      schema: z.object({ applied: z.boolean().meta({ description: "Whether it was new." }) }),
    },
    security: [{ telegramSecret: [] }],
    refusals: ["unauthenticated", "validation-failed", "not-found", "unavailable"],
  },
} satisfies Record<string, Operation>;
