import { defineLifecycle } from "../../lifecycle/definition.ts";

/** Statuses are informational: the shop sets each from every open one, forwards and back, and may leave some out. */
const toNew = { by: ["shop"], to: "new", sets: { delivery: "pending" }, notify: ["buyer"] } as const;
const toInProgress = { by: ["shop"], to: "inProgress", sets: { delivery: "pending" } } as const;
const sets = { delivery: "onTheWay" } as const;
const toOutForDelivery = {
  handOver: { by: ["shop"], to: "outForDelivery", sets },
  onMyWay: { by: ["deliverer"], to: "outForDelivery", sets },
} as const;
/** Where the shop has handed it over already, the order stays, and the buyer learns that somebody has set out. */
const onMyWay = { by: ["deliverer"], when: ["notSetOut"], sets, notify: ["buyer"] } as const;
/** What goes by carrier has parcels once it is handed over. */
const parcels = {
  addParcel: { by: ["shop", "support"], notify: ["buyer"] },
  correctParcel: { by: ["shop", "support"], when: ["parcelNamed"], notify: ["buyer"] },
} as const;
/** A mistaken tap on a phone; the messages wait for it. */
const undo = { by: ["deliverer"], back: { within: "PT2M" }, notify: [] } as const;
const money = { setPayment: { by: ["shop"] } } as const;

/** A small shop's back office: informational statuses, payment and delivery beside them (seed 004). */
export const backOffice = defineLifecycle({
  name: "backOffice",
  seed: "004",
  initial: "new",
  always: {
    ...money,
    assignDeliverer: { by: ["shop"], when: ["brought"], notify: ["deliverer", "formerDeliverer", "buyer"] },
    assignSeller: { by: ["shop"] },
    deliver: { by: ["deliverer", "shop"], to: "delivered" },
    fail: { by: ["deliverer"], notify: ["shop", "buyer"] },
    cancel: { by: ["shop"], to: "cancelled", needs: ["reason"], refund: { share: "everything" } },
  },
  statuses: {
    new: {
      group: "new",
      usually: "inProgress",
      notify: ["shop", "buyer"],
      on: { start: toInProgress, ...toOutForDelivery },
    },
    inProgress: {
      group: "active",
      usually: "outForDelivery",
      notify: ["buyer"],
      on: { reopen: toNew, ...toOutForDelivery },
    },
    outForDelivery: {
      group: "delivery",
      usually: "delivered",
      notify: ["buyer"],
      on: { reopen: toNew, start: toInProgress, onMyWay, ...parcels },
    },
    delivered: { group: "done", notify: ["buyer"], on: { undo, ...money } },
    cancelled: { group: "failed", notify: ["buyer", "deliverer"], on: money },
  },
});
