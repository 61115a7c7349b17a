import * as z from "zod";
import { decide } from "./decide.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";
import { outstanding } from "./payment.ts";
import type { Moment } from "./time.ts";
import { currency, line, money } from "./values.ts";

/** What a payment provider reports about one order, in words that all providers share. */
export const notice = z.object({
  kind: z.enum(["paid", "rejected", "refunded"]),
  order: line,
  amount: money,
  currency,
  /** The provider's own id of this payment: the same one counts once. */
  reference: line,
});
export type Notice = z.infer<typeof notice>;

const actor = { role: "payments" } as const;

/**
 * The event that a provider's notice becomes, or undefined when it changes nothing. Money is never lost:
 * what the status does not expect is recorded, and what came too late or twice is owed back.
 */
export function heed(
  lifecycle: Lifecycle,
  order: Order,
  given: Notice,
  now: Moment,
  key?: string,
): Event | undefined {
  const known = order.payment.references?.includes(given.reference);
  if (given.kind === "rejected") return known ? undefined : reject(order, now, key);
  if (given.kind === "refunded") return giveBack(order, given, now, key);
  if (known || given.currency !== order.request.currency) return undefined;
  return confirm(lifecycle, order, given, now, key) ?? record(order, given, now, key);
}

function confirm(
  lifecycle: Lifecycle,
  order: Order,
  { amount, reference }: Notice,
  now: Moment,
  key?: string,
) {
  if (amount !== outstanding(order)) return undefined;
  const ask = { name: "confirmPayment", actor, fields: { amount, reference }, ...(key && { key }) };
  const decision = decide(lifecycle, order, ask, now);
  return "event" in decision ? decision.event : undefined;
}

function record(order: Order, { amount, reference }: Notice, now: Moment, key?: string): Event {
  const surplus = Math.max(0, amount - outstanding(order));
  const late = isClosed(order.group) && order.group === "failed";
  const status = late ? "paidLate" : amount < outstanding(order) ? "partlyPaid" : "paid";
  const data = { status, amount, reference, refundDue: late ? amount : surplus };
  return { command: "recordPayment", actor, at: now, data, ...(key && { key }) };
}

function reject(order: Order, now: Moment, key?: string): Event | undefined {
  if (!["pending", "unpaid"].includes(order.payment.status)) return undefined;
  return { command: "recordPayment", actor, at: now, data: { status: "rejected" }, ...(key && { key }) };
}

function giveBack(order: Order, { amount }: Notice, now: Moment, key?: string): Event | undefined {
  const left = order.payment.paid - order.payment.refunded;
  if (left <= 0) return undefined;
  return { command: "refund", actor, at: now, data: { amount: Math.min(amount, left) }, ...(key && { key }) };
}
