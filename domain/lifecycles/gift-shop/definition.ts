import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = { by: ["buyer"], to: "cancelledByBuyer", refund: { share: "everything" } } as const;
const decline = { by: ["shop"], to: "declined", refund: { share: "everything" } } as const;
const addPhoto = { by: ["shop"], when: ["photographed"], to: "photo" } as const;
const deliver = { by: ["shop", "deliverer"], needs: ["handedTo"], to: "done" } as const;
const fail = { by: ["deliverer", "shop"], when: ["notDelivered"], notify: ["shop", "buyer"] } as const;
/** A mistaken tap on a phone; the messages wait for it. */
const undo = { by: ["deliverer"], back: { within: "PT2M" }, notify: [] } as const;
const staffing = {
  assignSeller: { by: ["shop"] },
  assignDeliverer: { by: ["shop"], notify: ["deliverer", "formerDeliverer", "buyer"] },
} as const;
/** The shop asks, and only the buyer's yes changes anything (S2-60, S2-62). */
const consent = {
  proposeTime: { by: ["shop"], notify: ["buyer"] },
  proposeSurcharge: { by: ["shop"], notify: ["buyer"] },
  acceptProposal: { by: ["buyer"], when: ["proposed"], notify: ["shop"] },
  declineProposal: { by: ["buyer"], when: ["proposed"], notify: ["shop"] },
} as const;
/** What the shop and the buyer can do until the courier leaves. */
const beforeDelivery = {
  addPhoto,
  dispatch: { by: ["shop"], to: "courierLeft", sets: { delivery: "onTheWay" } },
  onMyWay: { by: ["deliverer"], to: "courierLeft", sets: { delivery: "onTheWay" } },
  // Of the shop only what needs no courier of its own is done without one leaving.
  deliver: { ...deliver, whenBy: { shop: ["skipsCourier"] } },
  fail,
  decline,
  cancel,
  ...staffing,
  ...consent,
} as const;
const fulfilment = {
  name: "delivery",
  from: "window.to",
  ifPast: "skip",
  when: ["hasWindow"],
  notify: ["shop"],
} as const;

/** A gift shop: accept in time, photograph, send a courier, notify the giver and never the recipient (seed 002). */
export const giftShop = defineLifecycle({
  name: "giftShop",
  seed: "002",
  initial: "new",
  always: { setPayment: { by: ["shop"] }, allowThirdPerson: { by: ["buyer"] } },
  statuses: {
    new: {
      group: "new",
      usually: "accepted",
      notify: ["shop", "buyer"],
      on: {
        accept: { by: ["shop"], to: "accepted" },
        decline,
        cancel,
        ...consent,
      },
      deadlines: [{ name: "accept", after: "PT15M", counts: "openingHours", notify: ["shop"] }, fulfilment],
    },
    accepted: {
      group: "active",
      usually: "photo",
      notify: ["buyer"],
      on: beforeDelivery,
      deadlines: [
        {
          name: "photo",
          from: "window.from",
          before: "PT30M",
          ifPast: "skip",
          when: ["hasWindow", "photographed"],
          notify: ["shop"],
        },
        fulfilment,
      ],
    },
    photo: {
      group: "ready",
      usually: "courierLeft",
      notify: ["buyer"],
      on: { ...beforeDelivery, ratePhoto: { by: ["buyer"], notify: ["shop"] } },
      deadlines: [
        { name: "rating", after: "PT15M", counts: "openingHours", notify: ["shop"], endsWith: ["ratePhoto"] },
        fulfilment,
      ],
    },
    courierLeft: {
      group: "delivery",
      usually: "done",
      notify: ["buyer"],
      on: {
        onMyWay: {
          by: ["deliverer"],
          when: ["notSetOut"],
          sets: { delivery: "onTheWay" },
          notify: ["buyer"],
        },
        deliver,
        fail,
        requestCancel: { by: ["shop", "buyer"], notify: ["support"] },
        cancel: {
          by: ["support"],
          needs: ["reason"],
          when: ["cancelRequested"],
          to: "cancelledBySupport",
          refund: { share: "exceptDelivery" },
        },
        ...staffing,
      },
      deadlines: [fulfilment],
    },
    done: {
      group: "done",
      notify: ["buyer", "shop"],
      on: { undo, rate: { by: ["buyer"], when: ["notRated"] } },
    },
    declined: { group: "failed", notify: ["buyer"] },
    cancelledByBuyer: { group: "failed", notify: ["shop", "buyer"] },
    cancelledBySupport: { group: "failed", notify: ["shop", "buyer", "deliverer"] },
  },
});
