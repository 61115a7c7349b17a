import { refundInstruction, refundSentence } from "../../messages/languages/en.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { giftShop } from "./definition.ts";

const cancellable = "Until the courier leaves you can cancel it and get everything back.";

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof giftShop> = {
  /** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
  buyer: {
    new: ({ number, shop }) => ({
      headline: `Order ${number} is placed`,
      happened: `Thank you! ${shop} has your order.`,
      next: `The shop will accept it shortly, and we will write to you. ${cancellable}`,
    }),
    accepted: ({ number, shop, photographed }) => ({
      headline: `Order ${number} is accepted`,
      happened: `${shop} has taken your order into work.`,
      next: `${photographed ? "You will see a photo before it leaves." : "We will write when it leaves."} ${cancellable}`,
    }),
    photo: ({ number }) => ({
      headline: `Order ${number}: the photo is here`,
      happened: "The shop has photographed your order.",
      next: "Please say whether you like it. If you do not, the shop will agree on the changes with you. The delivery does not wait for your answer.",
      button: "See and rate the photo",
    }),
    courierLeft: ({ number, estimate }) => ({
      headline: `Order ${number}: the courier has left`,
      happened: `Your order is on its way.${ifPresent(estimate, (time) => ` Estimated delivery time: ${time}; it is only a guide.`)}`,
      next: "We will write when it is handed over. If you have to cancel now, support decides, and the delivery price is kept.",
    }),
    done: ({ number, toThirdPerson }) => ({
      headline: `Order ${number} is delivered`,
      happened: toThirdPerson
        ? "Your order has been handed to another person, as agreed."
        : "Your order has been handed over.",
      next: "Thank you for your trust. A rating would be kind.",
      button: "Rate the order",
    }),
    declined: (data) => ({
      headline: `Order ${data.number}: the shop cannot take it`,
      happened: `We are sorry: ${data.shop} has declined your order.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Order ${number} could not be handed over`,
      happened: "Your order could not be handed over; the reason is below.",
      next: `${shop} will agree with you on what to do next.`,
    }),
    dismissCancel: ({ number, shop }) => ({
      headline: `Order ${number} is not cancelled`,
      happened:
        "Support has looked into the request to cancel your order, and the order stands; the reason is below.",
      next: `${shop} goes on with it. If you have questions, please write to the shop in the order's dialog.`,
    }),
    cancelledBySupport: (data) => ({
      headline: `Order ${data.number} is cancelled`,
      happened: "Support has cancelled your order.",
      next: `${refundSentence(data)}${data.hasLeft ? ifPresent(data.refund, () => " The delivery price is kept, because the courier was on the way already.") : ""}`,
    }),
  },
  /** What a gift shop's staff read. */
  shop: {
    new: ({ number, total, by }) => ({
      headline: `Order ${number}: new, ${total}`,
      happened: "A new order has come in.",
      next: `Please accept it${ifPresent(by, (phrase) => ` ${phrase}`)}: the buyer is waiting. If you cannot fulfil it, decline it.`,
    }),
    acceptDue: ({ number }) => ({
      headline: `Order ${number} is still waiting for you`,
      happened: "Nobody has accepted this order yet.",
      next: "Please accept or decline it now. Nothing is cancelled by itself, but the buyer may cancel.",
    }),
    deliveryDue: ({ number }) => ({
      headline: `Order ${number}: the delivery time is over`,
      happened: "The agreed delivery time has passed, and the order is not done.",
      next: "If it has been handed over, please mark it as done. If it is late, agree on a new time with the buyer.",
    }),
    fulfilmentDue: ({ number }) => ({
      headline: `Order ${number}: the time to fulfil it is over`,
      happened: "The order should be with the recipient by now, and it is not done.",
      next: "If it has been handed over, please mark it as done. If it takes longer, agree on a delivery time with the buyer.",
    }),
    photoDue: ({ number }) => ({
      headline: `Order ${number}: the photo is due`,
      happened: "The delivery begins soon, and there is no photo yet.",
      next: "Please upload one now, so that the buyer can still answer. It does not hold up the delivery.",
    }),
    ratingDue: ({ number }) => ({
      headline: `Order ${number}: no answer about the photo`,
      happened: "The buyer has not rated the photo.",
      next: "Please ask in the chat whether everything is right, and do not hold up the delivery.",
    }),
    ratePhoto: ({ number, liked }) => ({
      headline: `Order ${number}: the buyer ${liked ? "likes" : "does not like"} the photo`,
      happened: liked ? "The buyer likes the photo." : "The buyer does not like the photo.",
      next: liked
        ? "You can send the order on its way."
        : "Please agree on the changes with the buyer, make them and upload a new photo.",
    }),
    done: ({ number }) => ({
      headline: `Order ${number} is delivered`,
      happened: "The courier has handed the order over.",
      next: "The order is done. There is nothing left to do.",
    }),
    cancelledByBuyer: (data) => ({
      headline: `Order ${data.number}: cancelled by the buyer`,
      happened: "The buyer has cancelled the order.",
      next: `Please stop working on it. ${refundInstruction(data)}`,
    }),
    cancelledBySupport: (data) => ({
      headline: `Order ${data.number}: cancelled by support`,
      happened: data.hasLeft
        ? "Support has cancelled the order on its way; the delivery price stays with you."
        : "Support has cancelled the order.",
      next: `${data.hasLeft ? "Please call the courier back." : "Please stop working on it."} ${refundInstruction(data)}`,
    }),
    fail: ({ number }) => ({
      headline: `Order ${number} could not be handed over`,
      happened: "The order could not be handed over; the reason is below.",
      next: "Please agree with the buyer on what to do next. If the order is to be cancelled, ask support.",
    }),
    dismissCancel: ({ number }) => ({
      headline: `Order ${number} is not cancelled`,
      happened:
        "Support has looked into the request to cancel this order, and the order stands; the reason is below.",
      next: "Please go on with it.",
    }),
  },
  /** What support reads. */
  support: {
    requestCancel: ({ number, shop, actor, hasLeft }) => ({
      headline: `Order ${number}: cancel? (${shop})`,
      happened: `${actor === "buyer" ? "The buyer" : "The shop"} asks to cancel the order; the courier ${hasLeft ? "is on the way" : "has not left yet"}.`,
      next: `Please check with both sides, then cancel the order or dismiss the request. A cancellation returns everything${hasLeft ? " but the delivery price" : ""}.`,
    }),
  },
  /** What the courier reads. */
  deliverer: {
    cancelledBySupport: ({ number, shop, hasLeft }) => ({
      headline: `Order ${number}: delivery cancelled`,
      happened: "The order has been cancelled.",
      next: hasLeft
        ? `Please do not hand it over, but bring it back to ${shop}.`
        : "There is nothing to deliver any more.",
    }),
  },
};
