import type { LifecycleName } from "../domain/lifecycles/registry.ts";

export type AcceptanceActor = "storefront" | "buyer" | "shop" | "support" | "contractor" | "nextContractor";

/** One step of a walk: who does what, or how long nothing happens, and what must be true afterwards. */
export interface AcceptanceStep {
  says: string;
  who?: AcceptanceActor;
  does?: string;
  with?: object;
  /** Passes on the clock; without a clock `instead` is done. */
  advanceBy?: string;
  withoutClock?: { who: AcceptanceActor; does: string };
  /** The answer's status code, when it is a refusal. */
  refused?: number;
  status?: string;
  payment?: string;
  /** Deadlines that run now. */
  deadlines?: string[];
  /** Messages that have left by now, by template. */
  notifications?: string[];
}

/** The walk of one order through one lifecycle. */
export interface AcceptanceScenario {
  lifecycle: LifecycleName;
  title: string;
  settings?: object;
  order: object;
  steps: AcceptanceStep[];
}

const cat = { sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500, availability: "inStock" };
const address = { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" };
const parcel = { carrier: "InPost", trackingCode: "620999" };
const back = { clarification: "12 m² of floor", reason: "Too far away", details: "Weekends only" };

/** What a running Waymark must do, one walk for each lifecycle. */
export const acceptanceScenarios: AcceptanceScenario[] = [
  {
    lifecycle: "marketplace",
    title: "a parcel that nobody confirms",
    order: { lines: [cat], delivery: { way: "carrier", price: 1500, address } },
    steps: [
      { says: "placed", status: "awaitingConfirmation", notifications: ["awaitingConfirmation"] },
      { says: "is not shipped before it is paid", who: "shop", does: "ship", with: parcel, refused: 409 },
      {
        says: "confirmed by the shop",
        who: "shop",
        does: "confirm",
        status: "awaitingPayment",
        deadlines: ["payment"],
        notifications: ["awaitingPayment"],
      },
      { says: "paid", who: "shop", does: "confirmPayment", status: "preparing", payment: "paid" },
      { says: "cannot be cancelled any more", who: "buyer", does: "cancel", refused: 409 },
      { says: "needs a tracking code", who: "shop", does: "ship", with: { carrier: "InPost" }, refused: 422 },
      {
        says: "shipped",
        who: "shop",
        does: "ship",
        with: parcel,
        status: "shipped",
        notifications: ["shipped"],
      },
      { says: "is received by the buyer alone", who: "shop", does: "receive", refused: 403 },
      {
        says: "received, by the clock or the buyer",
        advanceBy: "P35D",
        withoutClock: { who: "buyer", does: "receive" },
        status: "received",
      },
      { says: "rated", who: "buyer", does: "rate", with: { stars: 5 }, status: "received" },
      { says: "rated only once", who: "buyer", does: "rate", with: { stars: 1 }, refused: 409 },
    ],
  },
  {
    lifecycle: "giftShop",
    title: "a present by the shop's own hands",
    order: {
      gift: true,
      recipient: { name: "Jan" },
      lines: [{ sku: "LAMP", title: "Lamp", quantity: 1, unitPrice: 9900, category: "lamps" }],
      delivery: { way: "self", price: 2000, address },
    },
    steps: [
      { says: "placed", status: "new", deadlines: ["accept"] },
      { says: "paid", who: "shop", does: "setPayment", with: { status: "paid" }, payment: "paid" },
      { says: "accepted", who: "shop", does: "accept", status: "accepted" },
      {
        says: "on its way",
        who: "shop",
        does: "dispatch",
        status: "courierLeft",
        notifications: ["courierLeft"],
      },
      { says: "is not cancelled by the shop now", who: "shop", does: "cancel", refused: 403 },
      {
        says: "a restart-execution to somebody else says to whom",
        who: "shop",
        does: "deliver",
        with: { handedTo: "thirdPerson" },
        refused: 422,
      },
      { says: "delivered", who: "shop", does: "deliver", with: { handedTo: "inPerson" }, status: "done" },
    ],
  },
  {
    lifecycle: "contractorFeed",
    title: "a job that is returned once",
    settings: { acceptFee: 500 },
    order: { lines: [], service: "tiling", city: "Warszawa" },
    steps: [
      { says: "placed", status: "new" },
      { says: "accepted by one contractor", who: "contractor", does: "accept", status: "accepted" },
      { says: "too late for the next one", who: "nextContractor", does: "accept", refused: 409 },
      {
        says: "consulted",
        who: "contractor",
        does: "setStage",
        with: { stage: "consultation" },
        status: "accepted",
      },
      { says: "is not returned without a reason", who: "contractor", does: "returnToFeed", refused: 422 },
      { says: "returned", who: "contractor", does: "returnToFeed", with: back, status: "new" },
      { says: "accepted by the next one", who: "nextContractor", does: "accept", status: "accepted" },
      { says: "begun", who: "nextContractor", does: "start", status: "inWork" },
      { says: "finished", who: "nextContractor", does: "finish", status: "done" },
    ],
  },
  {
    lifecycle: "serviceDesk",
    title: "a repair that waits for a part",
    order: { lines: [{ title: "Repair", quantity: 1, unitPrice: 25000 }] },
    steps: [
      { says: "placed", status: "new" },
      { says: "begun", who: "shop", does: "move", with: { status: "inProgress" }, status: "inProgress" },
      {
        says: "is not postponed without a reason",
        who: "shop",
        does: "move",
        with: { status: "postponed" },
        refused: 422,
      },
      {
        says: "postponed",
        who: "shop",
        does: "move",
        with: { status: "postponed", reason: "The display has to be ordered" },
        status: "postponed",
      },
      { says: "ready", who: "shop", does: "move", with: { status: "ready" }, status: "ready" },
      {
        says: "does not end well before the money is there",
        who: "shop",
        does: "move",
        with: { status: "closedSuccessfully" },
        refused: 409,
      },
      { says: "paid", who: "shop", does: "setPayment", with: { status: "paid" }, payment: "paid" },
      {
        says: "handed over",
        who: "shop",
        does: "move",
        with: { status: "closedSuccessfully" },
        status: "closedSuccessfully",
      },
    ],
  },
  {
    lifecycle: "backOffice",
    title: "a lunch by phone",
    order: {
      lines: [{ title: "Lunch", quantity: 3, unitPrice: 3500 }],
      delivery: { way: "ownCourier", price: 0, address },
    },
    steps: [
      { says: "placed", status: "new" },
      { says: "begun", who: "shop", does: "start", status: "inProgress", notifications: ["inProgress"] },
      {
        says: "paid in cash after all",
        who: "shop",
        does: "setPayment",
        with: { channel: "cash", status: "paid" },
        payment: "paid",
        status: "inProgress",
      },
      { says: "handed over to delivery", who: "shop", does: "handOver", status: "outForDelivery" },
      { says: "delivered", who: "shop", does: "deliver", status: "delivered", notifications: ["delivered"] },
    ],
  },
];
