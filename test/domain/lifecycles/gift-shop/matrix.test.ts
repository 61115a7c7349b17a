import { given } from "../../../support/order/scenario.ts";
import {
  buyers,
  type Cells,
  type Matrix,
  refundCells,
  runningDeadlineCells,
  shopStaff,
  testMatrix,
} from "../command-matrix.ts";

const bouquet = {
  gift: true,
  recipient: { name: "Jan", phone: "+48601234567" },
  delivery: {
    way: "self" as const,
    price: 1500,
    from: "2026-11-16T12:00:00Z",
    to: "2026-11-16T14:00:00Z",
  },
};

const fresh = () => given("giftShop", bouquet).withSeller();
const accepted = () =>
  fresh().by("director", "accept").by("director", "assignDeliverer", { deliverer: "dan" });
const photographed = () => accepted().by("seller", "addPhoto", { photo: "photo-0" });
const gone = () => accepted().by("seller", "dispatch");

const always: Cells = {
  setPayment: [shopStaff, "stays"],
  allowThirdPerson: [buyers, "stays"],
  ...runningDeadlineCells,
  ...refundCells,
};
const decline: Cells = { decline: [shopStaff, "declined"] };
const cancel: Cells = { cancel: [buyers, "cancelledByBuyer"] };
/** Support cancels only what somebody has asked it to cancel. */
const throughSupport: Cells = {
  requestCancel: [[...shopStaff, ...buyers], "stays"],
  dismissCancel: [["support"], "blocked"],
};
const section: Cells = { archive: [shopStaff, "stays"], unarchive: [shopStaff, "blocked"] };
const setDelivery: Cells = { setDelivery: [shopStaff, "stays"] };
const staffing: Cells = { assignSeller: [shopStaff, "stays"], assignDeliverer: [shopStaff, "stays"] };
const fail: Cells = { fail: [[...shopStaff, "deliverer"], "stays"] };
const consent: Cells = {
  proposeTime: [shopStaff, "stays"],
  proposeSurcharge: [shopStaff, "stays"],
  acceptProposal: [buyers, "blocked"],
  declineProposal: [buyers, "blocked"],
};
const packing: Cells = {
  addPhoto: [shopStaff, "photo"],
  dispatch: [shopStaff, "courierLeft"],
  onMyWay: [["deliverer"], "courierLeft"],
  deliver: [[...shopStaff, "deliverer"], "done"],
  ...fail,
  ...decline,
  cancel: [
    [buyers, "cancelledByBuyer"],
    [["support"], "blocked"],
  ],
  ...setDelivery,
  ...throughSupport,
  ...staffing,
  ...consent,
  ...always,
};

const matrix: Matrix = {
  reach: {
    new: fresh,
    accepted,
    photo: photographed,
    courierLeft: gone,
    done: () => gone().by("deliverer", "deliver", { handedTo: "inPerson" }),
    declined: () => accepted().by("manager", "decline", { reason: "no flowers left" }),
    cancelledByBuyer: () => photographed().by("buyer", "cancel"),
    cancelledBySupport: () =>
      gone()
        .by("buyer", "requestCancel", { reason: "wrong day" })
        .by("support", "cancel", { reason: "asked" }),
  },
  cells: {
    new: { accept: [shopStaff, "accepted"], ...setDelivery, ...decline, ...cancel, ...consent, ...always },
    accepted: packing,
    photo: { ...packing, ratePhoto: [buyers, "stays"] },
    courierLeft: {
      onMyWay: [["deliverer"], "stays"],
      deliver: [[...shopStaff, "deliverer"], "done"],
      ...fail,
      ...throughSupport,
      cancel: [["support"], "blocked"],
      ...staffing,
      ...always,
    },
    done: { undo: [["deliverer"], "courierLeft"], rate: [buyers, "stays"], ...section, ...refundCells },
    declined: { ...section, ...refundCells },
    cancelledByBuyer: { ...section, ...refundCells },
    cancelledBySupport: { ...section, ...refundCells },
  },
  strangers: { new: ["deliverer"] },
};

testMatrix(matrix);
