import type { AccessPattern } from "./access-pattern.ts";

/** Links, the feed of events, and the endpoints that it is sent to. */
export const eventPatterns = {
  keepLink: {
    what: "a link becomes known",
    key: "`LINK#<hash>` / `LINK`",
    consistency: "write",
    units: { write: 1 },
  },
  findLink: {
    what: "the order behind a link",
    key: "`LINK#<hash>` / `LINK`",
    consistency: "strong",
    units: { read: 1 },
  },
  addRow: {
    what: "up to 20 events enter the feed of a shop, with the counts of its orders by status",
    key: "`FEED#<shop>` / `<place>`",
    condition: "`attribute_not_exists(pk)`, or the `mark` that was read",
    consistency: "write",
    units: { write: 1 },
  },
  announceEndpoints: {
    what: "the next row's writer is to read the shop's endpoints",
    key: "`FEED#<shop>` / `<place behind the end>`",
    condition: "the same",
    consistency: "write",
    units: { read: 1, write: 1 },
  },
  eventsAfter: {
    what: "a page of the feed after an event",
    key: "`FEED#<shop>` / after `<place>`",
    consistency: "strong",
    units: { read: 1 },
  },
  listEndpoints: {
    what: "the endpoints of a shop",
    key: "`SHOP#<shop>` / `ENDPOINT#<place>`",
    consistency: "strong",
    units: { read: 1 },
  },
  saveDelivery: {
    what: "a delivery that did not succeed waits in the due index",
    key: "`ENDPOINT#<shop>#<id>` / `DELIVERY#<event>`",
    consistency: "write",
    units: { write: 2 },
  },
  takeDelivery: {
    what: "a waiting delivery is tried again",
    key: "the same",
    condition: "`status` is waiting and `dueAt` is over",
    consistency: "write",
    units: { write: 3 },
  },
  listDeliveries: {
    what: "a page of what did not succeed at once",
    key: "`ENDPOINT#<shop>#<id>` / `DELIVERY#…`",
    consistency: "strong",
    units: { read: 1 },
  },
} satisfies Record<string, AccessPattern>;
