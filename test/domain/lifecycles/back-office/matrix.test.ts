import { given } from "../../../support/order/scenario.ts";
import { type Cells, type Matrix, refundCells, shopStaff, testMatrix } from "../command-matrix.ts";

const fresh = () =>
  given("backOffice")
    .by("director", "assignSeller", { seller: "sam" })
    .by("seller", "assignDeliverer", { deliverer: "dan" });
const started = () => fresh().by("seller", "start");
const out = () => started().by("seller", "handOver");

const always: Cells = {
  setPayment: [shopStaff, "stays"],
  assignSeller: [shopStaff, "stays"],
  assignDeliverer: [shopStaff, "stays"],
  cancel: [shopStaff, "cancelled"],
  deliver: [[...shopStaff, "deliverer"], "delivered"],
  fail: [["deliverer"], "stays"],
  ...refundCells,
};
const start: Cells = { start: [shopStaff, "inProgress"] };
const reopen: Cells = { reopen: [shopStaff, "new"] };
const leaving: Cells = {
  handOver: [shopStaff, "outForDelivery"],
  onMyWay: [["deliverer"], "outForDelivery"],
};
const ended: Cells = { setPayment: [shopStaff, "stays"], ...refundCells };

/** No parcel is named yet. */
const parcels: Cells = {
  addParcel: [[...shopStaff, "support"], "stays"],
  correctParcel: [[...shopStaff, "support"], "blocked"],
};

const matrix: Matrix = {
  reach: {
    new: fresh,
    inProgress: started,
    outForDelivery: out,
    delivered: () => out().by("deliverer", "deliver"),
    cancelled: () => started().by("manager", "cancel", { reason: "no stock" }),
  },
  cells: {
    new: { ...start, ...leaving, ...always },
    inProgress: { ...reopen, ...leaving, ...always },
    outForDelivery: { ...reopen, ...start, onMyWay: [["deliverer"], "stays"], ...parcels, ...always },
    delivered: { undo: [["deliverer"], "outForDelivery"], ...ended },
    cancelled: ended,
  },
};

testMatrix(matrix);
