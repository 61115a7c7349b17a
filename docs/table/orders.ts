import type { AccessPattern } from "./access-pattern.ts";

const orderKey = "`ORDER#<id>` / `ORDER`";
const seen = "`version = :seen`, and that no report was folded in since";

/** Orders: the item with state and history, and the request that never changes. */
export const orderPatterns = {
  createOrder: {
    what: "place an order: its request, by whose buyer's e-mail and phone it is found, then its state",
    key: "`ORDER#<id>` / `ORDER#REQUEST` and `ORDER`",
    condition: "`attribute_not_exists(pk)`; the request may be there with the same fingerprint",
    consistency: "write",
    units: { write: 7 },
  },
  createTwo: {
    what: "place the two orders of one checkout, together",
    key: "the same, four items in one transaction",
    condition: "the same for each",
    consistency: "write",
    units: { write: 18 },
  },
  claimReference: {
    what: "a shop's reference is taken for the orders of one checkout",
    key: "`REFERENCE#<keyed hash>` / `<shop>`",
    condition: "`attribute_not_exists(pk) OR orders = :orders`",
    consistency: "write",
    units: { write: 1 },
  },
  refreshContacts: {
    what: "a correction changed e-mail and phone: the order is found by the new ones",
    key: "`ORDER#<id>` / `ORDER#REQUEST`",
    consistency: "write",
    units: { write: 5 },
  },
  append: {
    what: "one more event that leaves the order in its lists",
    key: orderKey,
    condition: seen,
    consistency: "write",
    units: { write: 4 },
  },
  appendAndMove: {
    what: "one more event that ends the order: it leaves the open list and the due index",
    key: orderKey,
    condition: seen,
    consistency: "write",
    units: { write: 5 },
  },
  appendAndFail: {
    what: "one more event that ends the order without success: it enters the losses, too",
    key: orderKey,
    condition: seen,
    consistency: "write",
    units: { write: 6 },
  },
  loseRace: {
    what: "an event that comes too late",
    key: orderKey,
    condition: seen,
    consistency: "write",
    units: { write: 2 },
  },
  findOrder: {
    what: "an order, whole",
    key: "`ORDER#<id>` / begins with `ORDER`",
    consistency: "strong",
    units: { read: 1 },
  },
  findHead: {
    what: "an order's state, without its request",
    key: orderKey,
    consistency: "strong",
    units: { read: 1 },
  },
  findOrders: {
    what: "25 whole orders, for the feed of a contractor",
    key: "50 keys at once",
    consistency: "strong",
    units: { read: 50 },
  },
} satisfies Record<string, AccessPattern>;

const paymentKey = "`PAYMENT#<provider>#<payment>` / `PAYMENT`";
const reportKey = "`PAYMENT#<provider>#<payment>` / `REPORT#<event>`";

/** What is known of a provider's payment: whose it is, and reports that fit no order. */
export const paymentPatterns = {
  rememberPayment: {
    what: "whose payment it is, for refunds and disputes that name nothing else",
    key: paymentKey,
    consistency: "write",
    units: { write: 1 },
  },
  orderOfPayment: {
    what: "the order of a payment",
    key: paymentKey,
    consistency: "strong",
    units: { read: 1 },
  },
  waitingReports: {
    what: "reports that came before their payment",
    key: "`PAYMENT#<provider>#<payment>` / begins with `REPORT#`",
    consistency: "strong",
    units: { read: 1 },
  },
  keepMisfit: {
    what: "a report that fits no order: a task",
    key: reportKey,
    condition: "`attribute_not_exists(pk)`",
    consistency: "write",
    units: { write: 2 },
  },
  settleMisfit: {
    what: "the same when its payment has come: no task any more",
    key: reportKey,
    consistency: "write",
    units: { write: 2 },
  },
  noteHeard: {
    what: "a provider was heard, or something refused that it did not sign; at most once in ten minutes of a function's run",
    key: "`PROVIDERS#<shop>` / `<kind>#<provider>#<what>`",
    consistency: "write",
    units: { write: 1 },
  },
  lastHeard: {
    what: "when the providers of an account were last heard",
    key: "`PROVIDERS#<shop>`",
    consistency: "strong",
    units: { read: 1 },
  },
  findPage: {
    what: "the newest page of a provider's where an order is paid, once its buyer asks for one",
    key: "`ORDER#<id>` / `PAYPAGE`",
    consistency: "strong",
    units: { read: 1 },
  },
  scheduleReceipt: {
    what: "the receipt at the hand-over is to be made soon, of an order paid through a provider that makes them",
    key: "`ORDER#<id>` / `RECEIPT`",
    condition: "`attribute_not_exists(madeAt)`",
    consistency: "write",
    units: { write: 2 },
  },
  dueReceipts: {
    what: "a page of the receipts that are due",
    key: "`byDue`: `finalReceipt`",
    consistency: "eventual",
    units: { read: 0.5 },
  },
  finishReceipt: {
    what: "it is made, or stands as a task, or is not needed",
    key: "`ORDER#<id>` / `RECEIPT`",
    consistency: "write",
    units: { write: 1 },
  },
  keepPage: {
    what: "a page is asked for, or its address is known",
    key: "`ORDER#<id>` / `PAYPAGE`",
    condition: "`attribute_not_exists(pk)`, or the `attempt` that was read",
    consistency: "write",
    units: { write: 1 },
  },
} satisfies Record<string, AccessPattern>;

/** Whose parcel it is, for carriers that know only their own number. */
export const parcelPatterns = {
  rememberParcel: {
    what: "a parcel is named: whose it is",
    key: "`PARCEL#<code>` / `<carrier>#ORDER#<id>`",
    consistency: "write",
    units: { write: 1 },
  },
  ordersOfParcel: {
    what: "the orders of a carrier's parcel, whatever the carrier is called there",
    key: "`PARCEL#<code>`",
    consistency: "strong",
    units: { read: 1 },
  },
} satisfies Record<string, AccessPattern>;

/** Photos of orders: twenty slots for each, so that a row says more than its key. */
export const photoPatterns = {
  takeSlot: {
    what: "somebody is about to upload a photo: a free slot, which waits in the due index",
    key: "`ORDER#<id>` / `PHOTO#<slot>`",
    condition: "`attribute_not_exists(pk)`",
    consistency: "write",
    units: { read: 1, write: 2 },
  },
  findPhoto: {
    what: "one photo, when its upload has arrived",
    key: "the same",
    consistency: "strong",
    units: { read: 1 },
  },
  keepPhoto: {
    what: "a photo is there, and due no more",
    key: "the same",
    condition: "`photo.id = :id`",
    consistency: "write",
    units: { write: 2 },
  },
  dropPhoto: {
    what: "the reconciler forgets an upload that never came",
    key: "the same",
    condition: "`photo.id = :id` and it is still uploading",
    consistency: "write",
    units: { write: 2 },
  },
  listPhotos: {
    what: "all photos of an order",
    key: "`ORDER#<id>` / `PHOTO#…`",
    consistency: "strong",
    units: { read: 1 },
  },
} satisfies Record<string, AccessPattern>;
