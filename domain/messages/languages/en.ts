import { pluralForm, quoteName } from "../format.ts";
import type { ContactOwner } from "../recipients.ts";
import type { Labels, NextSteps, TemplateData } from "../text-types.ts";

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
    description: "You have taken the order but have not called or written to the client yet.",
    nextStep: "Call or write to the client.",
  },
  consultation: {
    label: "Consultation",
    description:
      "You have discussed the job, asked your questions, given first advice and gathered what you need to know.",
    nextStep: "Name your price and terms, or arrange a visit to measure up.",
  },
  clientThinking: {
    label: "Client is thinking",
    description: "You have named your price and terms, and the client is taking time to decide.",
    nextStep: "Ask the client whether they have decided.",
  },
  measurementAgreed: {
    label: "Measurement agreed",
    description: "You have agreed a day and time for measuring up or a visit, where the job needs one.",
    nextStep: "Once you have measured up, start the work, or agree another day.",
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
  gift: "This is a gift, so we write only to you; the recipient will not hear from us.",
  giftDelivery:
    "This is a gift: please do not call the recipient beforehand, and do not say what is inside or who sent it.",
  instructions: "How to pay",
  goods: "Goods",
  deliveryPrice: "Delivery",
  surcharge: "Extra charge",
  total: "Total",
  included: (title) => `includes ${title}`,
  payHere: "Pay here",
  transfer: {
    amount: "Amount",
    holder: "Account holder",
    account: "Account",
    bank: "Bank",
    reference: "Payment reference",
  },
  hours: {
    closed: "closed",
    openUntil: (time) => `Open now, until ${time}`,
    opens: (when, isToday) =>
      isToday ? `Closed now, opens today at ${when}` : `Closed now, opens on ${when}`,
  },
  paid: "Paid",
  due: "Left to pay",
  refund: "Refund",
  rows: {
    status: "Status",
    shop: "Shop",
    buyer: "Buyer",
    recipient: "Recipient",
    shopPhone: "Shop’s phone",
    contractor: "Contractor",
    service: "Service",
    way: "Delivery",
    place: "Address",
    pickupPoint: "Pickup point",
    hours: "Opening hours",
    time: "Time",
    carrier: "Carrier",
    trackingCode: "Tracking number",
    estimate: "Estimated delivery time",
    comment: "Comment",
    reference: "Shop’s order number",
    invoice: "Invoice details",
    giftMessage: "Gift message",
    reason: "Reason",
    text: "Message",
    handedTo: "Handed to",
    payment: "Payment",
    collect: "Cash to collect",
  },
  ways: {
    carrier: "by carrier",
    ownCourier: "the shop’s own courier",
    self: "delivered by the shop itself",
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
    partlyRefunded: "partly refunded",
    disputed: "under dispute",
    rejected: "declined",
    refunded: "refunded",
  },
};

/** What the buyer reads about their money when an order ends early. */
export const refundSentence = ({ refund, refunded }: TemplateData): string =>
  refund
    ? `You will get ${refund} back. We will write when it has been refunded.`
    : refunded
      ? `${refunded} has been refunded to you.`
      : "No payment has come in, so there is nothing to refund.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund, refunded }: TemplateData): Omit<NextSteps, "next"> =>
  refund
    ? { asks: { refund: `Please refund ${refund} to the buyer and record the refund.` } }
    : {
        otherwise: refunded
          ? `${refunded} has been refunded to the buyer already.`
          : "No payment has come in.",
      };

/** What somebody reads where they were reached before the shop changed it, perhaps a stranger: nothing about any order. */
export const formerContact = (shop: string, channel: "email" | "sms", owner: ContactOwner) => {
  const here = channel === "email" ? "this address" : "this number";
  return {
    deliverer: {
      headline: `${shop}: your contact details have changed`,
      happened: `${shop} has changed your contact details. Messages about deliveries no longer come to ${here}.`,
      next: "If this comes as a surprise, please contact the shop.",
    },
    shop: {
      headline: `${shop}: the shop’s contact details have changed`,
      happened: `The contact details of ${shop} have been changed. Messages about its orders no longer come to ${here}.`,
      next: "If this comes as a surprise, please check the shop’s settings.",
    },
    contractor: {
      headline: "Your contact details have changed",
      happened: `Your contact details have been changed. Messages about orders no longer come to ${here}.`,
      next: "If you have not changed them, please contact support.",
    },
  }[owner];
};

/** English, which says what the other languages have to have texts for. */
export const english = {
  tag: "en-GB",
  labels,
  groups: groupTitles,
  stages: stageGuides,
  formerContact,
  feedTrouble: {
    headline: "The stock feed cannot be read",
    happened:
      "Until it can be read, what it said last still holds: goods that have sold out since can be ordered, and goods that are back cannot.",
    next: "Please check the feed’s address and what its server answers. We keep trying.",
    button: "See what is wrong",
  },
};
