import type { Step, Timer } from "./lifecycle.ts";
import type { Change, Order, Payment, Surcharge } from "./order.ts";

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
export const totalOf = (order: Order): number =>
  goodsTotal(order) + order.delivery.price + surchargeTotal(order);

/** What the buyer has agreed to pay on top (S2-62), in minor units. */
export const surchargeTotal = ({ surcharges = [] }: Pick<Order, "surcharges">): number =>
  surcharges.reduce((sum, { amount }) => sum + amount, 0);

/** What was received and not given back, in minor units. */
export const held = ({ payment }: Pick<Order, "payment">): number => payment.paid - payment.refunded;

/** What is still to be paid, in minor units. */
export const outstanding = (order: Order): number => Math.max(0, totalOf(order) - held(order));

/** What goes back to the buyer when this step or deadline ends the order, in minor units. */
export function refundOf(order: Order, { refund }: Pick<Step | Timer, "refund">): number {
  if (refund === "everything") return held(order);
  if (refund === "withoutDelivery") return Math.max(0, held(order) - order.delivery.price);
  return 0;
}

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

function set(order: Order, { status, channel = order.payment.channel }: Received): Change {
  const waiting = isAutomatic(channel) ? "pending" : "unpaid";
  const open = ["pending", "unpaid", "rejected"].includes(order.payment.status);
  const next = status ?? (open ? waiting : order.payment.status);
  return payment(order, { channel, status: next, ...(status && amountsOf(order, status)) });
}

/** The amounts that agree with what the staff says about a payment; a failed order owes what it gets. */
function amountsOf(order: Order, status: Payment["status"]): Partial<Payment> {
  const { paid, refunded, refundDue } = order.payment;
  if (status === "refunded") return { refunded: paid, refundDue: 0 };
  if (status !== "paid") return { paid: refunded, refundDue: 0 };
  const due = outstanding(order);
  return { paid: paid + due, refundDue: order.group === "failed" ? refundDue + due : refundDue };
}

function refund(order: Order, { amount = order.payment.refundDue, reference }: Received): Change {
  const refunded = order.payment.refunded + amount;
  return payment(order, {
    refunded,
    refundDue: Math.max(0, order.payment.refundDue - amount),
    status: refunded >= order.payment.paid ? "refunded" : order.payment.status,
    ...(reference && { refunds: [...(order.payment.refunds ?? []), reference] }),
  });
}

function revive(order: Order): Change {
  return payment(order, { status: "paid", refundDue: Math.max(0, held(order) - totalOf(order)) });
}

/** The order with one more surcharge: what was paid in full is paid in part, and what was paid too much counts. */
export function afterSurcharge(before: Order, surcharge: Surcharge): Change {
  const surcharges = [...(before.surcharges ?? []), surcharge];
  const order = { ...before, surcharges };
  const { status, refundDue } = order.payment;
  const surplus = Math.max(0, held(order) - totalOf(order));
  const isPart = status === "paid" && outstanding(order) > 0;
  const change = {
    refundDue: Math.min(refundDue, surplus),
    ...(isPart && { status: "partlyPaid" as const }),
  };
  return { surcharges, ...payment(order, change) };
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
  move: closeWith,
  expire: owe,
  revive,
};
