import { refundSentence } from "../../messages/languages/en.ts";
import * as everywhere from "../../messages/languages/everywhere.en.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { backOffice } from "./definition.ts";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof backOffice> = {
  /** What a back office's client reads: every change of the status (S4-08). */
  buyer: {
    new: (data) => (data.command === "reopen" ? reopened(data) : everywhere.buyer.new(data)),
    inProgress: ({ number, pickup }) => ({
      headline: `Order ${number} is in progress`,
      happened: "We are preparing your order.",
      next: `We will write when it is ${pickup ? "ready for pickup" : "on its way"}.`,
    }),
    outForDelivery: (data) => (data.pickup ? readyForPickup(data) : outForDelivery(data)),
    delivered: ({ number, shop, pickup }) => ({
      headline: `Order ${number} has been ${pickup ? "picked up" : "delivered"}`,
      happened: pickup ? "You have picked up your order." : "Your order has been handed over.",
      next: `Thank you for choosing ${shop}!`,
    }),
    cancelled: (data) => ({
      headline: `Order ${data.number} has been cancelled`,
      happened: `${data.shop} has cancelled your order.`,
      next: refundSentence(data),
    }),
  },
  /** What the deliverer reads. */
  deliverer: {
    cancelled: ({ number, shop }) => ({
      headline: `Order ${number}: delivery cancelled`,
      happened: "The order has been cancelled.",
      next: `Please do not deliver it. If you already have it, please bring it back to ${shop}.`,
    }),
  },
};

type Template = NonNullable<(typeof messages)["buyer"]["new"]>;

const reopened: Template = ({ number, shop }) => ({
  headline: `Order ${number} is in the queue again`,
  happened: `${shop} has put your order back in the queue.`,
  next: "We will write as soon as something changes.",
});

const outForDelivery: Template = ({ number, estimate }) => ({
  headline: `Order ${number} is out for delivery`,
  happened: "Your order is on its way to you.",
  next: estimate
    ? `Estimated delivery time: ${estimate}. The courier may come a little earlier or later.`
    : "Please keep your phone to hand: the courier may call.",
  sms: ifPresent(estimate, (time) => `Estimated delivery time: ${time}`),
});

const readyForPickup: Template = ({ number, shop, place }) => ({
  headline: `Order ${number} is ready for pickup`,
  happened: `Your order is waiting for you at ${shop}.`,
  next: `You can pick it up${ifPresent(place, (where) => ` here: ${where}`)}.`,
  sms: place,
});
