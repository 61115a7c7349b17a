import * as z from "zod";
import { carrierStatuses } from "../lifecycle/enums.ts";
import { fieldSchemas } from "../schema.ts";

const { currency, line, moment } = fieldSchemas;

/** What a payment provider reports about the money of an order or a checkout, in terms that all providers share. */
export const paymentReport = z.object({
  kind: z.enum(["paid", "rejected", "refunded", "refundFailed", "disputed", "disputeWon", "disputeLost"]),
  /** The order, or one order of the checkout; a refund or a dispute may name only its payment. */
  order: line.optional(),
  checkout: line.optional(),
  amount: z.int().min(0),
  currency,
  /** The provider's own id of this payment, refund or dispute: the same one counts once. */
  reference: line,
  /** The payment that is given back or disputed. */
  payment: line.optional(),
  provider: line.optional(),
  /** The shop whose own account with the provider it is, where it has one: the references of two accounts have nothing to do with each other. */
  account: line.optional(),
  /** The amount is all that has gone back of the payment so far. */
  cumulative: z.literal(true).optional(),
});

/** What a carrier reports about one parcel: it names the order, or the carrier and its own number, or all of them. */
export const carrierReport = z.object({
  order: line.optional(),
  status: z.enum(carrierStatuses),
  carrier: line.optional(),
  trackingCode: line.optional(),
  /** When it happened: how the parcel stands follows from these, in whatever order reports come. */
  at: moment.optional(),
});
