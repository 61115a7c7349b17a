import { ifPresent, type MessageTemplates } from "../text-types.ts";

/** What buyers read in every lifecycle that has no text of its own for it. */
export const buyer = {
  new: ({ number, shop }) => ({
    headline: `We’ve got your order ${number}`,
    happened: `Thank you for ordering from ${shop}.`,
    next: "We are checking it now and will write as soon as there is news.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Order ${number} has a courier`,
    happened: "A courier will bring your order.",
    next: estimate
      ? `Estimated delivery time: ${estimate}. The courier may come a little earlier or later.`
      : "We will write as soon as there is news.",
    sms: ifPresent(estimate, (time) => `Estimated delivery time: ${time}`),
  }),
  onMyWay: ({ number, estimate }) => ({
    headline: `Order ${number}: the courier is on the way`,
    happened: "The courier has set out with your order.",
    next: estimate
      ? `Estimated delivery time: ${estimate}. The courier may come a little earlier or later.`
      : "Please keep your phone to hand: the courier may call.",
    sms: ifPresent(estimate, (time) => `Estimated delivery time: ${time}`),
  }),
  deliver: ({ number }) => ({
    headline: `Order ${number} has been delivered`,
    happened: "Your order has been handed over.",
    next: "",
    asks: { message: "If anything is wrong, please write to us on your order page." },
  }),
  fail: ({ number, shop }) => ({
    headline: `Order ${number} could not be delivered`,
    happened: "The courier could not deliver your order.",
    next: `${shop} will contact you to agree a new time.`,
  }),
  addParcel: ({ number, carrier, trackingCode }) => ({
    headline: `Order ${number}: one more parcel`,
    happened: "Part of your order is travelling in a parcel of its own.",
    next: "You will find all tracking numbers below.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  correctParcel: ({ number, carrier, trackingCode }) => ({
    headline: `Order ${number}: new tracking number`,
    happened: "The tracking number that we gave you was wrong. Please use the one below.",
    next: "There is nothing else for you to do.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Order ${number}: ${returned} refunded`,
    happened: `${shop} has refunded ${returned} to you for this order.`,
    next: "There is nothing for you to do. It may take a few days to reach your account.",
  }),
  proposeTime: ({ number, shop, newTime = "" }) => ({
    headline: `Order ${number}: a different delivery time?`,
    happened: `${shop} would like to deliver at a different time: ${newTime}.`,
    next: "Nothing will change unless you agree.",
    asks: { acceptProposal: "Please answer yes or no on your order page." },
    button: { acceptProposal: "Answer yes or no" },
    sms: newTime,
  }),
  proposeSurcharge: ({ number, shop, surcharge }) => ({
    headline: `Order ${number}: extra ${surcharge}, do you agree?`,
    happened: `${shop} asks whether you would pay an extra ${surcharge}. You will find the reason below.`,
    next: "You pay it only if you agree.",
    asks: { acceptProposal: "Please answer yes or no on your order page." },
    button: { acceptProposal: "Answer yes or no" },
  }),
  correct: ({ number, shop, actor, newLink }) => ({
    headline: `Order ${number}: details corrected`,
    happened: `${actor === "support" ? "Our support" : shop} has corrected the details of your order.`,
    next: newLink
      ? "Please use the link in this message from now on: the earlier one no longer works."
      : "You will find them on your order page.",
    asks: { message: "If anything is wrong, please write to us there." },
  }),
  renewLink: ({ number }) => ({
    headline: `Order ${number}: your new link`,
    happened: "Here is a new link to your order page.",
    next: "Please use it from now on: the earlier one no longer works.",
  }),
  dialog: ({ number, shop, actor }) => ({
    headline: `Order ${number}: a new message`,
    happened:
      actor === "contractor"
        ? "The contractor has written to you about your order."
        : `${actor === "support" ? "Our support" : shop} has written to you about your order.`,
    next: "",
    asks: { message: "You can read it and reply on your order page." },
    button: { message: "Read and reply" },
  }),
  /** A status that the order has left already. */
  overtaken: ({ number, shop, command, status, present }) => ({
    headline:
      command === "create"
        ? `We’ve got your order ${number}: ${present}`
        : `Order ${number}: ${status}, and now ${present}`,
    happened:
      command === "create"
        ? `Thank you for ordering from ${shop}.`
        : `Your order has been through this status: ${status}.`,
    next: `Its status is now: ${present}.`,
  }),
  status: ({ number, status }) => ({
    headline: `Order ${number}: ${status}`,
    happened: `Your order has a new status: ${status}.`,
    next: "We will write as soon as there is news.",
  }),
} satisfies MessageTemplates;

const takeOn = "Then start on it.";
const recordPayment = "If you keep it, please record the payment yourself.";
const decide = "Please decide what becomes of the order.";
const another = "You can make another proposal.";

/** What the shop reads, likewise. */
export const shop = {
  new: ({ number, total }) => ({
    headline: `Order ${number}: new${ifPresent(total, (sum) => `, ${sum}`)}`,
    happened: "A new order has come in.",
    next: "Please check it.",
    asks: { start: takeOn, move: takeOn },
  }),
  deliver: ({ number }) => ({
    headline: `Order ${number} has been delivered`,
    happened: "The courier has delivered the order.",
    next: "Please check the payment.",
    asks: { move: "Then close the order." },
  }),
  fail: ({ number }) => ({
    headline: `Order ${number} could not be delivered`,
    happened: "The courier could not deliver the order.",
    next: "Please agree a new time with the buyer.",
    asks: { cancel: "If that is not possible, please cancel the order." },
  }),
  refund: ({ number, returned, allReturned }) => ({
    headline: `Order ${number}: ${returned} refunded`,
    happened: `The payment provider reports that ${returned} went back to the buyer.`,
    next: allReturned
      ? "Nothing is held for this order any more. Please do not send the goods unless you have agreed on it with the buyer."
      : "If you did not start this refund, please find out why.",
  }),
  refundFailed: ({ number, reported = "" }) => ({
    headline: `Order ${number}: a refund of ${reported} failed`,
    happened: `The payment provider could not refund ${reported} to the buyer.`,
    next: "",
    asks: { refund: "Please ask the buyer how they would like to be refunded, and then record the refund." },
  }),
  disputed: ({ number, reported = "" }) => ({
    headline: `Order ${number}: the buyer’s bank disputes ${reported}`,
    happened: `The buyer’s bank has opened a dispute about ${reported}.`,
    next: "Please answer it with your payment provider in time, and keep the proof of dispatch.",
  }),
  disputeWon: ({ number, reported = "" }) => ({
    headline: `Order ${number}: dispute decided in your favour`,
    happened: `The dispute about ${reported} has been decided in your favour.`,
    next: "The money stays with you. There is nothing for you to do.",
  }),
  disputeLost: ({ number, reported = "" }) => ({
    headline: `Order ${number}: dispute lost`,
    happened: `The dispute about ${reported} has been decided for the buyer, and the money has gone back.`,
    next: "The order counts it as refunded.",
    asks: { cancel: decide, move: decide, requestCancel: decide },
  }),
  wrongCurrency: ({ number, reported = "" }) => ({
    headline: `Order ${number}: payment in another currency, ${reported}`,
    happened: `The payment provider reports ${reported}, which is not the currency of this order.`,
    next: "It does not count towards the order: please return it, or agree on it with the buyer.",
    asks: { confirmPayment: recordPayment, setPayment: recordPayment },
  }),
  parcelFailed: ({ number, carrier, trackingCode }) => ({
    headline: `Order ${number}: a parcel could not be delivered`,
    happened: "The carrier reports that it could not deliver this parcel.",
    next: "Please find out what happened.",
    asks: { message: "Then write to the buyer." },
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  parcelReturned: ({ number, carrier, trackingCode }) => ({
    headline: `Order ${number}: a parcel is coming back`,
    happened: "The carrier reports that this parcel is being returned to you.",
    next: "Please agree with the buyer whether you send it again or refund the order.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  unreachable: ({ number }) => ({
    headline: `Order ${number}: the buyer cannot be reached`,
    happened: "No message about this order reaches the buyer, neither by e-mail nor by SMS.",
    next: "Please find another way to reach them, and correct their contact details in the order.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Order ${number}: refund ${returned}`,
    happened: late
      ? "A payment has come in for an order that has already ended."
      : "The buyer has paid more than was due.",
    next: "",
    asks: { refund: `Please refund ${returned} to the buyer and record the refund.` },
  }),
  acceptProposal: ({ number, newTime, surcharge, owes, due }) => ({
    headline: `Order ${number}: the buyer agrees`,
    happened: newTime
      ? `The buyer agrees to the new delivery time: ${newTime}.`
      : `The buyer agrees to pay an extra ${surcharge}.`,
    next: newTime
      ? "The new time is now set."
      : owes
        ? `${due} is still to be paid.`
        : "The extra charge is on the bill.",
  }),
  declineProposal: ({ number, newTime, surcharge }) => ({
    headline: `Order ${number}: the buyer does not agree`,
    happened: newTime
      ? `The buyer does not agree to the new delivery time: ${newTime}.`
      : `The buyer does not agree to pay an extra ${surcharge}.`,
    next: "Everything stays as ordered.",
    asks: {
      proposeTime: another,
      proposeSurcharge: another,
      message: "You can talk it over in the order’s messages.",
    },
  }),
  correct: ({ number }) => ({
    headline: `Order ${number}: details corrected`,
    happened: "Support has corrected the details of this order.",
    next: "You will find the order as it is now below.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Order ${number}: a new message`,
    happened: `${actor === "support" ? "Support" : "The buyer"} has written about this order.`,
    next: "",
    asks: { message: "Please read it and reply in the order’s messages." },
  }),
} satisfies MessageTemplates;

/** What a contractor reads, likewise. */
export const contractor = {
  correct: ({ number }) => ({
    headline: `Order ${number}: details corrected`,
    happened: "The client’s details in this order have been corrected.",
    next: "Please look at them in the order before you go on.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Order ${number}: a new message`,
    happened: `${actor === "support" ? "Support" : "The client"} has written to you about this order.`,
    next: "",
    asks: { message: "Please read it and reply in the order’s messages." },
  }),
} satisfies MessageTemplates;

/** What support reads, likewise. */
export const support = {
  parcelFailed: ({ number, shop }) => ({
    headline: `Order ${number}: a parcel from ${shop} could not be delivered`,
    happened: "The carrier reports that it could not deliver this parcel.",
    next: "The shop has been told. Please make sure that the buyer gets an answer.",
  }),
  parcelReturned: ({ number, shop }) => ({
    headline: `Order ${number}: a parcel is going back to ${shop}`,
    happened: "The carrier reports that this parcel is being returned to the shop.",
    next: "The shop has been told. Please make sure that the buyer gets an answer.",
  }),
} satisfies MessageTemplates;

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer = {
  correct: ({ number, place, phone }) => ({
    headline: `Order ${number}: delivery details corrected`,
    happened: "The delivery details of this order have been corrected.",
    next: "You will find the right ones below.",
    button: { deliver: "Open the delivery" },
    sms: [place, phone].filter(Boolean).join(", "),
  }),
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Order ${number}: new delivery job`,
    happened: `${shop} has given you this delivery.`,
    next: "You will find the details below.",
    asks: { deliver: "Please mark the order as delivered once you have handed it over." },
    button: { deliver: "Open the delivery" },
    sms: [place, phone].filter(Boolean).join(", "),
  }),
} satisfies MessageTemplates;

/** What somebody reads whose delivery another deliverer has taken over: nothing about the people. */
export const formerDeliverer = {
  assignDeliverer: ({ number, shop }) => ({
    headline: `Order ${number}: no longer your delivery`,
    happened: "This delivery has been given to another courier.",
    next: `Please do not deliver it. If you have the goods, please bring them back to ${shop}.`,
    sms: "Please do not deliver it",
  }),
} satisfies MessageTemplates;

/** What is read where a buyer was reached before a correction, perhaps by a stranger: nothing about the order. */
export const formerBuyer = {
  correct: ({ number, shop }) => ({
    headline: `Order ${number}: contact details changed`,
    happened: `The contact details of this order have been corrected, and messages about it go elsewhere now. Any link to it that you have no longer works.`,
    next: `If the order is not yours, there is nothing for you to do. If it is, and this comes as a surprise, please contact ${shop}.`,
  }),
} satisfies MessageTemplates;
