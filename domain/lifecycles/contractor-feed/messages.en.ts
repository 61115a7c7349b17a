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
            happened: "The contractor could not take on your order, so other contractors can see it again.",
            next: "They see the job and what has been clarified, but not your contact details. We will write when one of them takes it.",
          }
        : {
            headline: `We’ve got your order ${number}`,
            happened: "Thank you! Suitable contractors in your city can see your order now.",
            next: "Only the one who takes it gets your contact details. We will write when that happens.",
          },
    accepted: ({ number }) => ({
      headline: `Order ${number}: a contractor has taken it`,
      happened: "A contractor has taken your order. Nobody else has your contact details.",
      next: "Please expect a call or a message soon to agree on the details.",
    }),
    inWork: ({ number }) => ({
      headline: `Order ${number}: work has begun`,
      happened: "Everything has been agreed, and the work has begun.",
      next: "We will write when it is done.",
    }),
    done: ({ number }) => ({
      headline: `Order ${number}: the work is done`,
      happened: "The contractor has finished the work.",
      next: "Thank you for your trust.",
      asks: { rate: "We would be glad of your rating." },
      button: { rate: "Rate the work" },
    }),
    cancelled: ({ number, refund }) => ({
      headline: `Order ${number} has been cancelled`,
      happened: "Your order has been cancelled.",
      next: refund
        ? `You will get ${refund} back. We will write when it has been refunded.`
        : "If you still need the work done, you can order it again, and another contractor may take it.",
    }),
  },
  /** What contractors read whom a new job suits: nothing about people. */
  candidate: {
    new: ({ number, command, job, acceptFee }) => ({
      headline: `Order ${number}: ${command === "returnToFeed" ? "open again" : "new"}, ${job}`,
      happened:
        command === "returnToFeed"
          ? "An order that suits you is open again, with what has been clarified."
          : "There is a new order that suits you.",
      next: `${acceptFee ? `Accepting it costs ${acceptFee}. ` : ""}You get the contact details once you have accepted.`,
      asks: { accept: "The first contractor to accept it gets it." },
      button: { accept: "View the order" },
    }),
  },
  /** What the contractor reads. */
  contractor: {
    cancelled: ({ number }) => ({
      headline: `Order ${number} has been cancelled`,
      happened: "The order that you took on has been cancelled.",
      next: "There is nothing left to do. You will find it in your archive.",
    }),
  },
  /** What a contractor reads about the fee for an order that they returned. */
  formerContractor: {
    decideFee: ({ number, feeGranted }) => ({
      headline: `Order ${number}: the fee for accepting ${feeGranted ? "is refunded" : "is not refunded"}`,
      happened: feeGranted
        ? "You returned this order, and the fee for accepting it will be refunded."
        : "You returned this order. The fee for accepting it will not be refunded.",
      next: feeGranted
        ? "There is nothing for you to do."
        : "You will find the reason below. If you disagree, please write to support.",
    }),
  },
};
