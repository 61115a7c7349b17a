import type * as z from "zod";
import { inputError } from "../../../domain/error.ts";
import type { CarrierReport } from "../../../domain/reports/carrier.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { validate } from "../../../domain/validation.ts";

/** Reads a header of a webhook by its name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** Somebody outside who reports about orders: how they sign, and what their events mean as Waymark's reports. */
interface Provider<Report> {
  verify: (raw: string, header: ReadHeader, secret: string) => boolean;
  /** The event's own id and type, and its report; none where the event is about something else. */
  read: (body: unknown, header: ReadHeader) => { id: string; type: string; report?: Report };
}

/** A provider of payments. */
export type PaymentProvider = Provider<PaymentReport>;

/** A carrier of parcels. */
export type CarrierProvider = Provider<CarrierReport>;

/** What a signed body says, in the form that its provider promises; anything else is a 422 that names what is wrong. */
export function readReport<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = validate(schema, body);
  if ("data" in read) return read.data;
  throw inputError(read.errors);
}
