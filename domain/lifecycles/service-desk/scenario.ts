import type { ScenarioOf } from "../scenario.ts";
import type { serviceDesk } from "./definition.ts";

/** A repair that is moved about freely, within the rules of the groups. */
export const scenario: ScenarioOf<typeof serviceDesk> = {
  title: "a repair waits for a part",
  order: { lines: [{ title: "Phone repair", quantity: 1, unitPrice: 25000 }] },
  placed: { status: "new", notifications: ["new"] },
  steps: [
    {
      actor: "shop",
      command: "move",
      fields: { status: "inProgress" },
      text: "A technician begins.",
      seen: { status: "inProgress", notifications: ["inProgress"] },
    },
    {
      actor: "shop",
      command: "move",
      fields: { status: "postponed" },
      refused: 422,
      text: "Nothing is postponed without a reason.",
    },
    {
      actor: "shop",
      command: "move",
      fields: { status: "postponed", reason: "The display has to be ordered" },
      text: "A part is missing: the order is postponed, with the reason.",
      seen: { status: "postponed", notifications: ["postponed"] },
    },
    {
      actor: "shop",
      command: "move",
      fields: { status: "inProgress" },
      text: "The part has come.",
      seen: { status: "inProgress" },
    },
    {
      actor: "shop",
      command: "move",
      fields: { status: "ready" },
      text: "The phone works again.",
      seen: { status: "ready", notifications: ["ready"] },
    },
    {
      actor: "shop",
      command: "move",
      fields: { status: "closedSuccessfully" },
      refused: 409,
      text: "No order ends well before the money is there.",
    },
    {
      actor: "shop",
      command: "setPayment",
      fields: { status: "paid" },
      text: "The client pays.",
      seen: { status: "ready", payment: "paid" },
    },
    {
      actor: "shop",
      command: "move",
      fields: { status: "closedSuccessfully" },
      text: "The phone is handed over.",
      seen: { status: "closedSuccessfully", notifications: ["closedSuccessfully"] },
    },
  ],
};
