import type { ScenarioOf } from "#domain/lifecycles/scenario.ts";
import { addDuration } from "#domain/time/time.ts";
import type { rental } from "./definition.ts";

/** A tile cutter for three days: extended by one, two days late, and back with a chipped blade. */
export const scenario: ScenarioOf<typeof rental> = {
  title: "a tile cutter comes back two days late, with a chipped blade",
  order: {
    lines: [{ sku: "TILE-CUTTER", title: "Tile cutter, three days", quantity: 1, unitPrice: 15_000 }],
    delivery: { way: "pickup", price: 0 },
  },
  placed: { status: "reserved", notifications: ["reserved"] },
  steps: [
    {
      payment: "paid",
      text: "The rent of 150 is paid online.",
      instead: { actor: "shop", command: "confirmPayment", text: "The rent of 150 is paid at the counter." },
      seen: { status: "reserved", payment: "paid" },
    },
    {
      actor: "shop",
      command: "handOut",
      refused: 422,
      text: "Nothing is handed out without a return date.",
    },
    {
      actor: "shop",
      command: "handOut",
      fields: (placedAt) => ({ returnBy: addDuration(placedAt, "P3D"), deposit: 30_000, lateFee: 2_000 }),
      text: "The shop hands the tile cutter out for three days, with a deposit of 300.",
      seen: {
        status: "handedOut",
        payment: "partlyPaid",
        deadlines: ["return"],
        notifications: ["handedOut"],
      },
    },
    {
      actor: "shop",
      command: "confirmPayment",
      text: "The deposit is paid in cash.",
      seen: { payment: "paid" },
    },
    {
      advanceBy: "P2D",
      text: "The day before, the customer is reminded.",
      seen: { status: "handedOut", notifications: ["returnAhead"] },
    },
    {
      actor: "buyer",
      command: "askToExtend",
      fields: (placedAt) => ({ until: addDuration(placedAt, "P4D"), why: "The bathroom is not finished" }),
      text: "The bathroom is not finished, and the customer asks for one day more.",
      seen: { status: "handedOut", deadlines: ["return"], notifications: ["askToExtend"] },
    },
    {
      actor: "shop",
      command: "extend",
      fields: (placedAt) => ({ returnBy: addDuration(placedAt, "P4D") }),
      text: "The shop gives it.",
      seen: { status: "handedOut", deadlines: ["return"], notifications: ["extend"] },
    },
    {
      advanceBy: "P2D",
      text: "That day goes by, too, and the tile cutter is overdue.",
      seen: { status: "overdue", deadlines: ["lateFee"], notifications: ["overdue"] },
    },
    {
      advanceBy: "P2D",
      text: "Two days late: 20 for each of them.",
      seen: { status: "overdue", payment: "partlyPaid", notifications: ["lateFeeDue"] },
    },
    {
      actor: "shop",
      command: "checkInDamaged",
      fields: { depositBack: 20_000, reason: "The blade is chipped" },
      text: "It is back, with a chipped blade: 100 of the deposit is kept.",
      seen: { status: "damaged", payment: "paid", notifications: ["damaged"] },
    },
    {
      actor: "shop",
      command: "refund",
      text: "The rest of the deposit, less the late fees, goes back.",
      seen: { status: "damaged", notifications: ["refund"] },
    },
  ],
};
