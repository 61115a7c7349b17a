import type { ScenarioOf } from "../scenario.ts";
import type { backOffice } from "./definition.ts";

/** An order that the shop's staff enter, and that a deliverer of its own takes out. */
export const scenario: ScenarioOf<typeof backOffice> = {
  title: "a lunch that was ordered by phone",
  settings: { sms: true, estimatedDeliveryMinutes: 45 },
  order: {
    source: "phone",
    lines: [{ title: "Lunch", quantity: 3, unitPrice: 3500 }],
    delivery: {
      way: "ownCourier",
      price: 0,
      address: { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" },
    },
  },
  placed: { status: "new", notifications: ["new"] },
  steps: [
    {
      actor: "shop",
      command: "start",
      text: "The kitchen begins.",
      seen: { status: "inProgress", notifications: ["inProgress"] },
    },
    {
      actor: "shop",
      command: "assignDeliverer",
      text: "A deliverer gets the job by e-mail and SMS.",
      seen: { status: "inProgress", notifications: ["assignDeliverer"] },
    },
    {
      actor: "shop",
      command: "setPayment",
      fields: { channel: "cash" },
      text: "The client will pay in cash after all.",
    },
    {
      actor: "shop",
      command: "handOver",
      text: "The lunch leaves.",
      seen: { status: "outForDelivery", notifications: ["outForDelivery"] },
    },
    {
      actor: "shop",
      command: "deliver",
      fields: { handedTo: "inPerson" },
      text: "It has arrived.",
      seen: { status: "delivered", notifications: ["delivered"] },
    },
    {
      actor: "shop",
      command: "setPayment",
      fields: { status: "paid" },
      text: "The cash is in the till.",
      seen: { status: "delivered", payment: "paid" },
    },
  ],
};
