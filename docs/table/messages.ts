import type { AccessPattern } from "./access-pattern.ts";

/** The task token of an order's execution, the order's messages, and the reconciler's scan of all orders. */
export const messagePatterns = {
  keepToken: {
    what: "the token of the execution that waits, by Step Functions itself",
    key: "`ORDER#<id>` / `CLOCK`",
    condition: "no `missed` that is newer than its version",
    consistency: "write",
    units: { write: 1 },
  },
  noteMissed: {
    what: "a change that its execution could not be answered with",
    key: "`ORDER#<id>` / `CLOCK`",
    condition: "`token` as it was read, `missed` older",
    consistency: "write",
    units: { write: 1 },
  },
  findToken: {
    what: "the token to answer an execution with",
    key: "`ORDER#<id>` / `CLOCK`",
    consistency: "strong",
    units: { read: 1 },
  },
  claimMessage: {
    what: "a message is claimed before it is sent, or noted when it has left",
    key: "`ORDER#<id>` / `MSG#<version>#<template>#<party>.<person>#<channel>`",
    condition: "`attribute_not_exists(pk)`",
    consistency: "write",
    units: { write: 1 },
  },
  markMessage: {
    what: "what became of a message",
    key: "the same",
    consistency: "write",
    units: { write: 1 },
  },
  markWaiting: {
    what: "a message that waits enters the due index",
    key: "the same",
    consistency: "write",
    units: { write: 2 },
  },
  retakeMessage: {
    what: "a waiting message is taken to be sent again",
    key: "the same",
    condition: "`status` and `at` as they were read",
    consistency: "write",
    units: { write: 3 },
  },
  notify: {
    what: "all that a buyer's message needs: state, request, shop, its row, the suppressed address",
    key: "5 keys at once",
    consistency: "strong",
    units: { read: 5 },
  },
  findMessage: {
    what: "a message whose time has come, or that is wanted once more",
    key: "`ORDER#<id>` / `MSG#<version>#<template>#<party>.<person>#<channel>`",
    consistency: "strong",
    units: { read: 1 },
  },
  listMessages: {
    what: "all messages of an order",
    key: "`ORDER#<id>` / `MSG#…`",
    consistency: "strong",
    units: { read: 1 },
  },
  goOn: {
    what: "the reconciler looks, every minute, whether a run left a scan of all orders, and takes it over",
    key: "`SWEEP` / `PLACE`",
    condition: "`heldUntil <= :at`",
    consistency: "eventual",
    units: { read: 0.5, write: 1 },
  },
  leave: {
    what: "how far it has come when its time is over, or that it has come to its end",
    key: "the same",
    condition: "`heldUntil` is its own",
    consistency: "write",
    units: { write: 1 },
  },
  scanPage: {
    what: "a page of what the full scan looks at: here 25 open orders of a shop, with their states, and its other lists, which are empty",
    key: "`byShop`: `SHOPS`, `<shop>#open`, and `<shop>#<status>` of each ending of the last ten days; `byDue`: `dialog#<shop>`, `said#<shop>`, `late#<shop>` of the last three days, `task#<shop>`; then its keys at once",
    consistency: "eventual",
    units: { read: 21 },
  },
} satisfies Record<string, AccessPattern>;

/** What people do about messages, and what keeps one from being sent. */
export const taskPatterns = {
  listTasks: {
    what: "a page of a shop's tasks (here one), each with its item",
    key: "`byDue` and `byLoss`: `task#<shop>`, then `ORDER#<id>` / `MSG#…` or `ORDER`",
    consistency: "eventual",
    units: { read: 1.5 },
  },
  keepUnreachableTask: {
    what: "no message reaches an order's buyer: a task; written once more when they are reached again",
    key: "`ORDER#<id>` / `TASK#unreachable`",
    consistency: "write",
    units: { write: 2 },
  },
  findSuppression: {
    what: "whether an e-mail address is suppressed; many at once in one call",
    key: "`ADDRESS#<hash>` / `SUPPRESSED`",
    consistency: "eventual",
    units: { read: 0.5 },
  },
  findTold: {
    what: "whether a shop, a deliverer or a contractor has been told, where they were reached, of their changed address, or staff of a feed that cannot be read",
    key: "`SHOP#<shop>` or `CONTRACTOR#<id>` / `TOLD#<sequence>#<channel>#<which>`",
    consistency: "strong",
    units: { read: 1 },
  },
  noteTold: {
    what: "they have; it is forgotten after three days",
    key: "the same",
    consistency: "write",
    units: { write: 1 },
  },
  suppress: {
    what: "an address bounced, or its owner complained",
    key: "the same",
    consistency: "write",
    units: { write: 1 },
  },
  liftSuppression: {
    what: "an address gets e-mails again",
    key: "the same",
    consistency: "write",
    units: { write: 1 },
  },
  keepReceipt: {
    what: "which message an SMS is of that has just left, by what SNS called it; it is forgotten after a week",
    key: "`RECEIPT#<receipt>` / `MSG`",
    consistency: "write",
    units: { write: 1 },
  },
  findByReceipt: {
    what: "the message of an SMS that SNS's log is about, and its row",
    key: "the same, then `ORDER#<id>` / `MSG#…`",
    consistency: "strong",
    units: { read: 2 },
  },
  countSms: {
    what: "an SMS is counted before it is sent",
    key: "`SMS#<shop>#<day>` / `NUMBER#<keyed hash>` and `TOTAL`",
    condition: "`messages < :cap`",
    consistency: "write",
    units: { write: 2 },
  },
} satisfies Record<string, AccessPattern>;
