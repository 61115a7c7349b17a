import { defineLifecycle } from "../../lifecycle/definition.ts";

const open = {
  move: { by: ["shop"], anywhere: true, refund: { share: "everything" } },
  setPayment: { by: ["shop"] },
  assignSeller: { by: ["shop"] },
  onMyWay: {
    by: ["deliverer"],
    when: ["notSetOut", "notDelivered"],
    sets: { delivery: "onTheWay" },
    notify: ["buyer"],
  },
  // The deliverer says that the goods have arrived; what that means for the money and the end, staff decide.
  deliver: { by: ["deliverer"], when: ["notDelivered"], notify: ["shop", "buyer"] },
  fail: { by: ["deliverer"], when: ["notDelivered"], notify: ["shop", "buyer"] },
} as const;
/** Goods leave when they are ready, and then have a deliverer. */
const leaving = {
  ...open,
  assignDeliverer: { by: ["shop"], notify: ["deliverer", "formerDeliverer", "buyer"] },
  addParcel: { by: ["shop", "support"], notify: ["buyer"] },
  correctParcel: { by: ["shop", "support"], when: ["parcelNamed"], notify: ["buyer"] },
} as const;

/** A service desk: every shop has its own statuses inside the seven groups, and moves freely (seed 001). */
export const serviceDesk = defineLifecycle({
  name: "serviceDesk",
  seed: "001",
  initial: "new",
  features: { ownStatuses: true, readyBadge: true, carried: "inDelivery" },
  statuses: {
    new: { group: "new", usually: "inProgress", notify: ["shop", "buyer"], on: open },
    inProgress: { group: "active", usually: "ready", notify: ["buyer"], on: open },
    postponed: { group: "paused", usually: "inProgress", notify: ["buyer"], on: open },
    ready: { group: "ready", usually: "closedSuccessfully", notify: ["buyer"], on: leaving },
    inDelivery: { group: "delivery", usually: "closedSuccessfully", notify: ["buyer"], on: leaving },
    closedSuccessfully: { group: "done", notify: ["buyer"] },
    closedUnsuccessfully: { group: "failed", notify: ["buyer"] },
  },
});
