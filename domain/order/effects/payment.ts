import type { EventData, Settlement } from "../event.ts";
import { heldAmount, isConfirmedByProvider, outstanding, totalOf } from "../money/totals.ts";
import type { Order, OrderChange, Payment } from "../order.ts";
import type { Effects } from "./effect.ts";

const changePayment = (order: Order, change: Partial<Payment>): OrderChange => ({
  payment: { ...order.payment, ...change },
});

function receivePayment(
  order: Order,
  { amount = outstanding(order), reference, refundDue = 0 }: EventData<"confirmPayment">,
  status: Payment["status"] = "paid",
): OrderChange {
  const references = [...(order.payment.references ?? []), ...(reference ? [reference] : [])];
  return changePayment(order, {
    status,
    paid: order.payment.paid + amount,
    refundDue: order.payment.refundDue + refundDue,
    ...(references.length > 0 && { references }),
  });
}

function setPayment(
  order: Order,
  { status, channel = order.payment.channel }: EventData<"setPayment">,
): OrderChange {
  const waiting = isConfirmedByProvider(channel) ? "pending" : "unpaid";
  const open = ["pending", "unpaid", "rejected"].includes(order.payment.status);
  const next = status ?? (open ? waiting : order.payment.status);
  return changePayment(order, {
    ...(channel && { channel }),
    status: next,
    ...(status && amountsOf(order, status)),
  });
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
  { amount = order.payment.refundDue, reference }: EventData<"refund">,
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

/** From now on so much is to be given back. */
export const oweRefund = (order: Order, { refundDue = 0 }: Settlement): OrderChange =>
  refundDue > 0 ? changePayment(order, { refundDue }) : {};

/** Why an order came to its end, and what it owes then. */
export const closeOrder = (
  order: Order,
  { reason, ...data }: Settlement & { reason?: string | undefined },
): OrderChange => ({ reason, ...oweRefund(order, data) });

/** What the events about money do to an order. */
export const paymentEffects = {
  confirmPayment: (order, data) => receivePayment(order, data),
  recordPayment: (order, { status, ...data }) =>
    status === "rejected" ? changePayment(order, { status }) : receivePayment(order, data, status),
  setPayment,
  refund: refundPayment,
  cancel: closeOrder,
  decline: closeOrder,
  move: closeOrder,
  expire: oweRefund,
  revive: revivePayment,
} satisfies Effects;
