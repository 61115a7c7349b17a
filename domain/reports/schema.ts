import * as z from "zod";
import { carrierStatuses } from "../lifecycle/enums.ts";
import { fieldSchemas } from "../schema.ts";

const { currency, line, moment, money } = fieldSchemas;

/** What a payment provider reports about one order, in terms that all providers share. */
export const paymentReport = z.object({
  kind: z.enum(["paid", "rejected", "refunded"]),
  order: line,
  amount: money,
  currency,
  /** The provider's own id of this payment or refund: the same one counts once. */
  reference: line,
});

/** What a carrier reports about the parcel of one order. */
export const carrierReport = z.object({
  order: line,
  status: z.enum(carrierStatuses),
  trackingCode: line.optional(),
  /** When it happened: what is older than the last report says nothing new. */
  at: moment.optional(),
});
