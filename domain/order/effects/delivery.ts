import type { Delivery, Order, OrderChange } from "../order.ts";
import type { Effects } from "./effect.ts";

const changeDelivery = (order: Order, change: Partial<Delivery>): OrderChange => ({
  delivery: { ...order.delivery, ...change },
});

/** What the events about the delivery do to it beyond the status that their step sets (S4-27). */
export const deliveryEffects = {
  recordDelivery: (order, { status, trackingCode }) =>
    changeDelivery(order, { status, ...(trackingCode && { trackingCode }) }),
  ship: (order, { carrier, trackingCode }) =>
    changeDelivery(order, { status: "onTheWay", carrier, trackingCode }),
  deliver: (order, { handedTo, comment }) =>
    changeDelivery(order, {
      status: "delivered",
      ...(handedTo && { handedTo }),
      ...(comment && { comment }),
    }),
  fail: (order, { reason }) => changeDelivery(order, { status: "failed", failure: reason }),
  setDelivery: (order, { way, price }) =>
    changeDelivery(order, { way, ...(price !== undefined && { price }) }),
  assignDeliverer: (order, { deliverer, estimatedMinutes }) =>
    changeDelivery(order, {
      deliverer,
      status: order.delivery.status === "onTheWay" ? "onTheWay" : "assigned",
      assignment: (order.delivery.assignment ?? 0) + 1,
      ...(estimatedMinutes && { estimatedMinutes }),
    }),
  allowThirdPerson: (order, { allowed }) => changeDelivery(order, { thirdPersonAllowed: allowed }),
} satisfies Effects;
