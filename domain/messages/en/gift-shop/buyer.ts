import { ifPresent, type MessageTemplates } from "../../words.ts";
import { refundSentence } from "../refunds.ts";

const cancellable = "Until the courier leaves you can cancel it and get everything back.";

/** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
export const buyer = {
  new: ({ number, shop }) => ({
    headline: `Order ${number} is placed`,
    happened: `Thank you! ${shop} has your order.`,
    next: `The shop will accept it shortly, and we will write to you. ${cancellable}`,
  }),
  accepted: ({ number, shop, photographed }) => ({
    headline: `Order ${number} is accepted`,
    happened: `${shop} has taken your order into work.`,
    next: `${photographed ? "You will see a photo before it leaves." : "We will write when it leaves."} ${cancellable}`,
  }),
  photo: ({ number }) => ({
    headline: `Order ${number}: the photo is here`,
    happened: "The shop has photographed your order.",
    next: "Please say whether you like it. If you do not, the shop will agree on the changes with you. The delivery does not wait for your answer.",
    button: "See and rate the photo",
  }),
  courierLeft: ({ number, estimate }) => ({
    headline: `Order ${number}: the courier has left`,
    happened: `Your order is on its way.${ifPresent(estimate, (time) => ` Estimated delivery time: ${time}; it is only a guide.`)}`,
    next: "We will write when it is handed over. If you have to cancel now, support decides, and the delivery price is kept.",
  }),
  done: ({ number, toThirdPerson }) => ({
    headline: `Order ${number} is delivered`,
    happened: toThirdPerson
      ? "Your order has been handed to another person, as agreed."
      : "Your order has been handed over.",
    next: "Thank you for your trust. A rating would be kind.",
    button: "Rate the order",
  }),
  declined: (facts) => ({
    headline: `Order ${facts.number}: the shop cannot take it`,
    happened: `We are sorry: ${facts.shop} has declined your order.`,
    next: refundSentence(facts),
  }),
  cancelledBySupport: (facts) => ({
    headline: `Order ${facts.number} is cancelled`,
    happened: "Support has cancelled your order.",
    next: `${refundSentence(facts)}${ifPresent(facts.refund, () => " The delivery price is kept, because the courier was on the way already.")}`,
  }),
} satisfies MessageTemplates;
