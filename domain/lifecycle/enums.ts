/** How goods reach the buyer: by post, own courier, the seller in person, a hired courier, or fetched. */
export const deliveryWays = ["carrier", "ownCourier", "self", "thirdParty", "pickup"] as const;
export type DeliveryWay = (typeof deliveryWays)[number];
/** How the buyer pays. */
export const paymentChannels = ["online", "transfer", "card", "cash", "cashOnDelivery"] as const;
/** Goods on the shelf or still to be made: never in one order where the lifecycle splits (S3-04). */
export const availabilities = ["inStock", "madeToOrder"] as const;
export type Availability = (typeof availabilities)[number];

/** What carriers report about a parcel, in terms that all of them share. */
export const carrierStatuses = ["onTheWay", "readyForPickup", "delivered", "failed", "returned"] as const;
export type CarrierStatus = (typeof carrierStatuses)[number];

/** How the delivery stands, beside the status of its order (S4-27). */
export const deliveryStatuses = [
  "pending",
  "assigned",
  "onTheWay",
  "readyForPickup",
  "delivered",
  "failed",
  "returned",
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** What can be said of a payment; the others follow from what was received, and when. */
export const settablePaymentStatuses = ["pending", "unpaid", "paid", "rejected", "refunded"] as const;
export type SettablePaymentStatus = (typeof settablePaymentStatuses)[number];

/** Whether goods that stand so have left for the buyer, or wait for them. */
export const hasLeft = (delivery?: DeliveryStatus): boolean =>
  delivery === "onTheWay" || delivery === "readyForPickup" || delivery === "delivered";
