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
      next: "We will write as soon as something changes.",
    }),
    postponed: ({ number }) => ({
      headline: `Order ${number} is postponed`,
      happened: "Your order has to wait for now; the reason is below.",
      next: "It is not closed: we will go on with it as soon as we can, and write to you.",
    }),
    ready: ({ number, owes, due }) => ({
      headline: `Order ${number} is ready`,
      happened: "Your order is ready.",
      next: owes
        ? `${due} is still to be paid. Then we hand it over or deliver it.`
        : "We hand it over or deliver it next.",
    }),
    inDelivery: ({ number, estimate }) => ({
      headline: `Order ${number} is on its way`,
      happened: "Your order has been handed to delivery.",
      next: estimate
        ? `Estimated delivery time: ${estimate}. It is only a guide.`
        : "We will write when it is delivered.",
      sms: ifPresent(estimate, (time) => `Estimated time: ${time} (only a guide)`),
    }),
    closedSuccessfully: ({ number, shop }) => ({
      headline: `Order ${number} is complete`,
      happened: "Everything is delivered and settled.",
      next: `There is nothing left to do. Thank you for choosing ${shop}!`,
    }),
    closedUnsuccessfully: (data) => ({
      headline: `Order ${data.number} is closed`,
      happened: "We are sorry: your order could not be carried out. The reason is below.",
      next: refundSentence(data),
    }),
  },
};
