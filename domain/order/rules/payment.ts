import { pendingFee } from "../effects/contractor.ts";
import { heldAmount, outstanding } from "../money/totals.ts";
import type { Order } from "../order.ts";
import { type CommandRule, refuse, refuseField } from "./rule.ts";

/** S0-28: a feed's accept costs what the shop set when the order was placed. */
export const accept: CommandRule<"accept"> = (_, order, __, { input }) => {
  const fee = order.terms?.acceptFee;
  return input.actor.role === "contractor" && fee ? { data: { fee } } : {};
};

/** S0-29: a complete return asks for the fee back; the platform's rule may have granted it at once. */
export const returnToFeed: CommandRule<"returnToFeed"> = (_, { fees }, __, { input }) =>
  fees?.at(-1)?.contractor === input.actor.id && !fees?.at(-1)?.refund
    ? { data: { feeRefund: input.lookups?.feeRefund === "granted" ? "granted" : "pending" } }
    : {};

/** S0-29: of several contractors who wait, the one who has waited longest is meant, unless somebody says whom. */
export const decideFee: CommandRule<"decideFee"> = (_, { fees = [] }, { contractor }) => {
  const fee = fees[pendingFee(fees, contractor)];
  if (fee) return { data: { contractor: fee.contractor } };
  return refuseField("contractor", `No decision about a fee of ${contractor} is pending.`);
};

/** No more goes back than is owed; all of it, when nobody says how much. */
export const refund: CommandRule<"refund"> = (_, order, { amount = order.payment.refundDue }) =>
  amount > order.payment.refundDue
    ? refuseField("amount", `Only ${order.payment.refundDue} is to be refunded.`)
    : { data: { amount } };

/** Staff confirm exactly what is due; what a provider received beyond it is owed back. */
export const confirmPayment: CommandRule<"confirmPayment"> = (
  _,
  order,
  { amount = outstanding(order) },
  { input },
) => {
  const surplus = amount - outstanding(order);
  if (surplus < 0 || (surplus > 0 && input.actor.role !== "payments"))
    return refuseField("amount", `The amount is ${amount}, but ${outstanding(order)} is to be paid.`);
  return { data: { amount, ...(surplus > 0 && { refundDue: surplus }) } };
};

/** Why money that came stays. */
export const confirmedStays = "The provider has confirmed this payment: it can only be refunded.";

/** Whether saying this of a payment would deny money that a provider has confirmed. */
export const takesBackConfirmed = (order: Order, status?: string): boolean =>
  ["pending", "unpaid", "rejected"].includes(status ?? "") &&
  order.payment.references !== undefined &&
  heldAmount(order) > 0;

/** Money that a provider has confirmed cannot be talked away: it is refunded. */
export const setPayment: CommandRule<"setPayment"> = (_, order, { status }) =>
  takesBackConfirmed(order, status) ? refuse("invalid-state", confirmedStays) : {};
