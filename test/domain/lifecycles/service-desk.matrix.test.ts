import { type Cells, type Matrix, money, shop, testMatrix } from "../matrix.ts";
import { given, total } from "../story.ts";

const fresh = () => given("serviceDesk").by("director", "assignSeller", { seller: "sam" });
const moved = (status: string) => () =>
  fresh().notice(total, "pay-1").by("seller", "move", { status, reason: "so it is" });

const open: Cells = {
  move: [shop, "ready"],
  setPayment: [shop, "stays"],
  assignSeller: [shop, "stays"],
  assignDeliverer: [shop, "stays"],
  ...money,
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
    ready: { ...open, move: [shop, "inProgress"] },
    inDelivery: open,
    closedSuccessfully: money,
    closedUnsuccessfully: money,
  },
};

testMatrix(matrix);
