import type { paymentStatuses } from "../../lifecycle/commands.ts";
import type { DeliveryStatus } from "../../lifecycle/enums.ts";
import type { AttentionCode } from "../../order/attention.ts";
import type { RefusalKey } from "../../order/event.ts";

/** What screens say in English beside the actions: why something is refused, how money and goods stand, what needs a person. */
export const screenTexts = {
  /** `statusIn` is `status` where it is known which statuses would allow it. */
  reasons: {
    photographed:
      "Photos are taken only of plants, handmade goods, tea and coffee, confectionery, flowers and gifts.",
    madeToOrder: "Nothing in this order is made to order.",
    skipsCourier: "Send the courier first.",
    brought: "The buyer picks this order up, so nobody delivers it.",
    notSetOut: "The courier is already on the way.",
    hasWindow: "The order has no delivery time.",
    notDelivered: "The order has already been delivered.",
    parcelNamed: "No parcel has a tracking number yet. Add one first.",
    parcelLost: "No parcel has failed or come back.",
    notSent: "The delivery has begun, so its address can no longer be changed.",
    cashDue: "There is no cash to collect.",
    noWindow: "The order has a delivery time.",
    courierNotHired: "A third-party courier takes this order: mark it as delivered once it is handed over.",
    cancelRequested: "Nobody has asked support to cancel the order.",
    cancelNotRequested: "Support has already been asked and will decide.",
    proposed: "There is no proposal to answer.",
    problemReported: "No problem has been reported.",
    noProblemYet: "A problem has already been reported.",
    notRated: "The order has already been rated.",
    paidLate: "Only an order that was paid in full after it ended can be taken up again.",
    paid: "The order is not paid in full.",
    nothingDue: "The order is not paid in full yet. Record the payment first.",
    nothingPaid: "The delivery method can be changed only until the first payment.",
    held: "There is no money to give back.",
    allReturned: "The buyer has not had all their money back.",
    thirdPersonAllowed: "The buyer has not agreed that somebody else may take the order.",
    notArchived: "The order is already in your archive.",
    archived: "The order is not in your archive.",
    notPutAway: "The order is already in the archive.",
    putAway: "The order is not in the archive.",
    feePending: "No contractor is waiting for a decision about a fee.",
    unknownCommand: "This kind of order has no such step.",
    role: "Somebody else has to do this.",
    status: "This is not possible in the present status.",
    statusIn: "Possible only in: {statuses}.",
    undoExpired: "Only the person who did it can undo it, and only for a few minutes.",
    onHold: "The order is already on hold.",
    notOnHold: "The order is not on hold.",
    noDeadline: "No deadline is running.",
    photoKnown: "The order already has this photo.",
    photoLimit: "The order already has as many photos as it can have.",
    parcelLimit: "The order already has as many parcels as it can have.",
    parcelUnknown: "No parcel of this order has this tracking number.",
    parcelKnown: "Another parcel of this order has this tracking number.",
    nothingChanges: "Nothing would change: the order already says all of this.",
    proposalReplaced: "The shop has made another proposal since.",
    proposalPast: "The proposed time has passed. Propose another one.",
    sameStatus: "The order is already in this status.",
    backToNew: "An order that is no longer new cannot become new again.",
    statusUnknown: "The shop has no such status.",
    reasonNeeded: "Please give a reason.",
    notSettled: "There is still money to pay or to give back. Record it first, then close the order.",
    pastClosing: "This shop does not allow closing with a past date.",
    closingOnly: "A closing date goes only with a status that closes the order.",
    beforePlaced: "The date is before the order was placed.",
    notFuture: "The time has to be in the future.",
    notPast: "The time must not be in the future.",
    amountNeeded: "Nothing is owed to the buyer. Please enter an amount.",
    tooMuch: "The amount is too large.",
    feeUnknown: "This contractor is not waiting for a decision about a fee.",
    moneyConfirmed: "The payment provider has confirmed this payment, so it can only be refunded.",
    moneyReturned:
      "The buyer has had all their money back. Confirm that the goods are to leave all the same.",
    historyFull: "The history of this order is full: only what closes it or settles its money is possible.",
    repeated: "This has been done as often as it can be in one order: please contact the shop.",
  },
  payment: {
    pending: "Payment not confirmed",
    unpaid: "Not paid",
    partlyPaid: "Partly paid",
    paid: "Paid",
    paidLate: "Paid too late",
    partlyRefunded: "Partly refunded",
    refunded: "Refunded",
    rejected: "Payment rejected",
    disputed: "Payment disputed",
  },
  delivery: {
    pending: "Not on its way yet",
    assigned: "Courier assigned",
    onTheWay: "On its way",
    readyForPickup: "Ready for pickup",
    delivered: "Delivered",
    failed: "Delivery failed",
    returned: "Came back",
  },
  attention: {
    disputed: "Payment disputed",
    refundFailed: "Refund did not arrive",
    wrongCurrency: "Paid in another currency",
    refundedEarly: "Refunded before it left",
    refundDue: "Refund owed",
    unreachable: "Buyer cannot be reached",
    problem: "Problem reported",
    cancelRequested: "Cancellation requested",
    deliveryFailed: "Delivery failed",
    parcelReturned: "Parcel came back",
    photoDisliked: "Photo not liked",
    overdue: "Overdue",
  },
} satisfies {
  reasons: Record<RefusalKey | "statusIn", string>;
  payment: Record<(typeof paymentStatuses)[number], string>;
  delivery: Record<DeliveryStatus, string>;
  attention: Record<AttentionCode, string>;
};

/** The same in any language. */
export type ScreenTexts = {
  readonly [Part in keyof typeof screenTexts]: {
    readonly [Name in keyof (typeof screenTexts)[Part]]: string;
  };
};
