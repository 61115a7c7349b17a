import type { CarrierReport } from "../../../domain/reports/carrier.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";

/** Reads a header of a webhook by its name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** Somebody outside who reports about orders: how they sign, and what their events mean as Waymark's reports. */
interface Provider<Report> {
  verify: (raw: string, header: ReadHeader, secret: string) => boolean;
  /** The event's own id, and a report when it is one that Waymark applies. */
  read: (body: unknown, header: ReadHeader) => { id: string; report?: Report };
}

/** A provider of payments. */
export type PaymentProvider = Provider<PaymentReport>;

/** A carrier of parcels. */
export type CarrierProvider = Provider<CarrierReport>;
