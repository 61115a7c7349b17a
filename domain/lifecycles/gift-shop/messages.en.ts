import { refundInstruction, refundSentence } from "../../messages/languages/en.ts";
import { ifPresent, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { giftShop } from "./definition.ts";

const cancellable = "Until it leaves the shop, you can cancel it and get all your money back.";

const handedOver = "If it has been handed over, please mark it as done.";

const keepsDelivery = ({ hasLeft, deliveryCosts, refund }: TemplateData): boolean =>
  hasLeft && deliveryCosts && refund !== undefined;

/** What the messages of this lifecycle say in English. */
export const messages: MessagesOf<typeof giftShop> = {
  /** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
  buyer: {
    new: ({ number, shop }) => ({
      headline: `We’ve got your order ${number}`,
      happened: `Thank you for ordering from ${shop}.`,
      next: "The shop will accept it shortly, and we will let you know.",
      asks: { cancel: cancellable },
    }),
    accepted: ({ number, shop, photographed }) => ({
      headline: `Order ${number} has been accepted`,
      happened: `${shop} is getting your order ready.`,
      next: photographed ? "We will show you a photo before it leaves." : "We will write when it leaves.",
      asks: { cancel: cancellable },
    }),
    photo: ({ number }) => ({
      headline: `Order ${number}: your photo is ready`,
      happened: "The shop has photographed your order.",
      next: "",
      asks: {
        ratePhoto:
          "Please tell us whether you like it. If not, the shop will agree the changes with you. Your answer will not hold up the delivery.",
      },
      button: { ratePhoto: "See and rate the photo" },
    }),
    courierLeft: ({ number, estimate, deliveryCosts }) => ({
      headline: `Order ${number} is on its way`,
      happened: `Your order has left the shop.${ifPresent(estimate, (time) => ` Estimated delivery time: ${time}. It may come a little earlier or later.`)}`,
      next: "We will write when it has been handed over.",
      asks: {
        requestCancel: `It can now be cancelled through our support only${deliveryCosts ? ", and the delivery is not refunded" : ""}.`,
      },
    }),
    done: ({ number, toThirdPerson }) => ({
      headline: `Order ${number} has been delivered`,
      happened: toThirdPerson
        ? "As agreed, your order has been handed to somebody else."
        : "Your order has been handed over.",
      next: "Thank you for your trust.",
      asks: { rate: "We would be glad of your rating." },
      button: { rate: "Rate the order" },
    }),
    declined: (data) => ({
      headline: `Order ${data.number}: the shop cannot fulfil it`,
      happened: `We are sorry: ${data.shop} has declined your order.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Order ${number} could not be delivered`,
      happened: "Your order could not be delivered. You will find the reason below.",
      next: `${shop} will contact you to agree what to do next.`,
    }),
    dismissCancel: ({ number, shop }) => ({
      headline: `Order ${number} goes ahead`,
      happened:
        "Our support has looked into the request to cancel your order, and the order stands. You will find the reason below.",
      next: `${shop} is carrying on with it.`,
      asks: { message: "If you have questions, please write to the shop on your order page." },
    }),
    cancelledBySupport: (data) => ({
      headline: `Order ${data.number} has been cancelled`,
      happened: "Our support has cancelled your order.",
      next: `${refundSentence(data)}${keepsDelivery(data) ? " The delivery is not refunded, because your order was already on its way." : ""}`,
    }),
  },
  /** What a gift shop's staff read. */
  shop: {
    new: ({ number, total, by }) => ({
      headline: `Order ${number}: new${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "A new order has come in.",
      next: "The buyer is waiting.",
      asks: {
        accept: `Please accept it${ifPresent(by, (phrase) => ` ${phrase}`)}.`,
        decline: "If you cannot fulfil it, decline it.",
      },
    }),
    acceptDue: ({ number }) => ({
      headline: `Order ${number} is still waiting for you`,
      happened: "Nobody has accepted this order yet.",
      next: "",
      asks: { accept: "Please accept it now.", decline: "If you cannot fulfil it, decline it." },
      otherwise: "It will not be cancelled by itself, but the buyer may cancel it.",
    }),
    deliveryDue: ({ number }) => ({
      headline: `Order ${number}: the delivery time has passed`,
      happened: "The agreed delivery time has passed, and the order has not been marked as done.",
      next: "If it is late, please agree a new time with the buyer.",
      asks: { deliver: handedOver },
    }),
    fulfilmentDue: ({ number }) => ({
      headline: `Order ${number} is late`,
      happened: "The order should be with the recipient by now, but it has not been marked as done.",
      next: "If it will take longer, please agree a delivery time with the buyer.",
      asks: { deliver: handedOver },
    }),
    photoDue: ({ number }) => ({
      headline: `Order ${number}: the photo is due`,
      happened: "The delivery will begin soon, and there is no photo yet.",
      next: "",
      asks: { addPhoto: "Please upload one now, so that the buyer has time to answer." },
      otherwise: "There is no need to hold up the delivery.",
    }),
    ratingDue: ({ number }) => ({
      headline: `Order ${number}: no answer about the photo`,
      happened: "The buyer has not rated the photo.",
      next: "",
      asks: { message: "Please ask in the order’s messages whether all is well." },
      otherwise: "There is no need to hold up the delivery.",
    }),
    ratePhoto: ({ number, liked }) => ({
      headline: `Order ${number}: the buyer ${liked ? "likes" : "does not like"} the photo`,
      happened: liked ? "The buyer likes the photo." : "The buyer does not like the photo.",
      next: liked ? "" : "Please agree the changes with the buyer and make them.",
      asks: liked
        ? { dispatch: "You can send the order on its way." }
        : { addPhoto: "Then please upload a new photo." },
    }),
    done: ({ number }) => ({
      headline: `Order ${number} has been delivered`,
      happened: "The order has been handed over.",
      next: "The order is done. There is nothing left to do.",
    }),
    cancelledByBuyer: (data) => ({
      headline: `Order ${data.number}: cancelled by the buyer`,
      happened: "The buyer has cancelled the order.",
      next: "Please stop working on it.",
      ...refundInstruction(data),
    }),
    cancelledBySupport: (data) => ({
      headline: `Order ${data.number}: cancelled by support`,
      happened: data.hasLeft
        ? `Support has cancelled the order while it was on its way.${keepsDelivery(data) ? " You keep the delivery price." : ""}`
        : "Support has cancelled the order.",
      next: data.hasLeft ? "Please call the courier back." : "Please stop working on it.",
      ...refundInstruction(data),
    }),
    fail: ({ number }) => ({
      headline: `Order ${number} could not be delivered`,
      happened: "The order could not be delivered. You will find the reason below.",
      next: "Please agree with the buyer what to do next.",
      asks: { requestCancel: "If the order is to be cancelled, ask support." },
    }),
    dismissCancel: ({ number }) => ({
      headline: `Order ${number} goes ahead`,
      happened:
        "Support has looked into the request to cancel this order, and the order stands. You will find the reason below.",
      next: "Please carry on with it.",
    }),
  },
  /** What support reads. */
  support: {
    requestCancel: ({ number, shop, actor, hasLeft, deliveryCosts }) => ({
      headline: `Order ${number}: cancel? (${shop})`,
      happened: `${actor === "buyer" ? "The buyer" : "The shop"} asks to cancel the order. It ${hasLeft ? "is already on its way" : "has not left the shop yet"}.`,
      next: "Please check with both sides.",
      asks: {
        cancel: `If you cancel the order, the buyer gets back everything${hasLeft && deliveryCosts ? " but the delivery price" : ""}.`,
        dismissCancel: "Otherwise dismiss the request.",
      },
    }),
  },
  /** What the courier reads. */
  deliverer: {
    cancelledBySupport: ({ number, shop, hasLeft }) => ({
      headline: `Order ${number}: delivery cancelled`,
      happened: "The order has been cancelled.",
      next: hasLeft
        ? `Please do not hand it over, and bring it back to ${shop}.`
        : "There is nothing to deliver any more.",
    }),
  },
};
