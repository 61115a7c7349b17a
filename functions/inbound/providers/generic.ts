import { Webhook } from "standardwebhooks";
import * as z from "zod";
import type { CarrierStatus } from "../../../domain/lifecycle/enums.ts";
import { carrierReport, paymentReport } from "../../../domain/reports/schema.ts";
import { wall } from "../../../io/runtime/clock.ts";
import {
  askProvider,
  type CarrierProvider,
  madePage,
  type PaymentPages,
  type PaymentProvider,
  type ReadHeader,
  readReport,
  type SampleEvent,
  valueIn,
} from "./provider.ts";

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

const paymentTypes = {
  "payment.paid": "paid",
  "payment.rejected": "rejected",
  "payment.refunded": "refunded",
  "payment.refundFailed": "refundFailed",
  "payment.disputed": "disputed",
  "payment.disputeWon": "disputeWon",
  "payment.disputeLost": "disputeLost",
} as const;

/** An event signed as Standard Webhooks ask for. */
function signedSample(event: object, secret: string): SampleEvent {
  const [raw, at] = [JSON.stringify(event), new Date(wall())];
  const id = `test-${at.getTime()}`;
  const signature = new Webhook(secret).sign(id, at, raw);
  const time = String(Math.floor(at.getTime() / 1000));
  return {
    raw,
    headers: { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signature },
  };
}

/** What the generic provider reports; an event of another type is about something else. */
export const genericPaymentEvent = z.object({
  type: z.enum(Object.keys(paymentTypes) as [keyof typeof paymentTypes]),
  data: paymentReport.omit({ kind: true, provider: true, account: true, cumulative: true }),
});

/**
 * Pages: the key is an address of the shop's own, which is told by a signed `payment.page` what to make a page for, and
 * answers `{ "url" }`; the message's id is the same for the same page.
 */
const pages: PaymentPages = {
  lasts: [5, 1440],
  async open({ key: id, endsAt, minutes: _, ...page }, { secret, key }) {
    const data = { ...page, expiresAt: new Date(endsAt * 1000).toISOString() };
    const body = JSON.stringify({ type: "payment.page", data });
    const at = new Date(wall());
    const answer = await askProvider(key, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", "webhook-id": id },
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(secret).sign(id, at, body),
      },
      body,
    });
    return madePage(new URL(key).hostname, { url: valueIn(answer.body, "url"), status: answer.status });
  },
};

/** Standard Webhooks: any provider, or a small adapter in front of one. */
export const genericPayments: PaymentProvider = {
  sample: ({ order, amount, currency }, secret) =>
    signedSample({ type: "payment.paid", data: { order, amount, currency, reference: "test" } }, secret),
  pages,
  verify: isStandardWebhook,
  read(body, header) {
    const id = header("webhook-id") ?? "";
    const { type } = readReport(z.looseObject({ type: z.string() }), body);
    if (!type.startsWith("payment.")) return { id, type };
    const event = readReport(genericPaymentEvent, body);
    const report = { ...event.data, kind: paymentTypes[event.type], provider: "generic" };
    return { id, type, report: readReport(paymentReport, report) };
  },
};

const parcelTypes = {
  "parcel.onTheWay": "onTheWay",
  "parcel.readyForPickup": "readyForPickup",
  "parcel.delivered": "delivered",
  "parcel.failed": "failed",
  "parcel.returned": "returned",
} as const satisfies Record<`parcel.${CarrierStatus}`, CarrierStatus>;

/** What the generic carrier reports; an event of another type is about something else. */
export const parcelEvent = z.object({
  type: z.enum(Object.keys(parcelTypes) as [keyof typeof parcelTypes]),
  data: carrierReport
    .omit({ status: true })
    .refine(({ order, carrier, trackingCode }) => order ?? (carrier && trackingCode), {
      path: ["order"],
      error: "must name the order, or `carrier` and `trackingCode` the parcel",
    }),
});

/** Standard Webhooks: any carrier, or a small adapter in front of one. */
export const genericCarrier: CarrierProvider = {
  sample: ({ order, carrier, trackingCode }, secret) =>
    signedSample({ type: "parcel.onTheWay", data: { order, carrier, trackingCode } }, secret),
  verify: isStandardWebhook,
  read(body, header) {
    const id = header("webhook-id") ?? "";
    const { type } = readReport(z.looseObject({ type: z.string() }), body);
    if (!Object.hasOwn(parcelTypes, type)) return { id, type };
    const event = readReport(parcelEvent, body);
    return { id, type, report: { ...event.data, status: parcelTypes[event.type] } };
  },
};
