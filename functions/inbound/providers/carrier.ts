import * as z from "zod";
import { type CarrierStatus, carrierStatuses } from "../../../domain/lifecycle/enums.ts";
import { type CarrierReport, carrierReport } from "../../../domain/reports/carrier.ts";
import { isStandardWebhook } from "./standard-webhook.ts";

type Header = (name: string) => string | undefined;

/** A carrier: how it signs, and what its events mean as Waymark's reports. */
interface CarrierProvider {
  verify: (raw: string, header: Header, secret: string) => boolean;
  /** The event's own id, and a report when it is one that Waymark applies. */
  read: (body: unknown, header: Header) => { id: string; report?: CarrierReport };
}

/** What the generic carrier reports; every other type is ignored. */
export const parcelEvent = z.object({
  type: z.string().regex(new RegExp(`^parcel\\.(${carrierStatuses.join("|")})$`)),
  data: carrierReport.omit({ status: true }),
});

/** Standard Webhooks: any carrier, or a small adapter in front of one. */
const genericCarrier: CarrierProvider = {
  verify: isStandardWebhook,
  read(body, header) {
    const id = header("webhook-id") ?? "";
    const event = parcelEvent.safeParse(body);
    if (!event.success) return { id };
    const status = event.data.type.slice("parcel.".length) as CarrierStatus;
    return { id, report: { status, ...event.data.data } };
  },
};

/** The carriers that Waymark understands, by the name in the webhook's path. */
export const carrierProviders = { generic: genericCarrier };
