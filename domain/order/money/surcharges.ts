import type { Surcharge } from "../event.ts";
import type { Order, OrderChange } from "../order.ts";
import { heldAmount, outstanding, totalOf } from "./totals.ts";

/**
 * The order with more on its bill, or less: what was paid in full is paid in part then, and the other way round; what
 * is held beyond the new total is owed back, as far as it was already or something came off.
 */
export function withSurcharges(before: Order, added: readonly Surcharge[]): OrderChange {
  if (added.length === 0) return {};
  const order = { ...before, surcharges: [...(before.surcharges ?? []), ...added] };
  const { payment } = order;
  const surplus = Math.max(0, heldAmount(order) - totalOf(order));
  const lowered = totalOf(order) < totalOf(before);
  const refundDue = lowered ? Math.max(payment.refundDue, surplus) : Math.min(payment.refundDue, surplus);
  return { surcharges: order.surcharges, payment: { ...payment, refundDue, status: statusAfter(order) } };
}

function statusAfter(order: Order): Order["payment"]["status"] {
  const { status } = order.payment;
  const owes = outstanding(order) > 0;
  if (status === "paid" && owes) return "partlyPaid";
  return status === "partlyPaid" && !owes ? "paid" : status;
}
