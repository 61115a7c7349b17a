import { pluralForm, quoteName } from "../format.ts";
import type { Labels, TemplateData } from "../text-types.ts";

/** The titles of the groups of statuses. */
export const groupTitles = {
  new: "New",
  active: "In progress",
  paused: "Postponed",
  ready: "Ready",
  delivery: "Delivery",
  done: "Closed successfully",
  failed: "Closed unsuccessfully",
};

/** What each stage of an accepted order means, and what helps when it lasts too long (S0-11, S0-20). */
export const stageGuides = {
  notContacted: {
    label: "Not contacted yet",
    description: "You have taken the order, but have neither called nor written to the client.",
    nextStep: "Call or write to the client.",
  },
  consultation: {
    label: "Consultation",
    description:
      "You have discussed the task, asked your questions, given first advice and gathered the inputs.",
    nextStep: "Name a price and your terms, or agree on a measurement.",
  },
  clientThinking: {
    label: "Client is thinking",
    description: "You have named the price and the terms; the client has taken a pause to decide.",
    nextStep: "Ask the client what has been decided.",
  },
  measurementAgreed: {
    label: "Measurement agreed",
    description:
      "You have agreed on the day and time of a measurement or a visit, where the service needs one.",
    nextStep: "Begin the work once the measurement has been made, or agree on another day.",
  },
};

/** The English labels of messages. */
export const labels: Labels = {
  quote: (name) => quoteName(name, ["", ""], ["“", "”"]),
  greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
  moment: (day, time) => `${day}, ${time}`,
  by: (day, time) => `by ${day}, ${time}`,
  about: (span) => `about ${span}`,
  more: (count) =>
    pluralForm("en-GB", count, { one: `and ${count} more item`, other: `and ${count} more items` }),
  zone: (zone) => `All times are ${zone.split("/").at(-1)!.replaceAll("_", " ")} time.`,
  footer: (number, shop, isBuyer) =>
    isBuyer
      ? `You have received this email because you placed order ${number} with ${shop}.`
      : `This email is about order ${number} at ${shop}.`,
  button: "Open the order",
  gift: "This is a gift: we write only to you, and the recipient learns nothing.",
  giftDelivery:
    "This is a gift: please do not call the recipient beforehand, and do not say what it is or who sent it.",
  instructions: "How to pay",
  goods: "Goods",
  deliveryPrice: "Delivery",
  surcharge: "Surcharge",
  total: "Total",
  paid: "Paid",
  due: "To pay",
  refund: "Refund",
  rows: {
    status: "Status",
    shop: "Shop",
    buyer: "Buyer",
    recipient: "Recipient",
    shopPhone: "Questions to the shop",
    contractor: "Contractor",
    service: "Service",
    way: "Delivery",
    place: "Place",
    time: "Time",
    carrier: "Carrier",
    trackingCode: "Tracking code",
    estimate: "Estimated delivery time",
    comment: "Comment",
    reason: "Reason",
    text: "Message",
    handedTo: "Handed to",
    payment: "Payment",
    collect: "To collect",
  },
  ways: {
    carrier: "by carrier",
    ownCourier: "the shop's courier",
    self: "the shop delivers itself",
    thirdParty: "a courier service",
    pickup: "pickup",
  },
  channels: {
    online: "online",
    transfer: "bank transfer",
    card: "card",
    cash: "cash",
    cashOnDelivery: "on delivery",
  },
  payments: {
    pending: "not confirmed yet",
    unpaid: "not paid yet",
    partlyPaid: "paid in part",
    paid: "paid",
    paidLate: "paid late",
    rejected: "rejected",
    refunded: "returned",
  },
};

/** What the buyer reads about their money when an order ends early. */
export const refundSentence = ({ refund }: TemplateData): string =>
  refund
    ? `${refund} goes back to you. We will write when it has been returned.`
    : "No payment is recorded, so nothing has to be returned.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund }: TemplateData): string =>
  refund ? `Please return ${refund} to the buyer and record the refund.` : "No payment is recorded.";

/** English, which says what the other languages have to have texts for. */
export const english = {
  tag: "en-GB",
  labels,
  groups: groupTitles,
  stages: stageGuides,
};
