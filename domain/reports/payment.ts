import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { decide } from "../order/decide.ts";
import type { Event } from "../order/event.ts";
import { heldAmount, outstanding } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import { latest, type Moment } from "../time/time.ts";
import type { paymentReport } from "./schema.ts";

export type PaymentReport = z.infer<typeof paymentReport>;

const paymentsActor = { role: "payments" } as const;

/**
 * The event that a provider's report becomes, or undefined when it changes nothing. Money is never lost:
 * what the status does not expect is recorded, and what came too late or twice is owed back.
 */
export function applyPaymentReport(
  lifecycle: Lifecycle,
  order: Order,
  given: PaymentReport,
  at: Moment,
  key?: string,
): Event | undefined {
  if (given.currency !== order.request.currency) return undefined;
  const stamp = { actor: paymentsActor, at: latest(order.updatedAt, at), ...(key && { key }) };
  if (given.kind === "refunded") return recordRefund(order, given, stamp);
  if (order.payment.references?.includes(given.reference)) return undefined;
  if (given.kind === "rejected") return recordRejection(order, stamp);
  return confirmPayment(lifecycle, order, given, stamp) ?? recordPayment(order, given, stamp);
}

type EventStamp = Pick<Event, "actor" | "at" | "key">;

/** A payment that is enough pays: also too much moves the order on, before a deadline can end it. */
function confirmPayment(
  lifecycle: Lifecycle,
  order: Order,
  { amount, reference }: PaymentReport,
  { at, key }: EventStamp,
) {
  if (amount < outstanding(order)) return undefined;
  const input = {
    name: "confirmPayment",
    actor: paymentsActor,
    fields: { amount, reference },
    ...(key && { key }),
  };
  const decision = decide(lifecycle, order, input, at);
  return "event" in decision ? decision.event : undefined;
}

function recordPayment(order: Order, { amount, reference }: PaymentReport, stamp: EventStamp): Event {
  const late = order.group === "failed";
  const status = late ? "paidLate" : amount < outstanding(order) ? "partlyPaid" : "paid";
  const refundDue = late ? amount : Math.max(0, amount - outstanding(order));
  return { command: "recordPayment", ...stamp, data: { status, amount, reference, refundDue } };
}

function recordRejection(order: Order, stamp: EventStamp): Event | undefined {
  if (!["pending", "unpaid"].includes(order.payment.status)) return undefined;
  return { command: "recordPayment", ...stamp, data: { status: "rejected" } };
}

function recordRefund(
  order: Order,
  { amount, reference }: PaymentReport,
  stamp: EventStamp,
): Event | undefined {
  const left = heldAmount(order);
  if (left <= 0 || order.payment.refunds?.includes(reference)) return undefined;
  return { command: "refund", ...stamp, data: { amount: Math.min(amount, left), reference } };
}
