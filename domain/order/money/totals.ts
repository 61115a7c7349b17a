import type { Refund } from "../../lifecycle/definition.ts";
import type { Surcharge } from "../event.ts";
import type { Order, OrderChange, Payment } from "../order.ts";
import { type LedgerSums, ledgerSums } from "./ledger.ts";
import { isAdded, sumsOf } from "./sums.ts";

/** What the goods cost, without delivery, in minor units. */
export const goodsTotal = ({ request }: Pick<Order, "request">): number => sumsOf(request).goods;

/** What an order costs in its parts, in minor units; a discount takes off what there is, also where the delivery has become cheaper. */
function billOf(order: Order) {
  const { goods, adjustments } = sumsOf(order.request);
  const [delivery, surcharges] = [order.delivery.price, surchargeTotal(order)];
  return {
    goods,
    delivery,
    surcharges,
    adjustments: Math.max(adjustments, -(goods + delivery + surcharges)),
  };
}

/** What the buyer pays in all, in minor units. */
export function totalOf(order: Order): number {
  const { goods, delivery, surcharges, adjustments } = billOf(order);
  return goods + delivery + surcharges + adjustments;
}

/** What came on top of goods and delivery when the order was placed, or off them, in minor units. */
export const adjustmentTotal = (order: Order): number => billOf(order).adjustments;

/** What the buyer pays for the delivery, with what the shop gave off it, in minor units. */
export function deliveryTotal({ delivery, request }: Pick<Order, "delivery" | "request">): number {
  const own = (request.adjustments ?? []).filter((each) => each.kind === "shipping" && isAdded(each));
  return Math.max(
    0,
    own.reduce((sum, { amount }) => sum + amount, delivery.price),
  );
}

/** What the buyer has agreed to pay on top (S2-62), in minor units. */
export const surchargeTotal = ({ surcharges = [] }: Pick<Order, "surcharges">): number =>
  surcharges.reduce((sum, { amount }) => sum + amount, 0);

/** What was received and not given back, in minor units. */
export const heldAmount = ({ payment }: Pick<Order, "payment">): number => payment.paid - payment.refunded;

/** What is still to be paid, in minor units: what was given back is not owed again. */
export const outstanding = (order: Order): number => Math.max(0, totalOf(order) - order.payment.paid);

/** What the ledger says of an order's payment: its sums, what is owed back, and how it stands. */
export function paymentOf(order: Order): Payment {
  const { checkout } = order;
  const isLast = checkout?.orders.at(-1) === order.id;
  const sums = ledgerSums(order.payment.entries, checkout && { checkout, isLast });
  const payment = { ...order.payment, paid: sums.paid, refunded: sums.refunded };
  const held = heldAmount({ payment });
  const refundDue = Math.max(0, held - keptOf(order, sums, held));
  return { ...payment, refundDue, status: paymentStatusOf(order, sums) };
}

/** What the shop may keep of what it holds: the price, or what the order's end left it; nothing that came too late. */
function keptOf(order: Order, { paid, late }: LedgerSums, held: number): number {
  if (order.keeps !== undefined) return Math.min(held, order.keeps);
  return Math.min(totalOf(order), order.group === "failed" ? Math.max(0, paid - late) : held);
}

function paymentStatusOf(order: Order, sums: LedgerSums): Payment["status"] {
  const { paid, refunded, late, disputed } = sums;
  const total = totalOf(order);
  if (disputed) return "disputed";
  if (paid === 0) return total === 0 && order.request.lines.length > 0 ? "paid" : order.payment.said;
  if (refunded >= paid) return "refunded";
  if (order.group === "failed" && late > 0) return refunded > 0 ? "partlyRefunded" : "paidLate";
  if (paid < total) return "partlyPaid";
  return refunded > 0 && paid - refunded < total ? "partlyRefunded" : "paid";
}

/** Whether nobody owes anybody anything: nothing is to be paid, and nothing to be given back (S1-24). */
export const isSettled = (order: Order): boolean =>
  outstanding(order) === 0 && order.payment.refundDue === 0 && order.payment.status !== "disputed";

/** Ways to pay in which the deliverer brings the money back. */
export const isPaidAtTheDoor = (channel?: Payment["channel"]): boolean =>
  channel === "cash" || channel === "cashOnDelivery";

/** What a deliverer is to collect, in minor units; nobody is asked for the money of a gift that they receive (S2-59). */
export const cashToCollect = (order: Order): number =>
  isPaidAtTheDoor(order.payment.channel) && !order.request.gift ? outstanding(order) : 0;

/** What somebody still waits for, in minor units: of an order that failed nobody does. */
export const dueNow = (order: Order): number => (order.group === "failed" ? 0 : outstanding(order));

/** What goes back to the buyer when a step or deadline ends the order, in minor units; nothing where it does not say so. */
export function refundOf(order: Order, share?: Refund["share"]): number {
  if (share === "everything") return heldAmount(order);
  if (share === "exceptDelivery") return Math.max(0, heldAmount(order) - deliveryTotal(order));
  return 0;
}

/** What the shop keeps of an order that ends so, whenever the money comes; undefined where the step does not say. */
export function keptBy(order: Order, share?: Refund["share"]): number | undefined {
  if (share === "everything") return 0;
  return share === "exceptDelivery" ? deliveryTotal(order) : undefined;
}

/** Ways to pay where a provider confirms by itself, as it may where none is chosen; the others report nothing (S4-13, S4-15). */
export const isConfirmedByProvider = (channel?: Payment["channel"]): boolean =>
  channel === undefined || channel === "online" || channel === "card";

/** The order with more on its bill, or less. */
export const withSurcharges = (order: Order, added: readonly Surcharge[]): OrderChange =>
  added.length === 0 ? {} : { surcharges: [...(order.surcharges ?? []), ...added] };
