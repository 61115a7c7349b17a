import type { AccessPattern } from "./access-pattern.ts";

const orderKey = "`ORDER#<id>` / `ORDER`";
const seen = "`version = :seen`";

/** Orders: the head with state and history, and the request that never changes. */
export const orderPatterns = {
  createOrder: {
    what: "place an order: its request, then its head",
    key: "`ORDER#<id>` / `ORDER#REQUEST` and `ORDER`",
    condition: "`attribute_not_exists(pk)`; the request may be there with the same fingerprint",
    consistency: "write",
    units: { write: 5 },
  },
  createTwo: {
    what: "place the two orders of one checkout, together",
    key: "the same, four items in one transaction",
    condition: "the same for each",
    consistency: "write",
    units: { write: 14 },
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
