import type { ScenarioOf } from "../scenario.ts";
import type { giftShop } from "./definition.ts";

/** A gift from the order to the door, by the shop's own hands, with two photos and an impatient clock. */
export const scenario: ScenarioOf<typeof giftShop> = {
  title: "tulips for somebody who must not know",
  order: {
    recipient: { name: "Jan", phone: "+48601234567" },
    gift: true,
    lines: [{ sku: "TULIPS", title: "Tulips", quantity: 1, unitPrice: 9900, category: "flowers" }],
    delivery: {
      way: "ownCourier",
      price: 2000,
      address: { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" },
    },
  },
  placed: { status: "new", deadlines: ["accept"], notifications: ["new"] },
  steps: [
    {
      payment: "paid",
      instead: {
        actor: "shop",
        command: "setPayment",
        fields: { status: "paid" },
        text: "The shop notes that the buyer has paid.",
      },
      text: "The buyer pays at once.",
      seen: { status: "new", payment: "paid" },
    },
    {
      advanceBy: "PT16M",
      text: "Nobody accepts for a quarter of an hour: a reminder, and nothing is cancelled.",
      seen: { status: "new", notifications: ["acceptDue"] },
    },
    {
      actor: "shop",
      command: "accept",
      text: "The shop takes the order.",
      seen: { status: "accepted", notifications: ["accepted"] },
    },
    {
      upload: "photo",
      text: "The shop photographs the tulips: the status follows by itself.",
      seen: { status: "photo", deadlines: ["rating"], notifications: ["photo"] },
    },
    {
      actor: "buyer",
      command: "ratePhoto",
      fields: { liked: false, text: "Yellow ones, please" },
      text: "The buyer looks at the photo, and would like yellow ones.",
      seen: { notifications: ["ratePhoto"] },
    },
    {
      upload: "photo",
      text: "The shop changes them, and photographs them again.",
      seen: { status: "photo" },
    },
    { actor: "buyer", command: "ratePhoto", fields: { liked: true }, text: "Now the buyer likes them." },
    {
      actor: "shop",
      command: "dispatch",
      fields: { way: "self" },
      text: "The flowers are packed, and the shop brings them itself.",
      seen: { status: "courierLeft", notifications: ["courierLeft"] },
    },
    {
      actor: "shop",
      command: "cancel",
      fields: { reason: "No courier" },
      refused: 403,
      text: "The shop cannot cancel it now.",
    },
    {
      actor: "shop",
      command: "deliver",
      fields: { handedTo: "thirdPerson" },
      refused: 422,
      text: "Who hands it to somebody else says to whom.",
    },
    {
      actor: "shop",
      command: "deliver",
      fields: { handedTo: "thirdPerson", comment: "The neighbour" },
      refused: 409,
      text: "Nobody has asked the buyer whether somebody else may take it.",
    },
    {
      actor: "shop",
      command: "deliver",
      fields: { handedTo: "inPerson" },
      text: "Jan has the tulips.",
      seen: { status: "done", notifications: ["done"] },
    },
  ],
};
