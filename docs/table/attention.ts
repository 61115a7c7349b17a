import type { AccessPattern } from "./access-pattern.ts";

/** What people do about messages, and what keeps one from being sent. */
export const taskPatterns = {
  listTasks: {
    what: "a page of a shop's tasks (here one), each with its item",
    key: "`byDue`: `task#<shop>`, then `ORDER#<id>` / `MSG#…` or `ORDER`",
    consistency: "eventual",
    units: { read: 1 },
  },
  findSuppression: {
    what: "whether an e-mail address is suppressed; many at once in one call",
    key: "`ADDRESS#<hash>` / `SUPPRESSED`",
    consistency: "eventual",
    units: { read: 0.5 },
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
  countSms: {
    what: "an SMS is counted before it is sent",
    key: "`SMS#<shop>#<day>` / `NUMBER#<keyed hash>` and `TOTAL`",
    condition: "`messages < :cap`",
    consistency: "write",
    units: { write: 2 },
  },
} satisfies Record<string, AccessPattern>;
