import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = {
  by: ["buyer", "contractor", "support"],
  to: "cancelled",
  needs: ["reason"],
  refund: { share: "everything" },
} as const;
const archiving = {
  archive: { by: ["contractor"], when: ["notArchived"] },
  unarchive: { by: ["contractor"], when: ["archived"] },
} as const;

/** Somebody decides whether a fee goes back, whatever has become of the order meanwhile (S0-29). */
const decideFee = { by: ["support"], when: ["feePending"], notify: ["formerContractor"] } as const;

/** A feed of jobs: one contractor wins an order with its contact and leads it, or returns it richer (seed 000). */
export const contractorFeed = defineLifecycle({
  name: "contractorFeed",
  seed: "000",
  initial: "new",
  features: { feed: true },
  always: { decideFee },
  statuses: {
    new: {
      group: "new",
      usually: "accepted",
      notify: ["buyer", "candidate"],
      on: {
        accept: { by: ["candidate"], to: "accepted" },
        cancel: { ...cancel, by: ["buyer", "support"] },
      },
    },
    accepted: {
      group: "active",
      usually: "inWork",
      notify: ["buyer"],
      on: {
        setStage: { by: ["contractor"] },
        start: { by: ["contractor"], to: "inWork" },
        returnToFeed: { by: ["contractor"], to: "new" },
        cancel,
        ...archiving,
      },
    },
    inWork: {
      group: "active",
      usually: "done",
      notify: ["buyer"],
      on: { finish: { by: ["contractor"], to: "done" }, cancel, ...archiving },
    },
    done: {
      group: "done",
      notify: ["buyer"],
      on: { rate: { by: ["buyer"], when: ["notRated"] }, decideFee, ...archiving },
    },
    cancelled: { group: "failed", notify: ["buyer", "contractor"], on: { decideFee, ...archiving } },
  },
});
