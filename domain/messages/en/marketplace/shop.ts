import { ifPresent, type MessageTemplates, type TemplateData } from "../../words.ts";
import { refundInstruction } from "../refunds.ts";

/** What a marketplace's shop reads. */
export const shop = {
  awaitingConfirmation: ({ number, total }) => ({
    headline: `Order ${number}: new, ${total}`,
    happened: "A new order has come in.",
    next: "Please check the goods, the delivery and the buyer's wishes. Then confirm the order, or cancel it and say why.",
  }),
  received: (facts) => closedForShop(facts, "received"),
  pickedUp: (facts) => closedForShop(facts, "picked up"),
  cancelled: (facts) => ({
    headline: `Order ${facts.number}: cancelled by the buyer`,
    happened: "The buyer has cancelled the order.",
    next: `Please send nothing. ${refundInstruction(facts)}`,
  }),
  unpaid: (facts) => ({
    headline: `Order ${facts.number} was not paid`,
    happened: "The buyer has not paid in time. The order stands in the history.",
    next: facts.refund ? refundInstruction(facts) : "If the payment still comes, we will tell you.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Order ${number}: ${late ? "paid late" : "paid too much"}, ${returned}`,
    happened: late ? "A payment has come in after the order had ended." : "More has been paid than was due.",
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
} satisfies MessageTemplates;

/** What support reads. */
export const support = {
  reportProblem: ({ number, shop }) => ({
    headline: `Order ${number}: problem at ${shop}`,
    happened: "The buyer has reported a problem; the words are below.",
    next: "Please look into it with both sides and record how it was solved. Until then the deadline stands still.",
  }),
} satisfies MessageTemplates;

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Order ${number} is ${as}`,
  happened: command === "expire" ? "The buyer has reported no problem in time." : "The buyer has the goods.",
  next: "The order is closed and stands in the history. There is nothing to do.",
});
