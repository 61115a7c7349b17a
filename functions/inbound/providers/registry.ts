import type { CarrierProviderName } from "../../../domain/reports/carrier.ts";
import type { PaymentProviderName } from "../../../domain/reports/payment.ts";
import { aftership } from "./aftership.ts";
import { cdek } from "./cdek.ts";
import { genericCarrier, genericPayments } from "./generic.ts";
import { inpost } from "./inpost.ts";
import { novaposhta } from "./novaposhta.ts";
import { paypal } from "./paypal.ts";
import type { CarrierProvider, PaymentProvider } from "./provider.ts";
import { przelewy24 } from "./przelewy24.ts";
import { stripe } from "./stripe.ts";
import { yookassa } from "./yookassa.ts";

/** The payment providers that Waymark understands, by the name in the webhook's path. */
export const paymentProviders = {
  generic: genericPayments,
  stripe,
  przelewy24,
  yookassa,
  paypal,
} satisfies Record<PaymentProviderName, PaymentProvider>;

/** The carriers that Waymark understands, by the name in the webhook's path. */
export const carrierProviders = {
  generic: genericCarrier,
  aftership,
  inpost,
  novaposhta,
  cdek,
} satisfies Record<CarrierProviderName, CarrierProvider>;
