import type { ScenarioOf } from "../scenario.ts";
import type { marketplace } from "./definition.ts";

const parcel = { carrier: "InPost", trackingCode: "620999" };

/** The happy path of a marketplace, with what its rules refuse on the way. */
export const scenario: ScenarioOf<typeof marketplace> = {
  title: "a clay cat travels, and the buyer forgets to say that it came",
  settings: { paymentInstructions: "Please transfer the total to PL61 1090 1014 0000 0712 1981 2874." },
  order: {
    lines: [{ sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500, availability: "inStock" }],
    delivery: {
      way: "carrier",
      price: 1500,
      address: { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" },
    },
  },
  placed: { status: "awaitingConfirmation", notifications: ["awaitingConfirmation"] },
  steps: [
    {
      actor: "shop",
      command: "ship",
      fields: parcel,
      refused: 409,
      text: "The shop cannot send what nobody has paid.",
    },
    {
      actor: "shop",
      command: "confirm",
      text: "The shop has looked at the order and names the way to pay.",
      seen: { status: "awaitingPayment", deadlines: ["payment"], notifications: ["awaitingPayment"] },
    },
    {
      advanceBy: "P2D",
      text: "Two days pass without a payment.",
      seen: { status: "awaitingPayment", notifications: ["paymentAhead"] },
    },
    {
      payment: "paid",
      instead: { actor: "shop", command: "confirmPayment", text: "The shop finds the money on its account." },
      text: "The payment provider reports the money.",
      seen: { status: "preparing", payment: "paid", notifications: ["preparing"] },
    },
    {
      actor: "buyer",
      command: "cancel",
      fields: { reason: "Changed my mind" },
      refused: 409,
      text: "The buyer cannot cancel any more.",
    },
    {
      actor: "shop",
      command: "ship",
      fields: { carrier: "InPost" },
      refused: 422,
      text: "No parcel leaves without a tracking code.",
    },
    {
      actor: "shop",
      command: "ship",
      fields: parcel,
      text: "The parcel leaves.",
      seen: { status: "shipped", deadlines: ["receipt"], notifications: ["shipped"] },
    },
    {
      actor: "shop",
      command: "receive",
      refused: 403,
      text: "Only the buyer can say that it has come.",
    },
    {
      advanceBy: "P35D",
      instead: { actor: "buyer", command: "receive", text: "The buyer says that it has come." },
      text: "The buyer stays silent for 35 days.",
      seen: { status: "received", notifications: ["received"] },
    },
    {
      actor: "buyer",
      command: "rate",
      fields: { stars: 5, review: "Purrfect." },
      text: "The buyer rates the order.",
      seen: { status: "received" },
    },
    {
      actor: "buyer",
      command: "rate",
      fields: { stars: 1 },
      refused: 409,
      text: "An order is rated only once.",
    },
  ],
};
