import type { AccessPattern } from "./access-pattern.ts";

/** Shops, their people, notes and conversations. */
export const peoplePatterns = {
  findShop: {
    what: "a shop's settings",
    key: "`SHOP#<shop>` / `SHOP`",
    consistency: "strong",
    units: { read: 1 },
  },
  takeNumber: {
    what: "the next order number of a shop, with its settings",
    key: "`SHOP#<shop>` / `SHOP`",
    condition: "`attribute_exists(pk)`",
    consistency: "write",
    units: { write: 1 },
  },
  findDeliverer: {
    what: "one deliverer of a shop",
    key: "`SHOP#<shop>` / `DELIVERER#<id>`",
    consistency: "strong",
    units: { read: 1 },
  },
  listDeliverers: {
    what: "a page of a shop's deliverers",
    key: "`SHOP#<shop>` / `DELIVERER#…`",
    consistency: "eventual",
    units: { read: 0.5 },
  },
  findContractor: {
    what: "a contractor's profile",
    key: "`CONTRACTOR#<id>` / `CONTRACTOR`",
    consistency: "strong",
    units: { read: 1 },
  },
  claimFeeRefund: {
    what: "a fee that goes back by the platform's rule, so many times a month",
    key: "`CONTRACTOR#<id>` / `FEEREFUNDS#<shop>#<month>`",
    condition: "`attribute_not_exists(fees) OR contains(fees, :fee) OR size(fees) < :limit`",
    consistency: "write",
    units: { write: 1 },
  },
  addNote: {
    what: "a note beside an order",
    key: "`ORDER#<id>` / `NOTE#<time>-<number>`",
    consistency: "write",
    units: { write: 1 },
  },
  listNotes: {
    what: "a page of an order's notes",
    key: "`ORDER#<id>` / `NOTE#…`",
    consistency: "strong",
    units: { read: 1 },
  },
  lastEntry: {
    what: "the newest message of an order's conversation, before the next one",
    key: "`ORDER#<id>` / `DIALOG#…`, backwards",
    consistency: "strong",
    units: { read: 1 },
  },
  addEntry: {
    what: "a message of an order's conversation",
    key: "`ORDER#<id>` / `DIALOG#<number>`",
    condition: "`attribute_not_exists(pk)`",
    consistency: "write",
    units: { write: 1 },
  },
  addEntryOnce: {
    what: "the same with an Idempotency-Key",
    key: "the same and `DIALOGKEY#<key>`, in one transaction",
    condition: "`attribute_not_exists(pk)` of both",
    consistency: "write",
    units: { write: 4 },
  },
  openEntry: {
    what: "a buyer's message that waits for an answer: it enters its shop's list of them, too",
    key: "the same",
    condition: "`attribute_not_exists(pk)`",
    consistency: "write",
    units: { write: 2 },
  },
  answerEntry: {
    what: "its answer, which takes it from that list",
    key: "the same, both in one transaction",
    condition: "`attribute_not_exists(pk)` of the answer",
    consistency: "write",
    units: { write: 5 },
  },
  listUnanswered: {
    what: "since when each order of a shop has a message without an answer, beside a page of its orders (here one)",
    key: "`byDue`: `dialog#<shop>`, at most 1,000",
    consistency: "eventual",
    units: { read: 0.5 },
  },
  listEntries: {
    what: "a page of an order's conversation",
    key: "`ORDER#<id>` / after `DIALOG#<number>`",
    consistency: "strong",
    units: { read: 1 },
  },
} satisfies Record<string, AccessPattern>;
