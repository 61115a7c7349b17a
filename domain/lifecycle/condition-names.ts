/** The conditions that steps and timers can refer to; what each one asks of an order stands in `order/conditions.ts`. */
export const conditionNames = [
  "photographed",
  "madeToOrder",
  "skipsCourier",
  "brought",
  "notSetOut",
  "hasWindow",
  "notDelivered",
  "cashDue",
  "cancelRequested",
  "proposed",
  "problemReported",
  "noProblemYet",
  "notRated",
  "paidLate",
  "paid",
  "nothingPaid",
  "refundDue",
  "thirdPersonAllowed",
  "notArchived",
  "archived",
  "feePending",
] as const;

export type Condition = (typeof conditionNames)[number];
