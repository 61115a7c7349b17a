import { refundInstruction, refundSentence } from "../../messages/languages/en.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

const by = ({ by }: TemplateData): string => ifPresent(by, (phrase) => ` ${phrase}`);
const silence = ({ until }: TemplateData, as: string): string =>
  ifPresent(until, (moment) => `If we hear nothing, the order counts as ${as} on ${moment}.`);
const trouble =
  "If something is wrong, report a problem: the clock stops, and shop and support look into it.";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof marketplace> = {
  /** What a marketplace's buyer reads. */
  buyer: {
    awaitingConfirmation: ({ number, shop, owes }) => ({
      headline: `Order ${number} is placed`,
      happened: `Thank you! ${shop} has your order.`,
      next: `The shop checks the details now. Once it confirms, we will write${owes ? " and say how to pay" : ""}.`,
      howToPay: false,
    }),
    awaitingPayment: (data) => (data.onDelivery ? payLater(data) : payNow(data)),
    paymentAhead: (data) => ({
      headline: `Order ${data.number}: ${data.due} to pay${by(data)}`,
      happened: "Your payment has not come in yet.",
      next: `Please pay ${data.due}${by(data)}; after that the order is closed. If you have just paid, all is well.`,
      howToPay: true,
    }),
    preparing: (data) => ({
      headline: `Order ${data.number} is being prepared`,
      happened: begun(data),
      next: "The shop packs your order now. We will write when it is on its way or ready for pickup.",
    }),
    inProduction: (data) => ({
      headline: `Order ${data.number} is being made`,
      happened: begun(data),
      next: "The shop makes your order now. We will write when it is on its way or ready for pickup.",
    }),
    shipped: (data) => ({
      headline: `Order ${data.number} is on its way`,
      happened: `${data.shop} has sent your order; you can follow it with the tracking code below.`,
      next: `When it has come, please mark it as received. ${trouble} ${silence(data, "received")}`,
      sms: [data.carrier, data.trackingCode].filter(Boolean).join(" "),
    }),
    receiptAhead: (data) => ({
      headline: `Order ${data.number}: has it come?`,
      happened: "Your order was sent a while ago, and nobody has told us whether it has come.",
      next: `If you have it, please confirm that. ${trouble} ${silence(data, "received")}`,
      button: "Answer: yes or no",
      sms: silence(data, "received"),
    }),
    awaitingPickup: (data) => ({
      headline: `Order ${data.number} is ready for pickup`,
      happened: `${data.shop} has your order ready.`,
      next: `Please come for it and mark it as picked up. ${trouble} ${silence(data, "picked up")}`,
    }),
    pickupAhead: (data) => ({
      headline: `Order ${data.number}: have you picked it up?`,
      happened: "Your order has been ready for pickup for some days.",
      next: `If you have it, please confirm that. ${trouble} ${silence(data, "picked up")}`,
      button: "Answer: yes or no",
      sms: silence(data, "picked up"),
    }),
    received: (data) => closed(data, "received"),
    pickedUp: (data) => closed(data, "picked up"),
    cancelled: (data) => ({
      headline: `Order ${data.number} is cancelled`,
      happened: `${data.shop} has cancelled your order.`,
      next: refundSentence(data),
    }),
    unpaid: (data) => ({
      headline: `Order ${data.number} is closed: not paid`,
      happened: "The time to pay has ended without the full payment, so the order is closed.",
      next: data.refund
        ? refundSentence(data)
        : "You can order again at any time. If you have paid meanwhile, the money is not lost: the shop takes the order up again or returns it.",
    }),
    setDelivery: ({ number, shop, way, total }) => ({
      headline: `Order ${number}: delivery changed`,
      happened: `${shop} has changed the delivery: ${way}.`,
      next: `The order now comes to ${total}. If that does not suit you, you can cancel it until you have paid.`,
    }),
    resolveProblem: (data) => ({
      headline: `Order ${data.number}: problem solved`,
      happened: "Support has closed the problem; the answer is below.",
      next: `When you have everything, please confirm that.${ifPresent(data.until, (moment) => ` Otherwise the order closes on ${moment}.`)}`,
    }),
  },
  /** What a marketplace's shop reads. */
  shop: {
    awaitingConfirmation: ({ number, total }) => ({
      headline: `Order ${number}: new, ${total}`,
      happened: "A new order has come in.",
      next: "Please check the goods, the delivery and the buyer's wishes. Then confirm the order, or cancel it and say why.",
    }),
    received: (data) => closedForShop(data, "received"),
    pickedUp: (data) => closedForShop(data, "picked up"),
    cancelled: (data) => ({
      headline: `Order ${data.number}: cancelled by the buyer`,
      happened: "The buyer has cancelled the order.",
      next: `Please send nothing. ${refundInstruction(data)}`,
    }),
    unpaid: (data) => ({
      headline: `Order ${data.number} was not paid`,
      happened: "The buyer has not paid in time. The order stands in the history.",
      next: data.refund ? refundInstruction(data) : "If the payment still comes, we will tell you.",
    }),
    refundDue: ({ number, returned, late }) => ({
      headline: `Order ${number}: ${late ? "paid late" : "paid too much"}, ${returned}`,
      happened: late
        ? "A payment has come in after the order had ended."
        : "More has been paid than was due.",
      next: late
        ? `Take the order up again if you can still fulfil it; otherwise please return ${returned} to the buyer and record the refund.`
        : `Please return ${returned} to the buyer and record the refund.`,
    }),
    reportProblem: ({ number }) => ({
      headline: `Order ${number}: the buyer reports a problem`,
      happened: "The buyer has reported a problem; the words are below.",
      next: "Please settle it with the buyer. Until then the order does not close by itself; support knows as well.",
    }),
    resolveProblem: ({ number, until }) => ({
      headline: `Order ${number}: problem solved`,
      happened: "Support has closed the problem; the answer is below.",
      next: `The buyer confirms the order now${ifPresent(until, (moment) => `, or it closes on ${moment}`)}.`,
    }),
  },
  /** What support reads. */
  support: {
    reportProblem: ({ number, shop }) => ({
      headline: `Order ${number}: problem at ${shop}`,
      happened: "The buyer has reported a problem; the words are below.",
      next: "Please look into it with both sides and record how it was solved. Until then the deadline stands still.",
    }),
  },
};

const payNow: MessageTemplate = (data) => ({
  headline: `Order ${data.number}: please pay ${data.due}${by(data)}`,
  happened: `${data.shop} has confirmed your order.`,
  next: `Please pay ${data.due}${by(data)}. Then the shop starts on your order; without the payment it is closed.`,
  howToPay: true,
});

const payLater: MessageTemplate = ({ number, shop, due }) => ({
  headline: `Order ${number} is confirmed`,
  happened: `${shop} has confirmed your order.`,
  next: `You pay ${due} on delivery. There is nothing to do now.`,
});

function begun({ command, onDelivery }: TemplateData): string {
  if (command === "revive") return "Your payment came late, but the shop has taken your order up again.";
  return onDelivery
    ? "The shop has taken your order into work; you pay on delivery."
    : "Thank you, it is paid.";
}

const closed = ({ number, shop }: TemplateData, as: string) => ({
  headline: `Order ${number} counts as ${as}`,
  happened: `We have heard of no problem, so the order is closed as ${as}.`,
  next: `If you do not have it after all, please write to ${shop}. Otherwise a rating would be kind.`,
  button: "Rate the order",
});

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Order ${number} is ${as}`,
  happened: command === "expire" ? "The buyer has reported no problem in time." : "The buyer has the goods.",
  next: "The order is closed and stands in the history. There is nothing to do.",
});
