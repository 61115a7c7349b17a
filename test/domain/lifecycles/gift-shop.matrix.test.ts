import { buyer, type Cells, type Matrix, money, running, shop, testMatrix } from "../matrix.ts";
import { given } from "../story.ts";

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

const fresh = () => given("giftShop", bouquet).assigned();
const accepted = () =>
  fresh().by("director", "accept").by("director", "assignDeliverer", { deliverer: "dan" });
const photographed = () => accepted().by("seller", "addPhoto", { photo: "photo-0" });
const gone = () => accepted().by("seller", "dispatch");

const always: Cells = {
  setPayment: [shop, "stays"],
  allowThirdPerson: [buyer, "stays"],
  ...running,
  ...money,
};
const decline: Cells = { decline: [shop, "declined"] };
const cancel: Cells = { cancel: [buyer, "cancelledByBuyer"] };
const staffing: Cells = { assignSeller: [shop, "stays"], assignDeliverer: [shop, "stays"] };
const consent: Cells = {
  proposeTime: [shop, "stays"],
  proposeSurcharge: [shop, "stays"],
  acceptProposal: [buyer, "blocked"],
  declineProposal: [buyer, "blocked"],
};
const packing: Cells = {
  addPhoto: [shop, "photo"],
  dispatch: [shop, "courierLeft"],
  deliver: [shop, "done"],
  ...decline,
  ...cancel,
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
    new: { accept: [shop, "accepted"], ...decline, ...cancel, ...consent, ...always },
    accepted: packing,
    photo: { ...packing, ratePhoto: [buyer, "stays"] },
    courierLeft: {
      deliver: [[...shop, "deliverer"], "done"],
      requestCancel: [[...shop, ...buyer], "stays"],
      cancel: [["support"], "blocked"],
      ...staffing,
      ...always,
    },
    done: { undo: [["deliverer"], "courierLeft"], rate: [buyer, "stays"], ...money },
    declined: money,
    cancelledByBuyer: money,
    cancelledBySupport: money,
  },
  strangers: { new: ["deliverer"] },
};

testMatrix(matrix);
