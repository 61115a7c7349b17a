import { given } from "../../../support/order/scenario.ts";
import { type Cells, type Matrix, refundCells, shopStaff, testMatrix } from "../command-matrix.ts";

const fresh = () =>
  given("backOffice")
    .by("director", "assignSeller", { seller: "sam" })
    .by("seller", "assignDeliverer", { deliverer: "dan" });
const started = () => fresh().by("seller", "start");
const out = () => started().by("deliverer", "handOver");

const always: Cells = {
  setPayment: [shopStaff, "stays"],
  assignSeller: [shopStaff, "stays"],
  assignDeliverer: [shopStaff, "stays"],
  cancel: [shopStaff, "cancelled"],
  ...refundCells,
};
const fail: Cells = { fail: [["deliverer"], "stays"] };
const ended: Cells = { setPayment: [shopStaff, "stays"], ...refundCells };

const matrix: Matrix = {
  reach: {
    new: fresh,
    inProgress: started,
    outForDelivery: out,
    delivered: () => out().by("deliverer", "deliver"),
    cancelled: () => started().by("manager", "cancel", { reason: "no stock" }),
  },
  cells: {
    new: { start: [shopStaff, "inProgress"], ...always },
    inProgress: { handOver: [[...shopStaff, "deliverer"], "outForDelivery"], ...fail, ...always },
    outForDelivery: { deliver: [[...shopStaff, "deliverer"], "delivered"], ...fail, ...always },
    delivered: { undo: [["deliverer"], "outForDelivery"], ...ended },
    cancelled: ended,
  },
};

testMatrix(matrix);
