import { refundInstruction, refundSentence } from "../../messages/languages/en.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

const confirmReceipt = "If you have everything, please confirm it.";

const by = ({ by }: TemplateData): string => ifPresent(by, (phrase) => ` ${phrase}`);
const silence = ({ until }: TemplateData, as: string): string =>
  ifPresent(until, (moment) => `If we hear nothing, we will count the order as ${as} on ${moment}.`);
const reportProblem =
  "If something is wrong, report a problem: we will pause the deadline, and the shop and our support will look into it.";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof marketplace> = {
  /** What a marketplace's buyer reads. */
  buyer: {
    awaitingConfirmation: ({ number, shop, owes }) => ({
      headline: `We’ve got your order ${number}`,
      happened: `Thank you for ordering from ${shop}.`,
      next: `The shop is checking the details. Once it has confirmed your order, we will write${owes ? " and tell you how to pay" : ""}.`,
      howToPay: false,
    }),
    awaitingPayment: (data) => (data.onDelivery || !data.owes ? payLater(data) : payNow(data)),
    paymentAhead: (data) => ({
      headline: `Order ${data.number}: ${data.due} to pay${by(data)}`,
      happened: "We have not received the full payment yet.",
      next: `Please pay ${data.due}${by(data)}; after that the order will be closed. If you have just paid, you can ignore this message.`,
      howToPay: true,
    }),
    preparing: (data) => ({
      headline: `Order ${data.number} is being prepared`,
      happened: begun(data),
      next: "The shop is packing your order. We will write when it is on its way or ready for pickup.",
    }),
    inProduction: (data) => ({
      headline: `Order ${data.number} is being made`,
      happened: begun(data),
      next: "The shop is making your order. We will write when it is on its way or ready for pickup.",
    }),
    shipped: (data) => ({
      headline: `Order ${data.number} is on its way`,
      happened: `${data.shop} has sent your order.${ifPresent(data.trackingCode, () => " You can follow it with the tracking number below.")}`,
      next: "",
      asks: { receive: "Once your parcel has arrived, please mark it as received.", reportProblem },
      otherwise: silence(data, "received"),
      sms: [data.carrier, data.trackingCode].filter(Boolean).join(" "),
    }),
    receiptAhead: (data) => ({
      headline: `Order ${data.number}: has your parcel arrived?`,
      happened: "Your order was sent a while ago, and you have not told us whether it has reached you.",
      next: "",
      asks: { receive: "If you have it, please let us know.", reportProblem },
      otherwise: silence(data, "received"),
      button: { receive: "Answer yes or no" },
      sms: silence(data, "received"),
    }),
    awaitingPickup: (data) => ({
      headline: `Order ${data.number} is ready for pickup`,
      happened: `Your order is waiting for you at ${data.shop}.`,
      next: "",
      asks: { collect: "Once you have picked it up, please let us know.", reportProblem },
      otherwise: silence(data, "picked up"),
    }),
    pickupAhead: (data) => ({
      headline: `Order ${data.number}: have you picked it up?`,
      happened: "Your order has been ready for pickup for some days.",
      next: "",
      asks: { collect: "If you have it, please let us know.", reportProblem },
      otherwise: silence(data, "picked up"),
      button: { collect: "Answer yes or no" },
      sms: silence(data, "picked up"),
    }),
    received: (data) => closed(data, "received"),
    pickedUp: (data) => closed(data, "picked up"),
    cancelled: (data) => ({
      headline: `Order ${data.number} has been cancelled`,
      happened: `${data.shop} has cancelled your order.`,
      next: refundSentence(data),
    }),
    returned: (data) => ({
      headline: `Order ${data.number} could not be delivered`,
      happened: `Your order did not reach you, and ${data.shop} has closed it.`,
      next: refundSentence(data),
    }),
    unpaid: (data) => ({
      headline: `Order ${data.number} is closed: not paid`,
      happened: "We did not receive the full payment in time, so the order has been closed.",
      next: data.refund
        ? refundSentence(data)
        : "You are welcome to order again. If you have paid in the meantime, your money is not lost: the shop will reopen the order or refund you.",
    }),
    setDelivery: ({ number, shop, way, total }) => ({
      headline: `Order ${number}: delivery changed`,
      happened: `${shop} has changed the delivery: ${way}.`,
      next: ifPresent(total, (sum) => `The new total is ${sum}.`),
      asks: { cancel: "If that does not suit you, you can cancel the order until you have paid." },
    }),
    resolveProblem: (data) => ({
      headline: `Order ${data.number}: problem solved`,
      happened: "Our support has closed the problem; you will find the answer below.",
      next: "",
      asks: {
        receive: confirmReceipt,
        collect: confirmReceipt,
        message: "If anything else is wrong, please write to us on your order page.",
      },
      otherwise: ifPresent(
        data.until,
        (moment) => `If we hear nothing more, the order will close by itself on ${moment}.`,
      ),
    }),
  },
  /** What a marketplace's shop reads. */
  shop: {
    awaitingConfirmation: ({ number, total }) => ({
      headline: `Order ${number}: new${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "A new order has come in.",
      next: "Please check the goods, the delivery and the buyer’s wishes.",
      asks: { confirm: "Then confirm the order.", cancel: "If that is not possible, cancel it and say why." },
    }),
    received: (data) => closedForShop(data, "received"),
    pickedUp: (data) => closedForShop(data, "picked up"),
    cancelled: (data) => ({
      headline: `Order ${data.number}: cancelled by the buyer`,
      happened: "The buyer has cancelled the order.",
      next: "Please do not send anything.",
      ...refundInstruction(data),
    }),
    returned: (data) => ({
      headline: `Order ${data.number}: taken back`,
      happened: "Support has closed the order, because it could not be delivered.",
      next: "",
      ...refundInstruction(data),
    }),
    unpaid: (data) => ({
      headline: `Order ${data.number} was not paid`,
      happened: "The buyer has not paid in time. You will find the order in the history.",
      next: data.refund ? "" : "If the payment still comes in, we will tell you.",
      ...(data.refund ? refundInstruction(data) : {}),
    }),
    refundDue: ({ number, returned, late }) => ({
      headline: `Order ${number}: ${late ? "late payment" : "overpayment"}, ${returned}`,
      happened: late
        ? "A payment has come in for an order that has already ended."
        : "The buyer has paid more than was due.",
      next: "",
      asks: {
        ...(late && { revive: "If you can still fulfil the order, reopen it." }),
        refund: `${late ? "Otherwise please" : "Please"} refund ${returned} to the buyer and record the refund.`,
      },
    }),
    reportProblem: ({ number, paused }) => ({
      headline: `Order ${number}: the buyer reports a problem`,
      happened: "The buyer has reported a problem; you will find the description below.",
      next: `Please settle it with the buyer. ${paused ? "Until then the order will not close by itself. " : ""}Support has been told as well.`,
    }),
    resolveProblem: ({ number, until }) => ({
      headline: `Order ${number}: problem solved`,
      happened: "Support has closed the problem; you will find the answer below.",
      next: until
        ? `The buyer can now confirm that everything has arrived. Otherwise the order will close by itself on ${until}.`
        : "There is nothing more for you to do.",
    }),
  },
  /** What support reads. */
  support: {
    reportProblem: ({ number, shop, paused }) => ({
      headline: `Order ${number}: problem at ${shop}`,
      happened: "The buyer has reported a problem; you will find the description below.",
      next: "Please look into it with both sides.",
      asks: { resolveProblem: "Then record how it was solved." },
      otherwise: paused ? "The deadline is paused until then." : "",
    }),
  },
};

const payNow: MessageTemplate = (data) => ({
  headline: `Order ${data.number}: please pay ${data.due}${by(data)}`,
  happened: `${data.shop} has confirmed your order.`,
  next: `Please pay ${data.due}${by(data)}. The shop will start on your order once the payment is in; without it the order will be closed.`,
  howToPay: true,
});

const payLater: MessageTemplate = ({ number, shop, due, owes }) => ({
  headline: `Order ${number} is confirmed`,
  happened: `${shop} has confirmed your order.`,
  next: `${owes ? `You pay ${due} on delivery. ` : ""}There is nothing for you to do now.`,
});

function begun({ command, onDelivery, total }: TemplateData): string {
  if (!total) return "Your order is confirmed, and there is nothing to pay.";
  if (command === "revive") return "Your payment came late, but the shop has reopened your order.";
  return onDelivery ? "Your order is under way; you pay on delivery." : "Thank you for your payment.";
}

const closed = ({ number, shop }: TemplateData, as: string) => ({
  headline: `Order ${number} is closed as ${as}`,
  happened: `We had no answer from you in time, so we have closed the order as ${as}.`,
  next: "",
  asks: {
    message: `If you do not have it after all, please write to ${shop}.`,
    rate: "If all is well, we would be glad of your rating.",
  },
  button: { rate: "Rate the order" },
});

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Order ${number}: ${as}`,
  happened:
    command === "expire" ? "The buyer did not answer in time." : "The buyer has confirmed having the goods.",
  next: "The order is closed, and you will find it in the history. There is nothing left to do.",
});
