import { defineLifecycle } from "../../lifecycle/definition.ts";

const cancel = { by: ["buyer"], to: "cancelledByBuyer", refund: { share: "everything" } } as const;
/** From the acceptance on shop and buyer can turn to support, who grants the wish or does not (S2-45, S2-63). */
const throughSupport = {
  requestCancel: { by: ["shop", "buyer"], when: ["cancelNotRequested"], notify: ["support"] },
  dismissCancel: { by: ["support"], when: ["cancelRequested"], notify: ["shop", "buyer"] },
} as const;
const supportCancel = {
  by: ["support"],
  needs: ["reason"],
  when: ["cancelRequested"],
  to: "cancelledBySupport",
} as const;
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
/** How it is delivered is the shop's choice, and no reason to change the price (S2-39, S2-40, S2-41). */
const setDelivery = {
  by: ["shop"],
  allows: { way: ["self", "ownCourier", "thirdParty"], price: [] },
} as const;
/** What the shop and the buyer can do until the courier leaves. */
const beforeDelivery = {
  addPhoto,
  setDelivery,
  dispatch: {
    by: ["shop"],
    when: ["courierNotHired"],
    to: "courierLeft",
    sets: { delivery: "onTheWay" },
  },
  // Who is assigned is the shop's own, whatever way was chosen before.
  onMyWay: {
    by: ["deliverer"],
    to: "courierLeft",
    sets: { delivery: "onTheWay" },
  },
  // Of the shop only what needs no courier of its own is done without one leaving.
  deliver: [
    { ...deliver, by: ["shop"], when: ["skipsCourier"] },
    { ...deliver, by: ["deliverer"] },
  ],
  fail,
  decline,
  cancel: [cancel, { ...supportCancel, refund: { share: "everything" } }],
  ...throughSupport,
  ...staffing,
  ...consent,
} as const;
/** What has ended stays in the section of orders for a time, unless the shop takes it out before (S2-05, S2-25). */
const section = {
  archive: { by: ["shop"], when: ["notPutAway"] },
  unarchive: { by: ["shop"], when: ["putAway"] },
} as const;
/** Every order has a time to be fulfilled by: its window, or a day where none was agreed (S2-61). */
const fulfilment = [
  { name: "delivery", from: "window.to", ifPast: "skip", when: ["hasWindow"], notify: ["shop"] },
  {
    name: "fulfilment",
    from: "placed",
    after: "P1D",
    ifPast: "skip",
    when: ["noWindow"],
    expects: "done",
    notify: ["shop"],
  },
] as const;

/** A gift shop: accept in time, photograph, send a courier, notify the giver and never the recipient (seed 002). */
export const giftShop = defineLifecycle({
  name: "giftShop",
  seed: "002",
  initial: "new",
  colours: { new: "red" },
  always: { setPayment: { by: ["shop"] }, allowThirdPerson: { by: ["buyer"] } },
  statuses: {
    new: {
      group: "new",
      usually: "accepted",
      notify: ["shop", "buyer"],
      on: {
        accept: { by: ["shop"], to: "accepted" },
        setDelivery,
        decline,
        cancel,
        ...consent,
      },
      deadlines: [
        {
          name: "accept",
          after: "PT15M",
          counts: "openingHours",
          expects: "accepted",
          notify: ["shop"],
          // A robot calls where the shop wants it, and once more after five minutes (S2-18).
          channels: ["voice"],
          again: "PT5M",
        },
        ...fulfilment,
      ],
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
          expects: "photo",
          notify: ["shop"],
        },
        ...fulfilment,
      ],
    },
    photo: {
      group: "ready",
      usually: "courierLeft",
      notify: ["buyer"],
      on: { ...beforeDelivery, ratePhoto: { by: ["buyer"], notify: ["shop"] } },
      deadlines: [
        { name: "rating", after: "PT15M", counts: "openingHours", notify: ["shop"], endsWith: ["ratePhoto"] },
        ...fulfilment,
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
        cancel: { ...supportCancel, refund: { share: "exceptDelivery" } },
        ...throughSupport,
        ...staffing,
      },
      deadlines: fulfilment,
    },
    done: {
      group: "done",
      notify: ["buyer", "shop"],
      on: { undo, rate: { by: ["buyer"], when: ["notRated"] }, ...section },
    },
    declined: { group: "failed", notify: ["buyer"], on: section },
    cancelledByBuyer: { group: "failed", notify: ["shop", "buyer"], on: section },
    cancelledBySupport: { group: "failed", notify: ["shop", "buyer", "deliverer"], on: section },
  },
});
