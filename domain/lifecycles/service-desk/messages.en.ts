import { refundSentence } from "../../messages/languages/en.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { serviceDesk } from "./definition.ts";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof serviceDesk> = {
  /** What a service desk's client reads; a shop's own statuses have their titles for text. */
  buyer: {
    inProgress: ({ number }) => ({
      headline: `Order ${number} is in progress`,
      happened: "We are working on your order.",
      next: "We will write as soon as there is news.",
    }),
    postponed: ({ number }) => ({
      headline: `Order ${number} has been postponed`,
      happened: "Your order has to wait for now.",
      next: "We have not forgotten it: we will carry on as soon as we can and write to you.",
    }),
    ready: ({ number, owes, due, isPaymentChosen }) => ({
      headline: `Order ${number} is ready`,
      happened: "Your order is ready.",
      next:
        owes && isPaymentChosen
          ? `${due} is still to be paid. We will contact you about what comes next.`
          : "We will contact you about what comes next.",
    }),
    inDelivery: ({ number, estimate }) => ({
      headline: `Order ${number} is on its way`,
      happened: "Your order is on its way to you.",
      next: estimate
        ? `Estimated delivery time: ${estimate}. It may come a little earlier or later.`
        : "We will write when it is delivered.",
      sms: ifPresent(estimate, (time) => `Estimated delivery time: ${time}`),
    }),
    closedSuccessfully: ({ number, shop }) => ({
      headline: `Order ${number} is complete`,
      happened: "Your order is finished.",
      next: `Thank you for choosing ${shop}!`,
    }),
    closedUnsuccessfully: (data) => ({
      headline: `Order ${data.number} is closed`,
      happened: "We are sorry: we could not carry out your order.",
      next: refundSentence(data),
    }),
  },
};
