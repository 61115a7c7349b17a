import type { Sets } from "../../lifecycle/definition.ts";
import type { Moment } from "../../time/time.ts";
import type { FoldedReports } from "../event.ts";
import type { Delivery, Order, OrderChange } from "../order.ts";
import type { Effects } from "./effect.ts";
import {
  deliveryStatusOf,
  deliveryWith,
  isAstray,
  isLost,
  type Parcel,
  placeOf,
  withReport,
} from "./parcels.ts";

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

const parcelsOf = ({ delivery }: Order): Parcel[] => delivery.parcels ?? [];

/** A parcel of goods that have left is on its way; another waits for its carrier. */
const newStatus = ({ group }: Order): Parcel["status"] => (group === "delivery" ? "onTheWay" : "pending");

/** The delivery with other parcels: how it stands follows from them, and whether the order's clock does. */
function changeParcels(order: Order, parcels: Parcel[], at: Moment): OrderChange {
  const status = deliveryStatusOf(parcels);
  const delivery = {
    ...order.delivery,
    ...deliveryWith(parcels),
    ...(status !== "pending" && { status }),
  };
  const { hold, problem, stoppedAt } = order;
  if (isAstray({ ...order, delivery })) return { delivery, stoppedAt: stoppedAt ?? at };
  return { delivery, ...(!hold && !problem && { stoppedAt: undefined }) };
}

/** What reports without an event of their own do to the delivery. */
export const hearFolded = (order: Order, { at, count, reports }: FoldedReports): OrderChange => ({
  ...changeParcels(order, reports.reduce(withReport, parcelsOf(order)), at),
  foldedReports: (order.foldedReports ?? 0) + count,
});

/** What the events about the delivery do to it beyond the status that their step sets (S4-27). */
export const deliveryEffects = {
  recordDelivery: (order, { status, carrier, trackingCode, reportedAt }, { at }) =>
    changeParcels(
      order,
      withReport(parcelsOf(order), { status, carrier, trackingCode, at: reportedAt ?? at }),
      at,
    ),
  dispatch: (order, { way }) => (way ? changeDelivery(order, { way }) : {}),
  // what failed, came back or was never named is sent once more
  ship: (order, { carrier, trackingCode }, { at }) => {
    const others = parcelsOf(order).filter((parcel) => parcel.trackingCode && !isLost(parcel));
    return changeParcels(order, [...others, { carrier, trackingCode, status: "onTheWay", at }], at);
  },
  addParcel: (order, { carrier, trackingCode }, { at }) => {
    const others = parcelsOf(order).filter((parcel) => parcel.trackingCode);
    return changeParcels(order, [...others, { carrier, trackingCode, status: newStatus(order), at }], at);
  },
  // what was reported under a wrong code was about something else
  correctParcel: (order, { from, carrier, trackingCode }, { at }) => {
    const place = placeOf(parcelsOf(order), { trackingCode: from });
    const corrected = { carrier, trackingCode, status: newStatus(order), at };
    return changeParcels(
      order,
      parcelsOf(order).map((parcel, i) => (i === place ? corrected : parcel)),
      at,
    );
  },
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
