import type { Condition } from "./condition-names.ts";
import type { Order } from "./order.ts";
import { held, outstanding } from "./payment.ts";

/** The five categories whose goods are photographed before they leave, by each of their words (S2-27). */
export const photographed = [
  ...["plants", "livePlants"],
  ...["handmade", "vintage"],
  ...["tea", "coffee", "teaAndCoffee"],
  ...["confectionery", "bakery"],
  ...["flowers", "gifts"],
];

interface Rule {
  holds: (order: Order) => boolean;
  /** The sentence for a caller whom the rule stops. */
  otherwise: string;
}

const rule = (holds: Rule["holds"], otherwise: string): Rule => ({ holds, otherwise });

/** Named conditions on an order, for steps and deadlines to refer to. */
export const conditions = {
  photographed: rule(
    (order) => order.request.lines.some(({ category }) => photographed.includes(category ?? "")),
    "Only plants, handmade goods, tea and coffee, confectionery and flowers are photographed.",
  ),
  skipsCourier: rule(
    (order) => ["thirdParty", "self"].includes(order.delivery.way),
    "Only a hired courier or the seller himself delivers without the status courierLeft.",
  ),
  hasWindow: rule((order) => order.delivery.from !== undefined, "The order has no delivery window."),
  cancelRequested: rule(
    (order) => order.cancelRequest !== undefined,
    "Nobody has asked for the cancellation.",
  ),
  proposed: rule((order) => order.proposal !== undefined, "Nothing is proposed that waits for an answer."),
  problemReported: rule((order) => order.problem !== undefined, "No problem is reported."),
  noProblemYet: rule((order) => order.problem === undefined, "A problem is already reported."),
  notRated: rule((order) => order.rating === undefined, "The order is already rated."),
  paidLate: rule(
    (order) => order.payment.status === "paidLate" && outstanding(order) === 0,
    "The order was not paid in full after its end.",
  ),
  nothingPaid: rule((order) => held(order) === 0, "The delivery can change only before the payment (S3-07)."),
  refundDue: rule((order) => order.payment.refundDue > 0, "There is nothing to refund."),
  thirdPersonAllowed: rule(
    (order) => order.delivery.thirdPersonAllowed !== false,
    "The buyer has not agreed that a third person takes it (S2-52).",
  ),
  notArchived: rule((order) => !order.archived, "It is already in your archive."),
  archived: rule((order) => order.archived === true, "It is not in your archive."),
} satisfies Record<Condition, Rule>;
