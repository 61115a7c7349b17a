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
  return refuseField("contractor", "must be a contractor who waits for a decision about a fee", "feeUnknown");
};

/** Any part of what is held can go back, with a reason where it is more than is owed; what is owed, when nobody says how much. */
export const refund: CommandRule<"refund"> = (_, order, { amount = order.payment.refundDue, reason }) => {
  const { refundDue } = order.payment;
  if (amount === 0)
    return refuseField("amount", "is required, because nothing is owed to the buyer", "amountNeeded");
  if (amount > heldAmount(order))
    return refuseField(
      "amount",
      `must be at most ${heldAmount(order)}, which is what has been paid and not refunded`,
      "tooMuch",
    );
  if (amount > refundDue && !reason)
    return refuseField(
      "reason",
      `is required, because only ${refundDue} of this amount is owed to the buyer`,
      "reasonNeeded",
    );
  return { data: { amount } };
};

/** Staff confirm what is due, or a part of it, which moves nothing yet; what a provider received beyond it is owed back. */
export const confirmPayment: CommandRule<"confirmPayment"> = (
  _,
  order,
  { amount = outstanding(order) },
  { input },
) => {
  const surplus = amount - outstanding(order);
  if (surplus > 0 && input.actor.role !== "payments")
    return refuseField(
      "amount",
      `must be at most ${outstanding(order)}, which is what is still to be paid`,
      "tooMuch",
    );
  return {
    data: { amount, ...(surplus > 0 && { refundDue: surplus }) },
    ...(surplus < 0 && { stays: true as const }),
  };
};

/** Why money that came stays. */
export const confirmedStays = "The payment provider has confirmed this payment, so it can only be refunded.";

/** Whether saying this of a payment would deny money that a provider has confirmed. */
export const takesBackConfirmed = (order: Order, status?: string): boolean =>
  ["pending", "unpaid", "rejected"].includes(status ?? "") &&
  order.payment.entries?.some(({ kind, by }) => kind === "payment" && by.role === "payments") === true &&
  heldAmount(order) > 0;

/** Money that a provider has confirmed cannot be talked away: it is refunded. */
export const setPayment: CommandRule<"setPayment"> = (_, order, { status }) =>
  takesBackConfirmed(order, status) ? refuse("moneyConfirmed", confirmedStays) : {};
