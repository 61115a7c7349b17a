import { lifecycle } from "../lifecycle.ts";

const open = {
  move: { by: ["shop"], anywhere: true },
  setPayment: { by: ["shop", "payments"] },
  assignSeller: { by: ["shop"] },
  assignDeliverer: { by: ["shop"], tell: ["deliverer", "buyer"] },
} as const;

/** A service desk: every shop has its own statuses inside the seven groups, and moves freely (seed 001). */
export const serviceDesk = lifecycle({
  name: "serviceDesk",
  seed: "001",
  initial: "new",
  ownStatuses: true,
  statuses: {
    new: { group: "new", tell: ["shop", "buyer"], on: open },
    inProgress: { group: "active", tell: ["buyer"], on: open },
    postponed: { group: "paused", tell: ["buyer"], on: open },
    ready: { group: "ready", tell: ["buyer"], on: open },
    inDelivery: { group: "delivery", tell: ["buyer"], on: open },
    closedSuccessfully: { group: "done", tell: ["buyer"] },
    closedUnsuccessfully: { group: "failed", tell: ["buyer"] },
  },
});
