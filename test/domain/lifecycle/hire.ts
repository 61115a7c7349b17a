import { defineLifecycle } from "../../../domain/lifecycle/definition.ts";
import { givenIn, type OrderScenario } from "../../support/order/scenario.ts";

const fetch = {
  by: ["shop"],
  to: "returned",
  refund: { share: "byField", field: "back", of: "deposit" },
} as const;

/** A small lifecycle of tools for hire, which uses every term that only own commands and dates can use. */
export const hire = defineLifecycle({
  name: "hire",
  seed: "000",
  initial: "reserved",
  commands: {
    lend: { returnBy: "moment", deposit: "money?", lateFee: "money?", note: "line?" },
    prolong: { returnBy: "moment", reason: "text?" },
    fetch: { back: "money?", reason: "text?" },
    lendAgain: {},
  },
  always: { confirmPayment: { by: ["shop", "payments"] } },
  statuses: {
    reserved: {
      group: "new",
      usually: "out",
      on: {
        lend: { by: ["shop"], to: "out", charge: { field: "deposit", as: "deposit" }, needs: ["note"] },
        cancel: { by: ["shop", "buyer"], to: "cancelled", refund: { share: "everything" } },
      },
      deadlines: [
        {
          name: "fetch",
          from: "placed",
          after: "P2D",
          ifPast: "skip",
          to: "cancelled",
          refund: { share: "everything" },
        },
      ],
    },
    out: {
      group: "active",
      usually: "returned",
      notify: ["buyer"],
      on: { fetch, prolong: { by: ["shop"], notify: ["buyer"] } },
      deadlines: [
        { name: "soon", from: "returnBy", before: "P1D", ifPast: "skip", notify: ["buyer"] },
        { name: "return", from: "returnBy", ifPast: "fire", to: "late" },
      ],
    },
    late: {
      group: "active",
      usually: "returned",
      notify: ["shop"],
      on: {
        fetch,
        prolong: { by: ["shop"], notify: ["buyer"] },
        lendAgain: { by: ["shop"], to: "out" },
      },
      deadlines: [
        {
          name: "lateDay",
          from: "returnBy",
          after: "P1D",
          every: "P1D",
          times: 5,
          ifPast: "fire",
          charge: { field: "lateFee", as: "lateFee" },
          notify: ["buyer"],
        },
      ],
    },
    returned: { group: "done", notify: ["buyer"] },
    cancelled: { group: "failed", notify: ["buyer"] },
  },
});

/** A tool that is out until this moment; the order costs 10,500 and a deposit of 5,000. */
export const out = (returnBy: string, fields: object = {}): OrderScenario =>
  givenIn(hire).by("director", "lend", {
    ...{ returnBy, deposit: 5000, lateFee: 700, note: "drill" },
    ...fields,
  });
