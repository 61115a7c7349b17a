import type { Change, Order, Payment } from "./order.ts";

interface Received {
  amount?: number;
  reference?: string;
  status?: Payment["status"];
  channel?: Payment["channel"];
  refundDue?: number;
}
type Effect = (order: Order, data: Received) => Change;

/** What the goods cost, without delivery, in minor units. */
export function goodsTotal({ request }: Pick<Order, "request">): number {
  return request.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
}

/** What the buyer pays in all, in minor units. */
export const totalOf = (order: Order): number => goodsTotal(order) + order.delivery.price;

/** What is still to be paid, in minor units. */
export const outstanding = (order: Order): number => Math.max(0, totalOf(order) - order.payment.paid);

/** Ways to pay where a provider confirms by itself; nothing is heard from the others (S4-13, S4-15). */
export const isAutomatic = (channel: Payment["channel"]): boolean =>
  channel === "online" || channel === "card";

const payment = (order: Order, change: Partial<Payment>) => ({ payment: { ...order.payment, ...change } });

function receive(
  order: Order,
  { amount = outstanding(order), reference, status = "paid", refundDue = 0 }: Received,
) {
  const references = [...(order.payment.references ?? []), ...(reference ? [reference] : [])];
  return payment(order, {
    status,
    paid: order.payment.paid + amount,
    refundDue: order.payment.refundDue + refundDue,
    ...(references.length > 0 && { references }),
  });
}

function set(order: Order, { status, channel = order.payment.channel }: Received): Partial<Order> {
  const waiting = isAutomatic(channel) ? "pending" : "unpaid";
  const open = ["pending", "unpaid", "rejected"].includes(order.payment.status);
  const next = status ?? (open ? waiting : order.payment.status);
  const paid = next === "paid" && order.payment.status !== "paid" ? totalOf(order) : order.payment.paid;
  return payment(order, { channel, status: next, paid: ["unpaid", "pending"].includes(next) ? 0 : paid });
}

function refund(order: Order, { amount = order.payment.refundDue }: Received): Partial<Order> {
  const refunded = order.payment.refunded + amount;
  const status = refunded >= order.payment.paid ? "refunded" : order.payment.status;
  return payment(order, { refunded, refundDue: Math.max(0, order.payment.refundDue - amount), status });
}

const owe: Effect = (order, { refundDue = 0 }) => (refundDue > 0 ? payment(order, { refundDue }) : {});
const closeWith: Effect = (order, data) => ({
  reason: (data as { reason?: string }).reason,
  ...owe(order, data),
});

/** What the events about money do to an order. */
export const paymentEffects = {
  confirmPayment: receive,
  recordPayment: (order: Order, data: Received) =>
    data.status === "rejected" ? payment(order, { status: "rejected" }) : receive(order, data),
  setPayment: set,
  refund,
  cancel: closeWith,
  decline: closeWith,
  revive: (order: Order) => payment(order, { status: "paid", refundDue: 0 }),
};
