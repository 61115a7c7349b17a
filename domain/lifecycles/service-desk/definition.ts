import { defineLifecycle } from "../../lifecycle/definition.ts";

const open = {
  move: { by: ["shop"], anywhere: true, refund: "everything" },
  setPayment: { by: ["shop"] },
  assignSeller: { by: ["shop"] },
  assignDeliverer: { by: ["shop"], tell: ["deliverer", "buyer"] },
} as const;

/** A service desk: every shop has its own statuses inside the seven groups, and moves freely (seed 001). */
export const serviceDesk = defineLifecycle({
  name: "serviceDesk",
  seed: "001",
  initial: "new",
  ownStatuses: true,
  carried: "inDelivery",
  statuses: {
    new: { group: "new", usually: "inProgress", tell: ["shop", "buyer"], on: open },
    inProgress: { group: "active", usually: "ready", tell: ["buyer"], on: open },
    postponed: { group: "paused", usually: "inProgress", tell: ["buyer"], on: open },
    ready: { group: "ready", usually: "closedSuccessfully", tell: ["buyer"], on: open },
    inDelivery: { group: "delivery", usually: "closedSuccessfully", tell: ["buyer"], on: open },
    closedSuccessfully: { group: "done", tell: ["buyer"] },
    closedUnsuccessfully: { group: "failed", tell: ["buyer"] },
  },
});
