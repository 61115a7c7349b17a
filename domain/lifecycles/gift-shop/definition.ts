import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = { by: ["buyer"], to: "cancelledByBuyer", refund: "everything" } as const;
const decline = { by: ["shop"], to: "declined", refund: "everything" } as const;
const addPhoto = { by: ["shop"], when: ["photographed"], to: "photo" } as const;
const hiredDeliver = {
  by: ["shop"],
  needs: ["handedTo"],
  when: ["skipsCourier"],
  to: "done",
} as const;
/** A slip of the finger on a phone; the messages wait for it. */
const undo = { by: ["deliverer"], back: { within: "PT2M" }, tell: [] } as const;
const staffing = {
  assignSeller: { by: ["shop"] },
  assignDeliverer: { by: ["shop"], tell: ["deliverer", "buyer"] },
} as const;
/** The shop asks, and only the buyer's yes changes anything (S2-60, S2-62). */
const consent = {
  proposeTime: { by: ["shop"], tell: ["buyer"] },
  proposeSurcharge: { by: ["shop"], tell: ["buyer"] },
  acceptProposal: { by: ["buyer"], when: ["proposed"], tell: ["shop"] },
  declineProposal: { by: ["buyer"], when: ["proposed"], tell: ["shop"] },
} as const;
/** What the shop and the buyer can do until the courier leaves. */
const beforeDelivery = {
  addPhoto,
  dispatch: { by: ["shop"], to: "courierLeft" },
  deliver: hiredDeliver,
  decline,
  cancel,
  ...staffing,
  ...consent,
} as const;
const fulfilment = {
  name: "delivery",
  beforeWindow: { edge: "to", by: "PT0S" },
  when: ["hasWindow"],
  tell: ["shop"],
} as const;

/** A gift shop: accept in time, photograph, send a courier, tell the giver and never the recipient (seed 002). */
export const giftShop = defineLifecycle({
  name: "giftShop",
  seed: "002",
  initial: "new",
  always: { setPayment: { by: ["shop"] }, allowThirdPerson: { by: ["buyer"] } },
  statuses: {
    new: {
      group: "new",
      tell: ["shop", "buyer"],
      on: {
        accept: { by: ["shop"], to: "accepted" },
        decline,
        cancel,
        ...consent,
      },
      deadlines: [{ name: "accept", after: "PT15M", counts: "openingHours", tell: ["shop"] }, fulfilment],
    },
    accepted: {
      group: "active",
      tell: ["buyer"],
      on: beforeDelivery,
      deadlines: [
        {
          name: "photo",
          beforeWindow: { edge: "from", by: "PT30M" },
          when: ["hasWindow", "photographed"],
          tell: ["shop"],
        },
        fulfilment,
      ],
    },
    photo: {
      group: "ready",
      tell: ["buyer"],
      on: { ...beforeDelivery, ratePhoto: { by: ["buyer"], tell: ["shop"] } },
      deadlines: [
        { name: "rating", after: "PT15M", counts: "openingHours", tell: ["shop"], endsWith: ["ratePhoto"] },
        fulfilment,
      ],
    },
    courierLeft: {
      group: "delivery",
      tell: ["buyer"],
      on: {
        deliver: { by: ["shop", "deliverer"], needs: ["handedTo"], to: "done" },
        requestCancel: { by: ["shop", "buyer"], tell: ["support"] },
        cancel: {
          by: ["support"],
          needs: ["reason"],
          when: ["cancelRequested"],
          to: "cancelledBySupport",
          refund: "withoutDelivery",
        },
        ...staffing,
      },
      deadlines: [fulfilment],
    },
    done: {
      group: "done",
      tell: ["buyer", "shop"],
      on: { undo, rate: { by: ["buyer"], when: ["notRated"] } },
    },
    declined: { group: "failed", tell: ["buyer"] },
    cancelledByBuyer: { group: "failed", tell: ["shop", "buyer"] },
    cancelledBySupport: { group: "failed", tell: ["shop", "buyer", "deliverer"] },
  },
});
