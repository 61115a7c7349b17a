import type { AccessPattern } from "./access-pattern.ts";

/** Lists: pages of 25 from the sparse indexes. */
export const listPatterns = {
  listOpen: {
    what: "a page of a shop's open orders",
    key: "`byShop`: `<shop>#open`",
    consistency: "eventual",
    units: { read: 1.5 },
  },
  listSection: {
    what: "a page of a gift shop's section: what is open, and what ended lately (here one order)",
    key: "`byShop`: `<shop>#open`, and `<shop>#<status>` of each ending from a moment on",
    consistency: "eventual",
    units: { read: 3.5 },
  },
  listDay: {
    what: "a page of a shop's day, with the orders' states",
    key: "`byDelivery`: `<shop>#<date>`, then 26 keys at once",
    consistency: "eventual",
    units: { read: 13.5 },
  },
  findNumber: {
    what: "the order with a number",
    key: "`byNumber`: `<shop>`, `<number>`, then its key",
    consistency: "eventual",
    units: { read: 1 },
  },
  countStatuses: {
    what: "how many orders of a shop stand in each status, as far as its feed has come",
    key: "`FEED#<shop>`, the newest row",
    consistency: "strong",
    units: { read: 1 },
  },
  countTasks: {
    what: "how many tasks a shop has, or messages without an answer (here one), at most 100",
    key: "`byDue`: `task#<shop>`, `dialog#<shop>`",
    consistency: "eventual",
    units: { read: 0.5 },
  },
  searchContact: {
    what: "a page of a buyer's orders by e-mail or phone (here 26 of 60), with the orders' states, whatever else the text could be",
    key: "`byEmail`, `byPhone`: `<keyed hash>`, `<shop>#…`; `byNumber`; `REFERENCE#<keyed hash>`; `PARCEL#<code>`",
    consistency: "eventual",
    units: { read: 14.5 },
  },
  searchReference: {
    what: "the orders with a reference, whatever else the text could be",
    key: "the same",
    consistency: "eventual",
    units: { read: 1.5 },
  },
  listAssignee: {
    what: "a page of a seller's or contractor's orders, with the orders' states",
    key: "`byAssignee`: `seller#<shop>#<id>`, `contractor#<id>` or `contractor#<id>#archive`",
    consistency: "eventual",
    units: { read: 13.5 },
  },
  listDeliverer: {
    what: "a page of a deliverer's jobs, with the orders' states",
    key: "`byDeliverer`: `<shop>#<deliverer>`",
    consistency: "eventual",
    units: { read: 13.5 },
  },
  listFeed: {
    what: "a page of the feed for one service in one city",
    key: "`byFeed`: `<service>#<city>`",
    consistency: "eventual",
    units: { read: 0.5 },
  },
  listStuck: {
    what: "a contractor's orders that have stood for a time, sought among 30 of which none has",
    key: "`byAssignee`: `contractor#<id>`, with the orders' states; at most 1,000 are looked through for a page",
    consistency: "eventual",
    units: { read: 16 },
  },
  readLosses: {
    what: "what a shop lost between two days (here 40 orders), at most 10,000 for a report",
    key: "`byLoss`: `<shop>`, from `<closedAt>`",
    consistency: "eventual",
    units: { read: 1 },
  },
  listDue: {
    what: "everything that is overdue",
    key: "`byDue`: `due#0` to `due#15`",
    consistency: "eventual",
    units: { read: 8 },
  },
} satisfies Record<string, AccessPattern>;
