import type { ScenarioOf } from "../scenario.ts";
import type { contractorFeed } from "./definition.ts";

/** A job in the feed that two contractors take, one after the other. */
export const scenario: ScenarioOf<typeof contractorFeed> = {
  title: "one contractor returns a job richer, and the next one does it",
  settings: { acceptFee: 500 },
  order: {
    ...{ lines: [], service: "tiling", city: "Warszawa" },
    comment: "Bathroom floor, old tiles out first. Call +48 501 234 567",
  },
  placed: { status: "new", notifications: ["new"] },
  steps: [
    {
      actor: "contractor",
      command: "accept",
      text: "A contractor takes the order from the feed.",
      seen: { status: "accepted", notifications: ["accepted"] },
    },
    {
      actor: "nextContractor",
      command: "accept",
      refused: 409,
      text: "The next one is too late.",
    },
    {
      actor: "contractor",
      command: "setStage",
      fields: { stage: "consultation" },
      text: "The contractor calls the client.",
      seen: { status: "accepted" },
    },
    {
      actor: "contractor",
      command: "returnToFeed",
      refused: 422,
      text: "Nobody returns an order without a reason.",
    },
    {
      actor: "contractor",
      command: "returnToFeed",
      fields: { clarification: "12 m² of bathroom floor", reason: "Too far away", details: "Weekends only" },
      text: "It does not suit the contractor, who returns it with what there was to learn.",
      seen: { status: "new" },
    },
    {
      actor: "support",
      command: "decideFee",
      fields: { refund: true, reason: "The return says all that there was to learn" },
      text: "Support decides that the fee for accepting goes back.",
      seen: { status: "new" },
    },
    {
      actor: "nextContractor",
      command: "accept",
      text: "Another one reads that and takes it.",
      seen: { status: "accepted" },
    },
    {
      actor: "nextContractor",
      command: "start",
      text: "Work begins.",
      seen: { status: "inWork", notifications: ["inWork"] },
    },
    {
      actor: "nextContractor",
      command: "finish",
      text: "The floor is done.",
      seen: { status: "done", notifications: ["done"] },
    },
  ],
};
