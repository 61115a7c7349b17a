import { given, total } from "../../../support/order/scenario.ts";
import { type Cells, heldCells, type Matrix, refundCells, shopStaff, testMatrix } from "../command-matrix.ts";

const fresh = () => given("serviceDesk").by("director", "assignSeller", { seller: "sam" });
const leaving = () =>
  fresh()
    .paymentReport(total, "pay-1")
    .by("seller", "move", { status: "ready" })
    .by("seller", "assignDeliverer", { deliverer: "dan" });
const moved = (status: string) => () => leaving().by("seller", "move", { status, reason: "so it is" });

const placed: Cells = {
  move: [shopStaff, "ready"],
  setPayment: [shopStaff, "stays"],
  assignSeller: [shopStaff, "stays"],
  ...refundCells,
};
const open: Cells = {
  ...placed,
  ...heldCells,
  onMyWay: [["deliverer"], "stays"],
  deliver: [["deliverer"], "stays"],
  fail: [["deliverer"], "stays"],
};
const assign: Cells = { assignDeliverer: [shopStaff, "stays"] };

/** No parcel is named yet. */
const parcels: Cells = {
  addParcel: [[...shopStaff, "support"], "stays"],
  correctParcel: [[...shopStaff, "support"], "blocked"],
};

const matrix: Matrix = {
  reach: {
    new: fresh,
    inProgress: moved("inProgress"),
    postponed: moved("postponed"),
    ready: leaving,
    inDelivery: moved("inDelivery"),
    closedSuccessfully: moved("closedSuccessfully"),
    closedUnsuccessfully: () =>
      fresh().by("manager", "move", { status: "closedUnsuccessfully", reason: "client refused" }),
  },
  cells: {
    new: placed,
    inProgress: open,
    postponed: open,
    ready: { ...open, ...assign, ...parcels, move: [shopStaff, "inProgress"] },
    inDelivery: { ...open, ...assign, ...parcels },
    closedSuccessfully: heldCells,
    closedUnsuccessfully: refundCells,
  },
  strangers: { new: ["deliverer"], closedUnsuccessfully: ["deliverer"] },
};

testMatrix(matrix);
