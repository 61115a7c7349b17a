import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = { by: ["shop"], to: "cancelled", needs: ["reason"], refund: { share: "everything" } } as const;
const fail = { by: ["deliverer"], notify: ["shop", "buyer"] } as const;
const handOver = {
  by: ["shop", "deliverer"],
  to: "outForDelivery",
  sets: { delivery: "onTheWay" },
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
    assignDeliverer: { by: ["shop"], notify: ["deliverer", "buyer"] },
    assignSeller: { by: ["shop"] },
  },
  statuses: {
    new: {
      group: "new",
      usually: "inProgress",
      notify: ["shop", "buyer"],
      on: { start: { by: ["shop"], to: "inProgress" }, cancel },
    },
    inProgress: {
      group: "active",
      usually: "outForDelivery",
      notify: ["buyer"],
      on: { handOver, fail, cancel },
    },
    outForDelivery: {
      group: "delivery",
      usually: "delivered",
      notify: ["buyer"],
      on: { deliver: { by: ["deliverer", "shop"], to: "delivered" }, fail, cancel },
    },
    delivered: { group: "done", notify: ["buyer"], on: { undo, ...money } },
    cancelled: { group: "failed", notify: ["buyer", "deliverer"], on: money },
  },
});
