import { clayCats } from "../../../support/fixtures.ts";
import { given } from "../../../support/order/scenario.ts";
import {
  buyers,
  type Cells,
  deadlineCells,
  heldCells,
  type Matrix,
  refundCells,
  runningDeadlineCells,
  shopStaff,
  testMatrix,
} from "../command-matrix.ts";

const madeToOrder = {
  lines: [{ ...clayCats, availability: "madeToOrder" as const }],
};

const fresh = () => given("marketplace").withSeller();
const confirmed = () => fresh().by("director", "confirm");
const paid = () => confirmed().by("director", "confirmPayment");
const shipped = () => paid().by("manager", "ship", { carrier: "InPost", trackingCode: "PL123" });
const lost = () => shipped().carrierReport({ status: "returned" });
const awaited = () => paid().by("seller", "offerPickup");

const cancel: Cells = { cancel: [[...buyers, ...shopStaff], "cancelled"] };
const sending: Cells = { ship: [shopStaff, "shipped"], offerPickup: [shopStaff, "awaitingPickup"] };
const problems: Cells = { reportProblem: [buyers, "stays"], resolveProblem: [["support"], "blocked"] };

const shopAndSupport = [...shopStaff, "support"] as const;
/** What is lost is sent again or taken back; this one is on its way. */
const parcels: Cells = {
  addParcel: [[...shopAndSupport], "stays"],
  correctParcel: [[...shopAndSupport], "stays"],
  ship: [shopStaff, "blocked"],
  takeBack: [[...shopAndSupport], "blocked"],
};

const matrix: Matrix = {
  reach: {
    awaitingConfirmation: fresh,
    awaitingPayment: confirmed,
    preparing: paid,
    inProduction: () =>
      given("marketplace", madeToOrder).withSeller().by("director", "confirm").by("seller", "confirmPayment"),
    shipped,
    awaitingPickup: awaited,
    received: () => shipped().by("buyer", "receive"),
    pickedUp: () => awaited().by("buyer", "collect"),
    cancelled: () => fresh().by("buyer", "cancel", { reason: "changed my mind" }),
    returned: () => lost().by("manager", "takeBack"),
    unpaid: () => confirmed().advance("P3D"),
  },
  cells: {
    awaitingConfirmation: {
      confirm: [shopStaff, "awaitingPayment"],
      setDelivery: [shopStaff, "stays"],
      ...cancel,
      ...deadlineCells,
      ...refundCells,
    },
    awaitingPayment: {
      confirmPayment: [[...shopStaff, "payments"], "preparing"],
      setDelivery: [shopStaff, "stays"],
      ...cancel,
      ...runningDeadlineCells,
      ...refundCells,
    },
    preparing: { ...sending, ...deadlineCells, ...heldCells },
    inProduction: { ...sending, ...deadlineCells, ...heldCells },
    shipped: { receive: [buyers, "received"], ...parcels, ...problems, ...heldCells },
    awaitingPickup: { collect: [buyers, "pickedUp"], ...problems, ...runningDeadlineCells, ...heldCells },
    received: { rate: [buyers, "stays"], ...problems, ...heldCells },
    pickedUp: { rate: [buyers, "stays"], ...problems, ...heldCells },
    cancelled: refundCells,
    returned: heldCells,
    unpaid: { revive: [shopStaff, "blocked"], ...refundCells },
  },
};

testMatrix(matrix);
