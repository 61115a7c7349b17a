import type { Step, Timer } from "../../lifecycle/definition.ts";
import type { Order, OrderChange, Payment, Surcharge } from "../order.ts";

interface PaymentData {
  amount?: number;
  reference?: string;
  status?: Payment["status"];
  channel?: Payment["channel"];
  refundDue?: number;
}
type PaymentEffect = (order: Order, data: PaymentData) => OrderChange;

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

/** What goes back to the buyer when this step or deadline ends the order, in minor units. */
export function refundOf(order: Order, { refund }: Pick<Step | Timer, "refund">): number {
  if (refund === "everything") return heldAmount(order);
  if (refund === "withoutDelivery") return Math.max(0, heldAmount(order) - order.delivery.price);
  return 0;
}

/** Ways to pay where a provider confirms by itself; nothing is heard from the others (S4-13, S4-15). */
export const isConfirmedByProvider = (channel: Payment["channel"]): boolean =>
  channel === "online" || channel === "card";

const changePayment = (order: Order, change: Partial<Payment>) => ({
  payment: { ...order.payment, ...change },
});

function receivePayment(
  order: Order,
  { amount = outstanding(order), reference, status = "paid", refundDue = 0 }: PaymentData,
) {
  const references = [...(order.payment.references ?? []), ...(reference ? [reference] : [])];
  return changePayment(order, {
    status,
    paid: order.payment.paid + amount,
    refundDue: order.payment.refundDue + refundDue,
    ...(references.length > 0 && { references }),
  });
}

function setPayment(order: Order, { status, channel = order.payment.channel }: PaymentData): OrderChange {
  const waiting = isConfirmedByProvider(channel) ? "pending" : "unpaid";
  const open = ["pending", "unpaid", "rejected"].includes(order.payment.status);
  const next = status ?? (open ? waiting : order.payment.status);
  return changePayment(order, { channel, status: next, ...(status && amountsOf(order, status)) });
}

/** The amounts that agree with what the staff says about a payment; a failed order owes what it gets. */
function amountsOf(order: Order, status: Payment["status"]): Partial<Payment> {
  const { paid, refunded, refundDue } = order.payment;
  if (status === "refunded") return { refunded: paid, refundDue: 0 };
  if (status !== "paid") return { paid: refunded, refundDue: 0 };
  const due = outstanding(order);
  return { paid: paid + due, refundDue: order.group === "failed" ? refundDue + due : refundDue };
}

function refundPayment(
  order: Order,
  { amount = order.payment.refundDue, reference }: PaymentData,
): OrderChange {
  const refunded = order.payment.refunded + amount;
  return changePayment(order, {
    refunded,
    refundDue: Math.max(0, order.payment.refundDue - amount),
    status: refunded >= order.payment.paid ? "refunded" : order.payment.status,
    ...(reference && { refunds: [...(order.payment.refunds ?? []), reference] }),
  });
}

function revivePayment(order: Order): OrderChange {
  return changePayment(order, { status: "paid", refundDue: Math.max(0, heldAmount(order) - totalOf(order)) });
}

/** The order with one more surcharge: what was paid in full is paid in part, and what was paid too much counts. */
export function withSurcharge(before: Order, surcharge: Surcharge): OrderChange {
  const surcharges = [...(before.surcharges ?? []), surcharge];
  const order = { ...before, surcharges };
  const { status, refundDue } = order.payment;
  const surplus = Math.max(0, heldAmount(order) - totalOf(order));
  const isPart = status === "paid" && outstanding(order) > 0;
  const change = {
    refundDue: Math.min(refundDue, surplus),
    ...(isPart && { status: "partlyPaid" as const }),
  };
  return { surcharges, ...changePayment(order, change) };
}

const oweRefund: PaymentEffect = (order, { refundDue = 0 }) =>
  refundDue > 0 ? changePayment(order, { refundDue }) : {};
const closeOrder: PaymentEffect = (order, data) => ({
  reason: (data as { reason?: string }).reason,
  ...oweRefund(order, data),
});

/** What the events about money do to an order. */
export const paymentEffects = {
  confirmPayment: receivePayment,
  recordPayment: (order: Order, data: PaymentData) =>
    data.status === "rejected" ? changePayment(order, { status: "rejected" }) : receivePayment(order, data),
  setPayment,
  refund: refundPayment,
  cancel: closeOrder,
  decline: closeOrder,
  move: closeOrder,
  expire: oweRefund,
  revive: revivePayment,
};
