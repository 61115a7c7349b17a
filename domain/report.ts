/** What carriers report about a parcel, in words that all of them share. */
export const reports = ["onTheWay", "readyForPickup", "delivered", "failed"] as const;
export type Report = (typeof reports)[number];
