import { buyer, type Cells, clock, type Matrix, money, running, shop, testMatrix } from "../matrix.ts";
import { given } from "../story.ts";

const madeToOrder = {
  lines: [{ title: "Clay cat", quantity: 1, unitPrice: 9000, availability: "madeToOrder" as const }],
};

const fresh = () => given("marketplace").assigned();
const confirmed = () => fresh().by("director", "confirm");
const paid = () => confirmed().by("director", "confirmPayment");
const shipped = () => paid().by("manager", "ship", { carrier: "InPost", trackingCode: "PL123" });
const awaited = () => paid().by("seller", "offerPickup");

const cancel: Cells = { cancel: [[...buyer, ...shop], "cancelled"] };
const sending: Cells = { ship: [shop, "shipped"], offerPickup: [shop, "awaitingPickup"] };
const problems: Cells = { reportProblem: [buyer, "stays"], resolveProblem: [["support"], "blocked"] };

const matrix: Matrix = {
  reach: {
    awaitingConfirmation: fresh,
    awaitingPayment: confirmed,
    preparing: paid,
    inProduction: () =>
      given("marketplace", madeToOrder).assigned().by("director", "confirm").by("seller", "confirmPayment"),
    shipped,
    awaitingPickup: awaited,
    received: () => shipped().by("buyer", "receive"),
    pickedUp: () => awaited().by("buyer", "collect"),
    cancelled: () => fresh().by("buyer", "cancel", { reason: "changed my mind" }),
    unpaid: () => confirmed().waits("P3D"),
  },
  cells: {
    awaitingConfirmation: {
      confirm: [shop, "awaitingPayment"],
      setDelivery: [shop, "stays"],
      ...cancel,
      ...clock,
      ...money,
    },
    awaitingPayment: {
      confirmPayment: [[...shop, "payments"], "preparing"],
      setDelivery: [shop, "stays"],
      ...cancel,
      ...running,
      ...money,
    },
    preparing: { ...sending, ...clock, ...money },
    inProduction: { ...sending, ...clock, ...money },
    shipped: { receive: [buyer, "received"], ...problems, ...running, ...money },
    awaitingPickup: { collect: [buyer, "pickedUp"], ...problems, ...running, ...money },
    received: { rate: [buyer, "stays"], ...money },
    pickedUp: { rate: [buyer, "stays"], ...money },
    cancelled: money,
    unpaid: { revive: [shop, "blocked"], ...money },
  },
};

testMatrix(matrix);
