import type { Features } from "./feature.ts";

/** The help page of the status groups (seed 001). */
export const serviceDeskFeatures: Features = {
  "S1-01": ["C", "Every status belongs to one group, which decides how it behaves."],
  "S1-02": ["C", "The groups are new, in progress, postponed, delivery, ready and closed."],
  "S1-03": ["C", "Closed is either with success or without."],
  "S1-04": ["C", "A shop has statuses of its own inside the groups."],
  "S1-05": ["C", "Each group has its colour."],
  "S1-06": ["C", "New: just created, nobody has done anything about it."],
  "S1-07": ["C", "Orders from the site and from integrations begin as new by themselves."],
  "S1-08": ["C", "New orders are a queue of work for the staff."],
  "S1-09": ["C", "In progress means that somebody is responsible."],
  "S1-10": ["C", "In progress may have several steps."],
  "S1-11": ["C", "An order is postponed for a reason."],
  "S1-12": ["C", "A postponed order counts as neither closed nor active."],
  "S1-13": ["C", "It comes back into work in one step."],
  "S1-14": ["C", "Delivery: the goods are with a courier or a carrier, or on their way."],
  "S1-15": [
    "C",
    "Delivery statuses follow the carrier's reports by themselves.",
    "AfterShip, InPost, Nova Poshta and CDEK in their own way, any other by a small adapter: see providers.md; none was tried with a real account.",
  ],
  "S1-16": ["C", "Logistics can be a process of its own, with its own statuses and list."],
  "S1-17": [
    "C",
    "A setting puts goods of active, postponed or delivered orders on a purchasing list.",
    "The setting `purchasing` names the groups. Waymark writes nothing off: goods are on the list as long as their order is in such a group.",
  ],
  "S1-18": [
    "C",
    "Those goods appear on the warehouse's page for supplier orders.",
    "`GET /v1/shops/{shop}/purchases` is that list; what is ordered where is the warehouse's.",
  ],
  "S1-19": ["C", "Ready: everything is prepared for the next step."],
  "S1-20": ["C", "Ready leads to delivery or straight to the client."],
  "S1-21": ["C", "Ready ends the work, delivery begins later: each group has its time."],
  "S1-22": ["C", "The badge “awaiting payment” counts the ready ones, and is this lifecycle's alone."],
  "S1-23": ["C", "A setting allows closing with a date in the past, never before the order was placed."],
  "S1-24": ["C", "Closing with success needs the money settled both ways: no payment open, and no refund."],
  "S1-25": ["C", "Closing without success needs a reason."],
  "S1-26": ["C", "Failed orders are kept, never deleted."],
  "S1-27": ["C", "Failed orders are counted and added up by reason."],
};
