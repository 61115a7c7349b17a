import type { Sets } from "../../lifecycle/definition.ts";
import type { Delivery, Order, OrderChange } from "../order.ts";
import type { Effects } from "./effect.ts";

const changeDelivery = (order: Order, change: Partial<Delivery>): OrderChange => ({
  delivery: { ...order.delivery, ...change },
});

/** What is changed, while nobody is on the way with it (any more). */
const withoutSettingOut = (order: Order, change: Partial<Delivery>): OrderChange => {
  const { setOutAt: _, ...delivery } = order.delivery;
  return { delivery: { ...delivery, ...change } };
};

/** What a step sets for this order: what the buyer fetches waits for them, and what has a deliverer stays assigned. */
export function setsFor({ delivery: { way, deliverer } }: Order, sets: Sets): Sets {
  if (sets.delivery === "onTheWay" && way === "pickup") return { ...sets, delivery: "readyForPickup" };
  return sets.delivery === "pending" && deliverer ? { ...sets, delivery: "assigned" } : sets;
}

/** Whether the goods are on their way with this deliverer; whoever takes over from another has yet to set out. */
const isCarrying = ({ delivery }: Order, deliverer: string): boolean =>
  delivery.status === "onTheWay" && (delivery.deliverer ?? deliverer) === deliverer;

/** What the events about the delivery do to it beyond the status that their step sets (S4-27). */
export const deliveryEffects = {
  recordDelivery: (order, { status, trackingCode }) =>
    changeDelivery(order, { status, ...(trackingCode && { trackingCode }) }),
  dispatch: (order, { way }) => (way ? changeDelivery(order, { way }) : {}),
  ship: (order, { carrier, trackingCode }) =>
    changeDelivery(order, { status: "onTheWay", carrier, trackingCode }),
  deliver: (order, { handedTo, comment }) =>
    changeDelivery(order, {
      status: "delivered",
      ...(handedTo && { handedTo }),
      ...(comment && { comment }),
    }),
  onMyWay: (order, _, { at }) => changeDelivery(order, { status: "onTheWay", setOutAt: at }),
  fail: (order, { reason }) => withoutSettingOut(order, { status: "failed", failure: reason }),
  start: (order) => withoutSettingOut(order, {}),
  reopen: (order) => withoutSettingOut(order, {}),
  setDelivery: (order, { way, price }) =>
    changeDelivery(order, { way, ...(price !== undefined && { price }) }),
  assignDeliverer: (order, { deliverer, estimatedMinutes }) =>
    withoutSettingOut(order, {
      deliverer,
      status: isCarrying(order, deliverer) ? "onTheWay" : "assigned",
      assignment: (order.delivery.assignment ?? 0) + 1,
      ...(estimatedMinutes && { estimatedMinutes }),
    }),
  allowThirdPerson: (order, { allowed }) => changeDelivery(order, { thirdPersonAllowed: allowed }),
} satisfies Effects;
