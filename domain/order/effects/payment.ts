import { earliest } from "../../time/time.ts";
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

/** The posting that an event of this kind says by itself, whatever the order; what it does not say is undefined. */
export function postingIn({ command, data }: Event): Posting | undefined {
  if (command === "recordPayment") return data?.entry;
  if ((command === "refund" || command === "confirmPayment") && data?.entry) return data.entry;
  if (command !== "confirmPayment" && command !== "deliver" && command !== "refund") return undefined;
  const { amount, reference, provider } = (data ?? {}) as Partial<Posting>;
  if (amount === undefined) return undefined;
  return {
    ...{ kind: command === "refund" ? ("refund" as const) : ("payment" as const), amount },
    ...(reference && { reference }),
    ...(provider && { provider }),
  };
}

/** What came in or went back, as a provider reports it or as staff and deliverers say. */
const postEvent =
  (kind: "payment" | "refund", amountOf: (order: Order) => number) =>
  (order: Order, _: object, event: Event): OrderChange =>
    post(order, event, postingIn(event) ?? { kind, amount: amountOf(order) });

/** What the shop had received before the order came, each sum at its own time; of a checkout that became several orders each counts its share. */
export function postReceived({ request, checkout, payment }: Order, { actor: by, at }: Stamp): OrderChange {
  const { received = [] } = request.payment;
  if (received.length === 0) return {};
  const entries = received.map((sum) => ({
    ...{ kind: "payment" as const, amount: sum.amount, reference: sum.reference },
    ...(checkout && { shared: true as const }),
    ...{ at: earliest(sum.at ?? at, at), by },
  }));
  return { payment: { ...payment, entries } };
}

/** What the buyer pays: all that is due, where the event does not say how much. */
export const postPayment = postEvent("payment", outstanding);

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

/** A report that moves nothing: of money, or of an attempt that failed. */
function recordPayment(
  order: Order,
  { entry, rejected }: EventData<"recordPayment">,
  stamp: Stamp,
): OrderChange {
  if (entry) return post(order, stamp, entry);
  return rejected ? changePayment(order, { said: "rejected" }) : {};
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
  confirmPayment: postPayment,
  recordPayment,
  setPayment: correctPayment,
  refund: postEvent("refund", ({ payment }) => payment.refundDue),
  cancel: closeOrder,
  decline: closeOrder,
  move: closeOrder,
  expire: oweRefund,
} satisfies Effects;
