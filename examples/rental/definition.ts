import { defineLifecycle } from "#domain/lifecycle/definition.ts";

/** What went back of the deposit comes off the bill; late fees and damage stay on it. */
const settled = { share: "byField", field: "depositBack", of: "deposit" } as const;
const takingBack = {
  checkIn: { by: ["shop"], to: "returned", refund: settled },
  checkInDamaged: { by: ["shop"], to: "damaged", refund: settled },
} as const;

/** The customer can ask for more time, and the shop decides: a field of its own, because the return date stays. */
const askToExtend = { by: ["buyer"], notify: ["shop"] } as const;

/** Equipment rental: reserved, handed out with a deposit, due back on a date, and late for a fee a day. */
export const rental = defineLifecycle({
  name: "rental",
  initial: "reserved",
  commands: {
    handOut: { returnBy: "moment", deposit: "money?", lateFee: "money?" },
    extend: { returnBy: "moment" },
    askToExtend: { until: "moment", why: "text?" },
    checkIn: { depositBack: "money?" },
    checkInDamaged: { depositBack: "money?", reason: "text" },
  },
  always: {
    confirmPayment: { by: ["shop", "payments"] },
    setPayment: { by: ["shop"] },
  },
  statuses: {
    reserved: {
      group: "new",
      usually: "handedOut",
      notify: ["shop", "buyer"],
      on: {
        handOut: {
          by: ["shop"],
          to: "handedOut",
          charge: { field: "deposit", as: "deposit" },
          sets: { delivery: "delivered" },
        },
        cancel: { by: ["buyer", "shop"], to: "cancelled", refund: { share: "everything" } },
      },
    },
    handedOut: {
      group: "active",
      usually: "returned",
      notify: ["buyer"],
      on: { ...takingBack, askToExtend, extend: { by: ["shop"], notify: ["buyer"] } },
      deadlines: [
        {
          name: "return",
          from: "returnBy",
          ifPast: "fire",
          remindBefore: ["P1D"],
          notify: ["buyer"],
          to: "overdue",
        },
      ],
    },
    overdue: {
      group: "active",
      usually: "returned",
      notify: ["buyer", "shop"],
      on: { ...takingBack, askToExtend, extend: { by: ["shop"], to: "handedOut" } },
      deadlines: [
        {
          name: "lateFee",
          from: "returnBy",
          after: "P1D",
          every: "P1D",
          times: 30,
          ifPast: "fire",
          charge: { field: "lateFee", as: "lateFee" },
          notify: ["buyer"],
        },
      ],
    },
    returned: { group: "done", notify: ["buyer"] },
    damaged: { group: "done", notify: ["buyer"] },
    cancelled: { group: "failed", notify: ["buyer", "shop"] },
  },
});
