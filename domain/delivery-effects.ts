import type { Effect } from "./effect.ts";
import type { Change, Delivery, Event, Order } from "./order.ts";

const delivery = (order: Order, change: Partial<Delivery>): Change => ({
  delivery: { ...order.delivery, ...change },
});
const onTheWay: Effect = (order) => delivery(order, { status: "onTheWay" });

/** The goods are where they belong. */
export const delivered = (order: Order): Change => delivery(order, { status: "delivered" });

/** What the events about the delivery do to an order: its own status, beside that of the order (S4-27). */
export const deliveryEffects: { [C in Event["command"]]?: Effect } = {
  recordDelivery: (order, { status, trackingCode }) =>
    delivery(order, { status, ...(trackingCode && { trackingCode }) }),
  ship: (order, { carrier, trackingCode }) => delivery(order, { status: "onTheWay", carrier, trackingCode }),
  offerPickup: (order) => delivery(order, { status: "readyForPickup" }),
  dispatch: onTheWay,
  handOver: onTheWay,
  receive: delivered,
  collect: delivered,
  deliver: (order, { handedTo, comment }) =>
    delivery(order, {
      status: "delivered",
      ...(handedTo && { handedTo }),
      ...(comment && { comment }),
    }),
  fail: (order, { reason }) => delivery(order, { status: "failed", failure: reason }),
  setDelivery: (order, { way, price }) => delivery(order, { way, ...(price !== undefined && { price }) }),
  assignDeliverer: (order, { deliverer, estimatedMinutes }) =>
    delivery(order, {
      deliverer,
      status: order.delivery.status === "onTheWay" ? "onTheWay" : "assigned",
      assignment: (order.delivery.assignment ?? 0) + 1,
      ...(estimatedMinutes && { estimatedMinutes }),
    }),
  allowThirdPerson: (order, { allowed }) => delivery(order, { thirdPersonAllowed: allowed }),
};
