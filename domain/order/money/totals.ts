import type { Refund } from "../../lifecycle/definition.ts";
import type { Surcharge } from "../event.ts";
import type { Order, OrderChange, Payment } from "../order.ts";

/** What the goods cost, without delivery, in minor units. */
export function goodsTotal({ request }: Pick<Order, "request">): number {
  return request.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
}

/** What the buyer pays in all, in minor units. */
export const totalOf = (order: Order): number =>
  goodsTotal(order) + order.delivery.price + surchargeTotal(order);

/** What the buyer has agreed to pay on top (S2-62), in minor units. */
export const surchargeTotal = ({ surcharges = [] }: Pick<Order, "surcharges">): number =>
  surcharges.reduce((sum, { amount }) => sum + amount, 0);

/** What was received and not given back, in minor units. */
export const heldAmount = ({ payment }: Pick<Order, "payment">): number => payment.paid - payment.refunded;

/** What is still to be paid, in minor units. */
export const outstanding = (order: Order): number => Math.max(0, totalOf(order) - heldAmount(order));

/** Whether nobody owes anybody anything: nothing is to be paid, and nothing to be given back (S1-24). */
export const isSettled = (order: Order): boolean =>
  (outstanding(order) === 0 || order.payment.status === "refunded") &&
  order.payment.refundDue === 0 &&
  heldAmount(order) <= totalOf(order);

/** Ways to pay in which the deliverer brings the money back. */
export const isPaidAtTheDoor = (channel?: Payment["channel"]): boolean =>
  channel === "cash" || channel === "cashOnDelivery";

/** What a deliverer is to collect, in minor units; nobody is asked for the money of a gift that they receive (S2-59). */
export const cashToCollect = (order: Order): number =>
  isPaidAtTheDoor(order.payment.channel) && !order.request.gift ? outstanding(order) : 0;

/** What somebody still waits for, in minor units: of an order that failed nobody does. */
export const dueNow = (order: Order): number => (order.group === "failed" ? 0 : outstanding(order));

/** What goes back to the buyer when a step or deadline ends the order, in minor units; nothing where it does not say so. */
export function refundOf(order: Order, share?: Refund["share"]): number {
  if (share === "everything") return heldAmount(order);
  if (share === "exceptDelivery") return Math.max(0, heldAmount(order) - order.delivery.price);
  return 0;
}

/** Ways to pay where a provider confirms by itself, as it may where none is chosen; the others report nothing (S4-13, S4-15). */
export const isConfirmedByProvider = (channel?: Payment["channel"]): boolean =>
  channel === undefined || channel === "online" || channel === "card";

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
