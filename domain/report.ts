/** What carriers report about a parcel, in words that all of them share. */
export const carrierStatuses = ["onTheWay", "readyForPickup", "delivered", "failed"] as const;
export type CarrierStatus = (typeof carrierStatuses)[number];
