import { given, type Wordings } from "../words.ts";

/** What buyers read in every lifecycle that has no words of its own for it. */
export const buyer = {
  new: ({ number, shop }) => ({
    headline: `Order ${number} is placed`,
    happened: `Thank you! ${shop} has your order.`,
    next: "The shop checks it now. We will write as soon as something changes.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Order ${number}: courier assigned`,
    happened: "A courier has been assigned to your order.",
    next: estimate
      ? `Estimated delivery time: ${estimate}. It is only a guide: the courier may come earlier or later.`
      : "We will write again when something changes.",
    sms: given(estimate, (time) => `Estimated time: ${time} (only a guide)`),
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Order ${number}: ${returned} returned`,
    happened: `${shop} has returned ${returned} to you for this order.`,
    next: "There is nothing to do. Your bank may take a few days to show it.",
  }),
  status: ({ number, status }) => ({
    headline: `Order ${number}: ${status}`,
    happened: `The order has a new status: ${status}.`,
    next: "We will write again when something changes.",
  }),
} satisfies Wordings;

/** What the shop reads, likewise. */
export const shop = {
  new: ({ number, total }) => ({
    headline: `Order ${number}: new, ${total}`,
    happened: "A new order has come in.",
    next: "Please check it and take it into work.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Order ${number}: return ${returned}`,
    happened: late ? "A payment has come in after the order had ended." : "More has been paid than was due.",
    next: `Please return ${returned} to the buyer and record the refund.`,
  }),
} satisfies Wordings;

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer = {
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Order ${number}: delivery for you`,
    happened: `${shop} has assigned this delivery to you.`,
    next: "Place and time are below. Please mark it as delivered once you have handed it over.",
    button: "Open the delivery",
    sms: [place, phone].filter(Boolean).join(", "),
  }),
} satisfies Wordings;
