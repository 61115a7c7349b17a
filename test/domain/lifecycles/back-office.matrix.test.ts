import { type Cells, type Matrix, money, shop, testMatrix } from "../matrix.ts";
import { given } from "../story.ts";

const fresh = () =>
  given("backOffice")
    .by("director", "assignSeller", { seller: "sam" })
    .by("seller", "assignDeliverer", { deliverer: "dan" });
const started = () => fresh().by("seller", "start");
const out = () => started().by("deliverer", "handOver");

const always: Cells = {
  setPayment: [shop, "stays"],
  assignSeller: [shop, "stays"],
  assignDeliverer: [shop, "stays"],
  cancel: [shop, "cancelled"],
  ...money,
};
const fail: Cells = { fail: [["deliverer"], "stays"] };
const ended: Cells = { setPayment: [shop, "stays"], ...money };

const matrix: Matrix = {
  reach: {
    new: fresh,
    inProgress: started,
    outForDelivery: out,
    delivered: () => out().by("deliverer", "deliver"),
    cancelled: () => started().by("manager", "cancel", { reason: "no stock" }),
  },
  cells: {
    new: { start: [shop, "inProgress"], ...always },
    inProgress: { handOver: [[...shop, "deliverer"], "outForDelivery"], ...fail, ...always },
    outForDelivery: { deliver: [[...shop, "deliverer"], "delivered"], ...fail, ...always },
    delivered: { undo: [["deliverer"], "outForDelivery"], ...ended },
    cancelled: ended,
  },
};

testMatrix(matrix);
