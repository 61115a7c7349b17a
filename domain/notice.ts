import * as z from "zod";
import { decide } from "./decide.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";
import { held, outstanding } from "./payment.ts";
import { latest, type Moment } from "./time.ts";
import { values } from "./values.ts";

const { currency, line, money } = values;

/** What a payment provider reports about one order, in words that all providers share. */
export const notice = z.object({
  kind: z.enum(["paid", "rejected", "refunded"]),
  order: line,
  amount: money,
  currency,
  /** The provider's own id of this payment or refund: the same one counts once. */
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
  at: Moment,
  key?: string,
): Event | undefined {
  if (given.currency !== order.request.currency) return undefined;
  const stamp = { actor, at: latest(order.updatedAt, at), ...(key && { key }) };
  if (given.kind === "refunded") return giveBack(order, given, stamp);
  if (order.payment.references?.includes(given.reference)) return undefined;
  if (given.kind === "rejected") return reject(order, stamp);
  return confirm(lifecycle, order, given, stamp) ?? record(order, given, stamp);
}

type Stamp = Pick<Event, "actor" | "at" | "key">;

/** Whoever paid enough has paid: also too much moves the order on, before a deadline can end it. */
function confirm(lifecycle: Lifecycle, order: Order, { amount, reference }: Notice, { at, key }: Stamp) {
  if (amount < outstanding(order)) return undefined;
  const ask = { name: "confirmPayment", actor, fields: { amount, reference }, ...(key && { key }) };
  const decision = decide(lifecycle, order, ask, at);
  return "event" in decision ? decision.event : undefined;
}

function record(order: Order, { amount, reference }: Notice, stamp: Stamp): Event {
  const late = order.group === "failed";
  const status = late ? "paidLate" : amount < outstanding(order) ? "partlyPaid" : "paid";
  const refundDue = late ? amount : Math.max(0, amount - outstanding(order));
  return { command: "recordPayment", ...stamp, data: { status, amount, reference, refundDue } };
}

function reject(order: Order, stamp: Stamp): Event | undefined {
  if (!["pending", "unpaid"].includes(order.payment.status)) return undefined;
  return { command: "recordPayment", ...stamp, data: { status: "rejected" } };
}

function giveBack(order: Order, { amount, reference }: Notice, stamp: Stamp): Event | undefined {
  const left = held(order);
  if (left <= 0 || order.payment.refunds?.includes(reference)) return undefined;
  return { command: "refund", ...stamp, data: { amount: Math.min(amount, left), reference } };
}
