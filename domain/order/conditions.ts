import type { Step } from "../lifecycle/definition.ts";
import { type Condition, isClosed } from "../lifecycle/groups.ts";
import { branchesOf } from "../lifecycle/transitions.ts";
import { foldedName } from "../names.ts";
import { isLost } from "./effects/parcels.ts";
import { isArchived } from "./features/feed.ts";
import { cashToCollect, heldAmount, outstanding, totalOf } from "./money/totals.ts";
import type { Order } from "./order.ts";

/** The names of the five categories whose goods are photographed before they leave, however they are spelled (S2-27). */
export const photographedCategories = [
  ...["plants", "livePlants", "live plants", "Живые растения", "Rośliny"],
  ...["handmade", "vintage", "handmade & vintage", "Хендмейд, винтаж", "Rękodzieło"],
  ...["tea", "coffee", "teaAndCoffee", "tea & coffee", "Магазины чая и кофе", "Herbata i kawa"],
  ...["confectionery", "bakery", "confectionery & bakery", "Кондитерские и пекарни", "Cukiernia i piekarnia"],
  ...["flowers", "gifts", "flowers & gifts", "Цветы и подарки", "Kwiaty i prezenty"],
];

const foldedCategories = new Set(photographedCategories.map(foldedName));

/** Whether the goods of a category are photographed. */
export const isPhotographed = (category = ""): boolean => foldedCategories.has(foldedName(category));

interface ConditionRule {
  holds: (order: Order) => boolean;
  /** The sentence for a caller whom the rule stops. */
  refusalDetail: string;
}

const defineCondition = (holds: ConditionRule["holds"], refusalDetail: string): ConditionRule => ({
  holds,
  refusalDetail,
});

/** Named conditions on an order, for steps and deadlines to refer to. */
export const conditions = {
  photographed: defineCondition(
    ({ terms, request }) =>
      terms?.photographed === true || request.lines.some(({ category }) => isPhotographed(category)),
    "Photos are only for plants, handmade goods, tea and coffee, confectionery, flowers and gifts, and the shop's own photoCategories.",
  ),
  madeToOrder: defineCondition(
    (order) => order.request.lines.some(({ availability }) => availability === "madeToOrder"),
    "None of the goods in this order are made to order.",
  ),
  skipsCourier: defineCondition(
    (order) => ["thirdParty", "self"].includes(order.delivery.way ?? ""),
    "Send dispatch first: only a third-party courier or the shop itself delivers without the status courierLeft.",
  ),
  brought: defineCondition(
    (order) => order.delivery.way !== "pickup",
    "The buyer picks this order up from the shop, so nobody delivers it.",
  ),
  notSetOut: defineCondition(
    (order) => order.delivery.setOutAt === undefined,
    "The deliverer is already on the way.",
  ),
  hasWindow: defineCondition(
    (order) => order.delivery.from !== undefined,
    "The order has no delivery window.",
  ),
  noWindow: defineCondition((order) => order.delivery.from === undefined, "The order has a delivery window."),
  courierNotHired: defineCondition(
    (order) => order.delivery.way !== "thirdParty",
    "A third-party courier skips the status courierLeft: send deliver once the order is handed over, or choose another way with setDelivery.",
  ),
  notDelivered: defineCondition(
    ({ delivery }) => delivery.status !== "delivered",
    "The order has already been delivered.",
  ),
  parcelNamed: defineCondition(
    ({ delivery }) => (delivery.parcels ?? []).some(({ trackingCode }) => trackingCode !== undefined),
    "No parcel of this order has a tracking code yet: add one with addParcel.",
  ),
  parcelLost: defineCondition(
    ({ delivery }) => (delivery.parcels ?? []).some(isLost),
    "No parcel of this order has failed or come back.",
  ),
  notSent: defineCondition(
    ({ group, delivery }) =>
      !isClosed(group) && group !== "delivery" && ["pending", "assigned"].includes(delivery.status),
    "The delivery has begun, so where it goes can no longer be corrected; names and contacts still can.",
  ),
  cashDue: defineCondition(
    (order) => cashToCollect(order) > 0,
    "There is no cash to collect for this order.",
  ),
  cancelRequested: defineCondition(
    (order) => order.cancelRequest !== undefined,
    "Nobody has asked to cancel the order: send requestCancel first.",
  ),
  cancelNotRequested: defineCondition(
    (order) => order.cancelRequest === undefined,
    "A cancellation has already been requested: support will decide.",
  ),
  proposed: defineCondition(
    (order) => order.proposal !== undefined,
    "The shop has proposed nothing that could be answered.",
  ),
  problemReported: defineCondition((order) => order.problem !== undefined, "No problem has been reported."),
  noProblemYet: defineCondition(
    (order) => order.problem === undefined,
    "A problem has already been reported.",
  ),
  notRated: defineCondition((order) => order.rating === undefined, "The order has already been rated."),
  paidLate: defineCondition(
    (order) =>
      order.payment.entries?.some(({ late }) => late) === true && heldAmount(order) >= totalOf(order),
    "Only an order that was paid in full after it ended can be revived.",
  ),
  paid: defineCondition((order) => outstanding(order) === 0, "The order is not paid in full."),
  nothingDue: defineCondition(
    (order) => outstanding(order) === 0,
    "The order is not paid in full yet: record the payment first.",
  ),
  nothingPaid: defineCondition(
    (order) => heldAmount(order) === 0,
    "The way of delivery can be changed only until the first payment.",
  ),
  held: defineCondition((order) => heldAmount(order) > 0, "There is no money to refund."),
  allReturned: defineCondition(
    (order) => order.payment.paid > 0 && heldAmount(order) <= 0,
    "The buyer has not had all their money back.",
  ),
  thirdPersonAllowed: defineCondition(
    (order) => order.delivery.thirdPersonAllowed !== false,
    "The buyer has not agreed that somebody else may take the order, and only the buyer can allow it.",
  ),
  notArchived: defineCondition((order) => !isArchived(order), "The order is already in your archive."),
  archived: defineCondition(isArchived, "The order is not in your archive."),
  notPutAway: defineCondition(
    (order) => order.archived !== true,
    "The order is already in the shop's archive.",
  ),
  putAway: defineCondition((order) => order.archived === true, "The order is not in the shop's archive."),
  feePending: defineCondition(
    ({ fees = [] }) => fees.some(({ refund }) => refund === "pending"),
    "No contractor is waiting for a decision about a fee.",
  ),
} satisfies Record<Condition, ConditionRule>;

/** Whether an order meets all of these conditions. */
export const meetsAll = (order: Order, names: readonly Condition[] = []): boolean =>
  names.every((name) => conditions[name].holds(order));

/** The status that a step leads to for this order, undefined when it stays. */
export const targetOf = (order: Order, { to }: Pick<Step, "to">): string | undefined =>
  branchesOf(to).find(({ when }) => meetsAll(order, when))?.to;
