import { given, total } from "../../../support/order/scenario.ts";
import { type Cells, type Matrix, refundCells, shopStaff, testMatrix } from "../command-matrix.ts";

const fresh = () => given("serviceDesk").by("director", "assignSeller", { seller: "sam" });
const moved = (status: string) => () =>
  fresh().paymentReport(total, "pay-1").by("seller", "move", { status, reason: "so it is" });

const open: Cells = {
  move: [shopStaff, "ready"],
  setPayment: [shopStaff, "stays"],
  assignSeller: [shopStaff, "stays"],
  assignDeliverer: [shopStaff, "stays"],
  ...refundCells,
};

const matrix: Matrix = {
  reach: {
    new: fresh,
    inProgress: moved("inProgress"),
    postponed: moved("postponed"),
    ready: moved("ready"),
    inDelivery: moved("inDelivery"),
    closedSuccessfully: moved("closedSuccessfully"),
    closedUnsuccessfully: () =>
      fresh().by("manager", "move", { status: "closedUnsuccessfully", reason: "client refused" }),
  },
  cells: {
    new: open,
    inProgress: open,
    postponed: open,
    ready: { ...open, move: [shopStaff, "inProgress"] },
    inDelivery: open,
    closedSuccessfully: refundCells,
    closedUnsuccessfully: refundCells,
  },
};

testMatrix(matrix);
