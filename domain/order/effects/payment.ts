import type { Event, EventData, Settlement } from "../event.ts";
import type { Posting } from "../money/ledger.ts";
import { heldAmount, isConfirmedByProvider, outstanding } from "../money/totals.ts";
import type { Order, OrderChange, Payment } from "../order.ts";
import type { Effects } from "./effect.ts";

type Stamp = Pick<Event, "actor" | "at">;

const changePayment = (order: Order, change: Partial<Payment>): OrderChange => ({
  payment: { ...order.payment, ...change },
});

/** The order's ledger with one more entry; nothing is no entry. */
function post(order: Order, { actor: by, at }: Stamp, posting: Posting): OrderChange {
  if (posting.amount === 0) return {};
  const entry = { ...posting, at, by, ...(order.group === "failed" && { late: true as const }) };
  return changePayment(order, { entries: [...(order.payment.entries ?? []), entry] });
}

/** What the buyer pays, as a provider reports it or as staff and deliverers say. */
export function receivePayment(order: Order, data: EventData<"confirmPayment">, stamp: Stamp): OrderChange {
  const { amount = outstanding(order), reference, provider } = data;
  return post(order, stamp, {
    ...{ kind: "payment", amount },
    ...(reference && { reference }),
    ...(provider && { provider }),
  });
}

/** Staff say how a payment stands: what is held agrees with it from then on. */
export function correctPayment(
  order: Order,
  { status, channel = order.payment.channel }: EventData<"setPayment">,
  stamp: Stamp,
): OrderChange {
  const said = isConfirmedByProvider(channel) ? "pending" : "unpaid";
  const isWaiting = status === "pending" || status === "unpaid" || status === "rejected";
  const payment = { ...order.payment, ...(channel && { channel }), said: isWaiting ? status : said };
  return { payment, ...(status && post({ ...order, payment }, stamp, correction(order, status))) };
}

function correction(order: Order, status: Payment["status"]): Posting {
  if (status === "paid") return { kind: "manual", amount: outstanding(order) };
  if (status === "refunded") return { kind: "refund", amount: heldAmount(order) };
  return { kind: "manual", amount: -heldAmount(order) };
}

function refundPayment(order: Order, data: EventData<"refund">, stamp: Stamp): OrderChange {
  const { amount = order.payment.refundDue, reference, entry } = data;
  return post(order, stamp, entry ?? { kind: "refund", amount, ...(reference && { reference }) });
}

/** A report that moves nothing: of money, or of an attempt that failed. */
function recordPayment(order: Order, { entry }: EventData<"recordPayment">, stamp: Stamp): OrderChange {
  return entry ? post(order, stamp, entry) : changePayment(order, { said: "rejected" });
}

/** From now on the shop keeps so much at most. */
export const oweRefund = (_: Order, { keeps }: Settlement): OrderChange =>
  keeps === undefined ? {} : { keeps };

/** Why an order came to its end, and what it owes then. */
export const closeOrder = (
  order: Order,
  { reason, ...data }: Settlement & { reason?: string | undefined },
): OrderChange => ({ reason, ...oweRefund(order, data) });

/** What the events about money do to an order; the sums follow from the ledger. */
export const paymentEffects = {
  confirmPayment: receivePayment,
  recordPayment,
  setPayment: correctPayment,
  refund: refundPayment,
  cancel: closeOrder,
  decline: closeOrder,
  move: closeOrder,
  expire: oweRefund,
} satisfies Effects;
