import { ifPresent, type MessageTemplates } from "../text-types.ts";

/** What buyers read in every lifecycle that has no text of its own for it. */
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
    sms: ifPresent(estimate, (time) => `Estimated time: ${time} (only a guide)`),
  }),
  onMyWay: ({ number, estimate }) => ({
    headline: `Order ${number}: the courier is on the way`,
    happened: "The courier has set out with your order.",
    next: estimate
      ? `Estimated delivery time: ${estimate}. It is only a guide: the courier may come earlier or later.`
      : "Please keep your phone at hand: the courier may call.",
    sms: ifPresent(estimate, (time) => `Estimated time: ${time} (only a guide)`),
  }),
  deliver: ({ number }) => ({
    headline: `Order ${number} has been delivered`,
    happened: "The courier has handed over your order.",
    next: "If anything is not right, please write to us on the page of your order.",
  }),
  fail: ({ number, shop }) => ({
    headline: `Order ${number} could not be handed over`,
    happened: "The courier could not hand over your order.",
    next: `${shop} will agree on a new time with you.`,
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Order ${number}: ${returned} returned`,
    happened: `${shop} has returned ${returned} to you for this order.`,
    next: "There is nothing to do. Your bank may take a few days to show it.",
  }),
  proposeTime: ({ number, shop, newTime = "" }) => ({
    headline: `Order ${number}: another delivery time?`,
    happened: `${shop} would like to deliver at another time: ${newTime}.`,
    next: "Nothing changes unless you agree. Please say yes or no on the page of your order.",
    button: "Answer: yes or no",
    sms: newTime,
  }),
  proposeSurcharge: ({ number, shop, surcharge }) => ({
    headline: `Order ${number}: ${surcharge} more?`,
    happened: `${shop} asks whether you agree to pay ${surcharge} more; the reason is below.`,
    next: "You pay it only if you agree. Please say yes or no on the page of your order.",
    button: "Answer: yes or no",
  }),
  dialog: ({ number, shop, actor }) => ({
    headline: `Order ${number}: a new message`,
    happened:
      actor === "contractor"
        ? "The contractor has written to you about your order."
        : `${actor === "support" ? "Support" : shop} has written to you about your order.`,
    next: "You can read it and answer on the page of your order.",
    button: "Read and answer",
  }),
  status: ({ number, status }) => ({
    headline: `Order ${number}: ${status}`,
    happened: `The order has a new status: ${status}.`,
    next: "We will write again when something changes.",
  }),
} satisfies MessageTemplates;

/** What the shop reads, likewise. */
export const shop = {
  new: ({ number, total }) => ({
    headline: `Order ${number}: new, ${total}`,
    happened: "A new order has come in.",
    next: "Please check it and take it into work.",
  }),
  deliver: ({ number }) => ({
    headline: `Order ${number} has been delivered`,
    happened: "The courier has handed over the order.",
    next: "Please check the payment and close the order.",
  }),
  fail: ({ number }) => ({
    headline: `Order ${number} could not be handed over`,
    happened: "The deliverer could not hand over the order.",
    next: "Please agree on a new attempt with the buyer, or cancel the order.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Order ${number}: return ${returned}`,
    happened: late ? "A payment has come in after the order had ended." : "More has been paid than was due.",
    next: `Please return ${returned} to the buyer and record the refund.`,
  }),
  acceptProposal: ({ number, newTime, surcharge, due }) => ({
    headline: `Order ${number}: the buyer agrees`,
    happened: newTime
      ? `The buyer agrees to the new delivery time: ${newTime}.`
      : `The buyer agrees to pay ${surcharge} more.`,
    next: newTime ? "It holds from now on." : `Now ${due} is still to be paid.`,
  }),
  declineProposal: ({ number, newTime, surcharge }) => ({
    headline: `Order ${number}: the buyer does not agree`,
    happened: newTime
      ? `The buyer does not agree to the delivery time ${newTime}.`
      : `The buyer does not agree to pay ${surcharge} more.`,
    next: "Everything stays as it was ordered. You can make another proposal or talk it over in the order's dialog.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Order ${number}: a new message`,
    happened: `${actor === "support" ? "Support" : "The buyer"} has written about this order.`,
    next: "Please read it and answer in the order's dialog.",
  }),
} satisfies MessageTemplates;

/** What a contractor reads, likewise. */
export const contractor = {
  dialog: ({ number, actor }) => ({
    headline: `Order ${number}: a new message`,
    happened: `${actor === "support" ? "Support" : "The client"} has written to you about this order.`,
    next: "Please read it and answer in the order's dialog.",
  }),
} satisfies MessageTemplates;

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer = {
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Order ${number}: delivery for you`,
    happened: `${shop} has assigned this delivery to you.`,
    next: "Place and time are below. Please mark it as delivered once you have handed it over.",
    button: "Open the delivery",
    sms: [place, phone].filter(Boolean).join(", "),
  }),
} satisfies MessageTemplates;

/** What somebody reads whose delivery another deliverer has taken over: nothing about the people. */
export const formerDeliverer = {
  assignDeliverer: ({ number, shop }) => ({
    headline: `Order ${number}: no longer your delivery`,
    happened: "Another courier delivers this order now.",
    next: `Please do not deliver it. If you have the goods, please bring them back to ${shop}.`,
    sms: "Please do not deliver it",
  }),
} satisfies MessageTemplates;
