/** The groups that every status of every lifecycle belongs to, with the colour of the help page (S1-02, S1-05). */
export const groups = {
  new: { colour: "blue" },
  active: { colour: "green" },
  paused: { colour: "orange" },
  ready: { colour: "black" },
  delivery: { colour: "lightblue" },
  done: { colour: "grey" },
  failed: { colour: "lightgrey" },
} as const;

export type Group = keyof typeof groups;
/** Their names, in the order in which screens show them. */
export const groupNames = Object.keys(groups) as [Group, ...Group[]];

/** Whether an order in this group has ended. */
export const isClosed = (group: Group): boolean => group === "done" || group === "failed";

/** Whether staff who move an order into this group themselves say why. */
export const needsReason = (group: Group): boolean => group === "paused" || group === "failed";

/** The conditions that steps and timers can refer to; what each one asks of an order stands in `order/conditions.ts`. */
export const conditionNames = [
  "photographed",
  "madeToOrder",
  "skipsCourier",
  "brought",
  "notSetOut",
  "hasWindow",
  "notDelivered",
  "parcelNamed",
  "parcelLost",
  "notSent",
  "cashDue",
  "noWindow",
  "courierNotHired",
  "cancelRequested",
  "cancelNotRequested",
  "proposed",
  "problemReported",
  "noProblemYet",
  "notRated",
  "paidLate",
  "paid",
  "nothingDue",
  "nothingPaid",
  "held",
  "allReturned",
  "thirdPersonAllowed",
  "notArchived",
  "archived",
  "notPutAway",
  "putAway",
  "feePending",
] as const;

export type Condition = (typeof conditionNames)[number];
