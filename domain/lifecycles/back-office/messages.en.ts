import { refundSentence } from "../../messages/languages/en.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof backOffice> = {
  /** What a back office's client reads: every change of the status (S4-08). */
  buyer: {
    inProgress: ({ number }) => ({
      headline: `Order ${number} is in progress`,
      happened: "We are preparing your order.",
      next: "We will write when it is on its way.",
    }),
    outForDelivery: ({ number, estimate }) => ({
      headline: `Order ${number} is out for delivery`,
      happened: "Your order is on its way to you.",
      next: estimate
        ? `Estimated delivery time: ${estimate}. It is only a guide: the courier may come earlier or later.`
        : "Please keep your phone at hand: the courier may call.",
      sms: ifPresent(estimate, (time) => `Estimated time: ${time} (only a guide)`),
    }),
    delivered: ({ number, shop }) => ({
      headline: `Order ${number} is delivered`,
      happened: "Your order has been handed over.",
      next: `There is nothing left to do. Thank you for choosing ${shop}!`,
    }),
    cancelled: (data) => ({
      headline: `Order ${data.number} is cancelled`,
      happened: `${data.shop} has cancelled your order.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Order ${number} could not be handed over`,
      happened: "The courier could not hand over your order.",
      next: `${shop} will agree on a new time with you.`,
    }),
  },
  /** What the shop reads. */
  shop: {
    fail: ({ number }) => ({
      headline: `Order ${number} could not be handed over`,
      happened: "The deliverer could not hand over the order.",
      next: "Please agree on a new attempt with the buyer, or cancel the order.",
    }),
  },
  /** What the deliverer reads. */
  deliverer: {
    cancelled: ({ number, shop }) => ({
      headline: `Order ${number}: delivery cancelled`,
      happened: "The order has been cancelled.",
      next: `Please do not deliver it. If you have it already, bring it back to ${shop}.`,
    }),
  },
};
