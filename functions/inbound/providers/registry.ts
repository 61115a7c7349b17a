import { genericCarrier, genericPayments } from "./generic.ts";
import { stripe } from "./stripe.ts";

/** The payment providers that Waymark understands, by the name in the webhook's path. */
export const paymentProviders = { generic: genericPayments, stripe };

/** The carriers that Waymark understands, by the name in the webhook's path. */
export const carrierProviders = { generic: genericCarrier };
