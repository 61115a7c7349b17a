import type { Condition } from "../lifecycle/groups.ts";
import { foldedName } from "../names.ts";
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
    "Only plants, handmade goods, tea and coffee, confectionery, flowers and what the shop names are photographed.",
  ),
  madeToOrder: defineCondition(
    (order) => order.request.lines.some(({ availability }) => availability === "madeToOrder"),
    "Nothing of it is made to order.",
  ),
  skipsCourier: defineCondition(
    (order) => ["thirdParty", "self"].includes(order.delivery.way ?? ""),
    "Only a hired courier or the shop itself delivers without the status courierLeft: dispatch first.",
  ),
  brought: defineCondition(
    (order) => order.delivery.way !== "pickup",
    "The buyer fetches this order from the shop: nobody delivers it.",
  ),
  notSetOut: defineCondition(
    (order) => order.delivery.setOutAt === undefined,
    "The deliverer is on the way already.",
  ),
  hasWindow: defineCondition(
    (order) => order.delivery.from !== undefined,
    "The order has no delivery window.",
  ),
  noWindow: defineCondition((order) => order.delivery.from === undefined, "The order has a delivery window."),
  courierNotHired: defineCondition(
    (order) => order.delivery.way !== "thirdParty",
    "A hired courier skips courierLeft: send deliver once it is handed over, or setDelivery before.",
  ),
  notDelivered: defineCondition(
    ({ delivery }) => delivery.status !== "delivered",
    "The order is delivered already.",
  ),
  cashDue: defineCondition(
    (order) => cashToCollect(order) > 0,
    "There is no cash to collect for this order.",
  ),
  cancelRequested: defineCondition(
    (order) => order.cancelRequest !== undefined,
    "Nobody has asked for the cancellation: requestCancel first.",
  ),
  cancelNotRequested: defineCondition(
    (order) => order.cancelRequest === undefined,
    "The cancellation is asked for already: support decides about it.",
  ),
  proposed: defineCondition(
    (order) => order.proposal !== undefined,
    "Nothing is proposed that waits for an answer.",
  ),
  problemReported: defineCondition((order) => order.problem !== undefined, "No problem is reported."),
  noProblemYet: defineCondition((order) => order.problem === undefined, "A problem is already reported."),
  notRated: defineCondition((order) => order.rating === undefined, "The order is already rated."),
  paidLate: defineCondition(
    (order) =>
      order.payment.entries?.some(({ late }) => late) === true && heldAmount(order) >= totalOf(order),
    "The order was not paid in full after its end.",
  ),
  paid: defineCondition((order) => outstanding(order) === 0, "The order is not paid in full."),
  nothingDue: defineCondition((order) => outstanding(order) === 0, "Something is still to be paid."),
  nothingPaid: defineCondition(
    (order) => heldAmount(order) === 0,
    "The delivery can change only before the payment.",
  ),
  held: defineCondition((order) => heldAmount(order) > 0, "Nothing is held that could be refunded."),
  thirdPersonAllowed: defineCondition(
    (order) => order.delivery.thirdPersonAllowed !== false,
    "The buyer has not agreed that a third person takes it: allowThirdPerson is theirs to send.",
  ),
  notArchived: defineCondition((order) => !isArchived(order), "It is already in your archive."),
  archived: defineCondition(isArchived, "It is not in your archive."),
  notPutAway: defineCondition((order) => order.archived !== true, "The shop has archived it already."),
  putAway: defineCondition((order) => order.archived === true, "The shop has not archived it."),
  feePending: defineCondition(
    ({ fees = [] }) => fees.some(({ refund }) => refund === "pending"),
    "No contractor waits for a decision about a fee.",
  ),
} satisfies Record<Condition, ConditionRule>;

/** Whether an order meets all of these conditions. */
export const meetsAll = (order: Order, names: readonly Condition[] = []): boolean =>
  names.every((name) => conditions[name].holds(order));
