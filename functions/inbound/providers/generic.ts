import { Webhook } from "standardwebhooks";
import * as z from "zod";
import { type CarrierStatus, carrierStatuses } from "../../../domain/lifecycle/enums.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { carrierReport, paymentReport } from "../../../domain/reports/schema.ts";
import type { CarrierProvider, PaymentProvider, ReadHeader } from "./provider.ts";

const headerNames = ["webhook-id", "webhook-timestamp", "webhook-signature"];

/** Whether a body is signed with this secret as Standard Webhooks ask for, not more than five minutes ago. */
function isStandardWebhook(raw: string, header: ReadHeader, secret: string): boolean {
  const headers = Object.fromEntries(headerNames.map((name) => [name, header(name) ?? ""]));
  try {
    new Webhook(secret).verify(raw, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

/** What the generic provider reports; every other type is ignored. */
export const genericPaymentEvent = z.object({
  type: z.string().regex(/^payment\.(paid|rejected|refunded)$/),
  data: paymentReport.omit({ kind: true }),
});

/** Standard Webhooks: any provider, or a small adapter in front of one. */
export const genericPayments: PaymentProvider = {
  verify: isStandardWebhook,
  read(body, header) {
    const id = header("webhook-id") ?? "";
    const event = genericPaymentEvent.safeParse(body);
    if (!event.success) return { id };
    return { id, report: { kind: event.data.type.slice(8) as PaymentReport["kind"], ...event.data.data } };
  },
};

/** What the generic carrier reports; every other type is ignored. */
export const parcelEvent = z.object({
  type: z.string().regex(new RegExp(`^parcel\\.(${carrierStatuses.join("|")})$`)),
  data: carrierReport.omit({ status: true }),
});

/** Standard Webhooks: any carrier, or a small adapter in front of one. */
export const genericCarrier: CarrierProvider = {
  verify: isStandardWebhook,
  read(body, header) {
    const id = header("webhook-id") ?? "";
    const event = parcelEvent.safeParse(body);
    if (!event.success) return { id };
    const status = event.data.type.slice("parcel.".length) as CarrierStatus;
    return { id, report: { status, ...event.data.data } };
  },
};
