import type { MessagesOf } from "../folder.ts";
import type { contractorFeed } from "./definition.ts";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof contractorFeed> = {
  /** What the client of a contractor reads. */
  buyer: {
    new: ({ number, command }) =>
      command === "returnToFeed"
        ? {
            headline: `Order ${number} is open again`,
            happened: "The contractor could not take your order, so other contractors see it now.",
            next: "They see what has been clarified, but not your contact. We will write when one of them takes it.",
          }
        : {
            headline: `Order ${number} is placed`,
            happened: "Thank you! Suitable contractors in your city see your order now.",
            next: "Only the one who takes it gets your contact. We will write when that happens.",
          },
    accepted: ({ number }) => ({
      headline: `Order ${number}: a contractor has taken it`,
      happened: "A contractor has taken your order. Nobody else has your contact.",
      next: "Please expect a call or a message soon to agree on the details.",
    }),
    inWork: ({ number }) => ({
      headline: `Order ${number}: work has begun`,
      happened: "You have agreed on everything, and the work has begun.",
      next: "We will write when it is done.",
    }),
    done: ({ number }) => ({
      headline: `Order ${number}: the work is done`,
      happened: "The contractor has finished the work.",
      next: "Thank you for your trust. A rating would be kind.",
      button: "Rate the work",
    }),
    cancelled: ({ number, refund }) => ({
      headline: `Order ${number} is cancelled`,
      happened: "Your order has been cancelled.",
      next: refund
        ? `${refund} goes back to you. We will write when it has been returned.`
        : "If you still need the work done, place the order again and another contractor may take it.",
    }),
  },
  /** What the contractor reads. */
  contractor: {
    cancelled: ({ number }) => ({
      headline: `Order ${number} is cancelled`,
      happened: "The order that you have taken has been cancelled.",
      next: "There is nothing left to do. You will find it in your archive.",
    }),
  },
  /** What a contractor reads about the fee for an order that they returned. */
  formerContractor: {
    decideFee: ({ number, feeGranted }) => ({
      headline: `Order ${number}: the fee for accepting ${feeGranted ? "is refunded" : "is not refunded"}`,
      happened: feeGranted
        ? "You returned this order, and you get the fee for accepting it back."
        : "You returned this order. The fee for accepting it is not refunded.",
      next: feeGranted
        ? "There is nothing you need to do."
        : "The reason is given below. If you disagree, please write to support.",
    }),
  },
};
