import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { decide } from "../order/decide.ts";
import type { Event } from "../order/event.ts";
import { evolve } from "../order/evolve.ts";
import { type EntryKind, isPosted, type Posting } from "../order/money/ledger.ts";
import { outstanding } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import { latest, type Moment } from "../time/time.ts";
import type { paymentReport } from "./schema.ts";

export type PaymentReport = z.infer<typeof paymentReport>;

/** The payment providers that Waymark understands: the name in a webhook's path, and in a shop's settings. */
export const paymentProviderNames = ["generic", "stripe", "przelewy24", "yookassa", "paypal"] as const;
export type PaymentProviderName = (typeof paymentProviderNames)[number];

const paymentsActor = { role: "payments" } as const;

/** What each report is in an order's ledger; a failed attempt to pay is nothing there. */
const entryKindOf = {
  paid: "payment",
  refunded: "refund",
  refundFailed: "refundFailed",
  disputed: "dispute",
  disputeWon: "disputeWon",
  disputeLost: "disputeLost",
} as const;

/** The report that an entry of a ledger came by. */
export const reportKindOf = Object.fromEntries(
  Object.entries(entryKindOf).map(([kind, entry]) => [entry, kind]),
) as Partial<Record<EntryKind, PaymentReport["kind"]>>;

/**
 * The event that a provider's report in the order's currency becomes, or undefined when the order knows it already.
 * Money is never lost: what the status does not expect is recorded, and what came too late or twice is owed back.
 */
export function applyPaymentReport(
  lifecycle: Lifecycle,
  order: Order,
  given: PaymentReport,
  at: Moment,
  key?: string,
): Event | undefined {
  const stamp = { actor: paymentsActor, at: latest(order.updatedAt, at), ...(key && { key }) };
  if (given.kind === "rejected") return recordRejection(order, given, stamp);
  const posting = postingOf(given);
  if (isPosted(order.payment.entries, posting)) return undefined;
  const recorded = record(order, posting, stamp);
  const confirmed = given.kind === "paid" && confirmPayment(lifecycle, order, posting, recorded);
  return confirmed || recorded;
}

/** A report in another currency than the order's: it changes no sum, but nobody can say that it did not come. */
export function recordForeign(order: Order, report: PaymentReport, at: Moment, key: string): Event {
  const { currency } = report;
  const entry = report.kind === "rejected" ? undefined : postingOf(report);
  const stamp = { actor: paymentsActor, at: latest(order.updatedAt, at), key };
  return { command: "recordPayment", ...stamp, data: { ...(entry && { foreign: { ...entry, currency } }) } };
}

type EventStamp = Pick<Event, "actor" | "at" | "key">;

/** The entry of a ledger that a report is; not for an attempt that failed. */
export function postingOf({ kind, amount, reference, ...report }: PaymentReport): Posting {
  const { payment, provider, cumulative, checkout } = report;
  return {
    ...{ kind: entryKindOf[kind as keyof typeof entryKindOf], amount, reference },
    ...(provider && { provider }),
    ...(payment && { payment }),
    ...(cumulative && { cumulative }),
    ...(checkout && { shared: true as const }),
  };
}

/**
 * Money that moves nothing but the ledger: what is owed back because of it stands beside it, and what has gone back is
 * a refund that the buyer is told of.
 */
function record(order: Order, entry: Posting, stamp: EventStamp): Event {
  const recorded: Event = { command: "recordPayment", ...stamp, data: { entry } };
  const { refunded, refundDue } = evolve(order, recorded).payment;
  const back = refunded - order.payment.refunded;
  if (entry.kind === "refund" && back > 0)
    return { command: "refund", ...stamp, data: { amount: back, entry } };
  const owed = refundDue - order.payment.refundDue;
  return owed > 0 ? { ...recorded, data: { entry, refundDue: owed } } : recorded;
}

/** A payment that is enough pays: also too much moves the order on, before a deadline can end it. */
function confirmPayment(lifecycle: Lifecycle, order: Order, entry: Posting, recorded: Event) {
  const amount = evolve(order, recorded).payment.paid - order.payment.paid;
  if (amount <= 0 || amount < outstanding(order)) return undefined;
  const { reference, provider } = entry;
  // of a checkout, even if all of it is the order's share, or more of a payment that is known: the entry says all of it
  const isWhole = amount === entry.amount && !entry.shared;
  const lookups = { ...(provider && { provider }), ...(!isWhole && { entry }) };
  const fields = { amount, reference };
  const { at, key } = recorded;
  const input = { name: "confirmPayment", actor: paymentsActor, fields, lookups, ...(key && { key }) };
  const decision = decide(lifecycle, order, input, at);
  return "event" in decision ? decision.event : undefined;
}

/** So many failed attempts to pay are events of an order; one more is nothing that nobody knows. */
const maxRejections = 20;

/** An attempt that failed is recorded once; of one that succeeded in the end it says nothing. */
function recordRejection(
  { payment, history }: Order,
  { reference, provider }: PaymentReport,
  stamp: EventStamp,
): Event | undefined {
  const same = (other?: Pick<Posting, "reference" | "provider">): boolean =>
    other?.reference === reference && other.provider === provider;
  const rejections = history.flatMap(({ command, data }) =>
    command === "recordPayment" && data?.rejected ? [data.rejected] : [],
  );
  const isKnown =
    rejections.some(same) || (payment.said === "rejected" && rejections.length >= maxRejections);
  if (isKnown || payment.entries?.some((entry) => entry.kind === "payment" && same(entry))) return undefined;
  const rejected = { reference, ...(provider && { provider }) };
  return { command: "recordPayment", ...stamp, data: { rejected } };
}
