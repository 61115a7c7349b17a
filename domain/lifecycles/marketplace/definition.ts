import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = {
  by: ["buyer", "shop"],
  to: "cancelled",
  needs: ["reason"],
  refund: { share: "everything" },
} as const;
const setDelivery = { by: ["shop"], when: ["nothingPaid"], notify: ["buyer"] } as const;
/** Goods on the shelf are packed, others are made first (S3-16, S3-17). */
const byGoods = [{ when: ["madeToOrder"], to: "inProduction" }, { to: "preparing" }] as const;
const sending = {
  ship: { by: ["shop"], to: "shipped" },
  offerPickup: { by: ["shop"], to: "awaitingPickup", sets: { delivery: "readyForPickup" } },
} as const;
/** What the shop can still do once the goods have left (S3-28): name the parcels, and see to those that were lost. */
const parcels = {
  addParcel: { by: ["shop", "support"], notify: ["buyer"] },
  correctParcel: { by: ["shop", "support"], when: ["parcelNamed"], notify: ["buyer"] },
  ship: { by: ["shop"], when: ["parcelLost"], to: "shipped" },
  takeBack: {
    by: ["shop", "support"],
    when: ["parcelLost"],
    to: "returned",
    sets: { delivery: "returned" },
    refund: { share: "everything" },
  },
} as const;
/** The goods are where they belong. */
const sets = { delivery: "delivered" } as const;
const problems = {
  reportProblem: { by: ["buyer"], when: ["noProblemYet"], notify: ["shop", "support"] },
  resolveProblem: { by: ["support"], when: ["problemReported"], notify: ["buyer", "shop"] },
} as const;
const rate = { by: ["buyer"], when: ["notRated"] } as const;

/** A marketplace's shop: goods are confirmed, paid, sent and received (seed 003). */
export const marketplace = defineLifecycle({
  name: "marketplace",
  seed: "003",
  initial: "awaitingConfirmation",
  features: { splits: true },
  statuses: {
    awaitingConfirmation: {
      group: "new",
      usually: "awaitingPayment",
      notify: ["shop", "buyer"],
      on: {
        confirm: {
          by: ["shop"],
          to: [
            { when: ["nothingDue", "madeToOrder"], to: "inProduction" },
            { when: ["nothingDue"], to: "preparing" },
            { to: "awaitingPayment" },
          ],
        },
        cancel,
        setDelivery,
      },
    },
    awaitingPayment: {
      group: "paused",
      usually: "preparing",
      notify: ["buyer"],
      on: { confirmPayment: { by: ["shop", "payments"], to: byGoods }, cancel, setDelivery },
      deadlines: [
        {
          name: "payment",
          after: "P3D",
          remindBefore: ["P1D"],
          notify: ["buyer"],
          to: "unpaid",
          refund: { share: "everything" },
        },
      ],
    },
    preparing: { group: "active", usually: "shipped", notify: ["buyer"], on: sending },
    inProduction: { group: "active", usually: "shipped", notify: ["buyer"], on: sending },
    shipped: {
      group: "delivery",
      usually: "received",
      notify: ["buyer"],
      fixedDeadlines: true,
      on: { receive: { by: ["buyer"], to: "received", sets }, ...parcels, ...problems },
      deadlines: [
        { name: "receipt", after: "P35D", remindBefore: ["P15D"], notify: ["buyer"], to: "received", sets },
      ],
    },
    awaitingPickup: {
      group: "ready",
      notify: ["buyer"],
      on: { collect: { by: ["buyer"], to: "pickedUp", sets }, ...problems },
      deadlines: [
        { name: "pickup", after: "P5D", remindBefore: ["P1D"], notify: ["buyer"], to: "pickedUp", sets },
      ],
    },
    received: { group: "done", notify: ["shop", "buyer"], on: { rate, ...problems } },
    pickedUp: { group: "done", notify: ["shop", "buyer"], on: { rate, ...problems } },
    cancelled: { group: "failed", notify: ["buyer", "shop"] },
    returned: { group: "failed", notify: ["buyer", "shop"] },
    unpaid: {
      group: "failed",
      notify: ["buyer", "shop"],
      on: { revive: { by: ["shop"], when: ["paidLate"], to: byGoods } },
    },
  },
});
