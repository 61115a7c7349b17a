import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = { by: ["buyer", "shop"], to: "cancelled", needs: ["reason"], refund: "everything" } as const;
const setDelivery = { by: ["shop"], when: ["nothingPaid"], tell: ["buyer"] } as const;
const goodsDecide = { inStock: "preparing", madeToOrder: "inProduction" } as const;
const sending = {
  ship: { by: ["shop"], to: "shipped" },
  offerPickup: { by: ["shop"], to: "awaitingPickup" },
} as const;
const problems = {
  reportProblem: { by: ["buyer"], when: ["noProblemYet"], tell: ["shop", "support"] },
  resolveProblem: { by: ["support"], when: ["problemReported"], tell: ["buyer", "shop"] },
} as const;
const rate = { by: ["buyer"], when: ["notRated"] } as const;

/** A marketplace's shop: goods are confirmed, paid, sent and received (seed 003). */
export const marketplace = defineLifecycle({
  name: "marketplace",
  seed: "003",
  initial: "awaitingConfirmation",
  splits: true,
  statuses: {
    awaitingConfirmation: {
      group: "new",
      tell: ["shop", "buyer"],
      on: { confirm: { by: ["shop"], to: "awaitingPayment", ifPaid: goodsDecide }, cancel, setDelivery },
    },
    awaitingPayment: {
      group: "paused",
      tell: ["buyer"],
      on: { confirmPayment: { by: ["shop", "payments"], to: goodsDecide }, cancel, setDelivery },
      deadlines: [
        {
          name: "payment",
          after: "P3D",
          remindBefore: ["P1D"],
          tell: ["buyer"],
          to: "unpaid",
          refund: "everything",
        },
      ],
    },
    preparing: { group: "active", tell: ["buyer"], on: sending },
    inProduction: { group: "active", tell: ["buyer"], on: sending },
    shipped: {
      group: "delivery",
      tell: ["buyer"],
      on: { receive: { by: ["buyer"], to: "received" }, ...problems },
      deadlines: [
        { name: "receipt", after: "P35D", remindBefore: ["P15D"], tell: ["buyer"], to: "received" },
      ],
    },
    awaitingPickup: {
      group: "ready",
      tell: ["buyer"],
      on: { collect: { by: ["buyer"], to: "pickedUp" }, ...problems },
      deadlines: [{ name: "pickup", after: "P5D", remindBefore: ["P1D"], tell: ["buyer"], to: "pickedUp" }],
    },
    received: { group: "done", tell: ["shop", "buyer"], on: { rate } },
    pickedUp: { group: "done", tell: ["shop", "buyer"], on: { rate } },
    cancelled: { group: "failed", tell: ["buyer", "shop"] },
    unpaid: {
      group: "failed",
      tell: ["buyer", "shop"],
      on: { revive: { by: ["shop"], when: ["paidLate"], to: goodsDecide } },
    },
  },
});
