import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { isCountable, isPosted } from "../../domain/order/money/ledger.ts";
import type { Order } from "../../domain/order/order.ts";
import { hasRoomForMoney } from "../../domain/order/rules/limits.ts";
import { payableNow } from "../../domain/order/view/road.ts";
import { addressed, reportsToShare } from "../../domain/reports/checkout.ts";
import {
  applyPaymentReport,
  type PaymentReport,
  postingOf,
  recordForeign,
} from "../../domain/reports/payment.ts";
import { findOrder } from "../../io/orders/orders.ts";
import {
  keepMisfit,
  orderOfPayment,
  rememberPayment,
  settleMisfit,
  waitingReports,
} from "../../io/reports/payments.ts";
import { isId } from "../../io/runtime/ids.ts";
import { logInfo } from "../../io/runtime/log.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";
import { shortHash } from "../http/idempotency.ts";
import type { Approval, PaymentProvider, ProviderAccess, ProviderReading } from "./providers/provider.ts";
import { countUnknown, recordOnce } from "./record-once.ts";
import type { Scope } from "./sender.ts";

/** A provider's event that is proved to be its own, and by which of our secrets. */
export interface ProvenEvent extends ProviderAccess {
  name: string;
  /** For which shops it speaks, and the shop whose own account it is. */
  scope: Scope;
  shop: string | undefined;
  body: unknown;
  reading: ProviderReading<PaymentReport>;
  /** Its money is the shop's already: nothing is left to be confirmed. */
  isConfirmed?: boolean | undefined;
  now: string;
  /** When its buyer had agreed at the latest, where that is not now. */
  by?: string;
}

/** Takes what a provider says: whether it said something new; undefined where it is about something else. */
export async function takePayment(
  { confirm, capture }: Pick<PaymentProvider, "confirm" | "capture">,
  { name, scope, shop, body, reading, isConfirmed, now, by = now, secret, key }: ProvenEvent,
): Promise<boolean | undefined> {
  const { id, type, report: said, isUnknown, approval } = reading;
  if (isUnknown) countUnknown(name, type);
  if (approval && key && (await isWanted(approval, scope, by))) await capture?.(approval, { secret, key });
  if (!said) return undefined;
  const report = { ...said, ...(shop && { account: shop }) };
  const arrival = { key: shortHash("payments", name, ...(shop ? [shop] : []), id), now, scope, shop };
  return confirm && !isConfirmed && report.kind === "paid"
    ? takeConfirmed(report, arrival, () => confirm(body, secret))
    : take(report, arrival);
}

/**
 * Whether what a buyer has agreed to is still what the order waits for: else nothing is taken, and nobody has to give
 * it back. What cannot be taken now ends by itself at its provider.
 */
async function isWanted({ order: id, amount, currency }: Approval, scope: Scope, now: string) {
  const order = await findOrder(id);
  const payable = order && scope(order.shop) && payableNow(lifecycleOf(order), order, now);
  const isWanted = payable && payable.amount === amount && order.request.currency === currency;
  if (!isWanted) logInfo("A payment that a buyer has agreed to is not wanted any more.", { order: id });
  return isWanted;
}

/** A report on its way: its own key, when it came, for which shops it speaks, and whose account it is. */
interface Arrival {
  key: string;
  now: string;
  scope: Scope;
  shop: string | undefined;
}

/**
 * A payment that its provider wants to hear an answer to: it stands as a task from before it is confirmed until it is
 * taken, so that it is not lost between the two, and stays one where the provider says that there is none.
 */
async function takeConfirmed(
  report: PaymentReport,
  arrival: Arrival,
  confirm: () => Promise<boolean>,
): Promise<boolean> {
  const { key, now, scope, shop } = arrival;
  const order = await orderOf(report, scope);
  if (isPosted(order?.payment.entries, postingOf(report))) return false;
  const place = order ? { shop: order.shop, order: order.id } : shop && { shop };
  const about = { reason: "unconfirmed" as const, report, at: now, ...place };
  const waiting = { ...about, key: shortHash("unconfirmed", key) };
  const kept = await keepMisfit(waiting);
  if (await confirm()) {
    const applied = await take(report, arrival);
    await settleMisfit(waiting, { confirmed: now });
    return applied;
  }
  if (kept) recordMetric("PaymentsUnmatched", 1);
  return kept;
}

/** Whether a report said something new: to its order, or to the person who has to look at it. */
async function take(report: PaymentReport, { key, now, scope, shop }: Arrival): Promise<boolean> {
  const order = await orderOf(report, scope);
  if (order) return takeFor(order, report, key, now);
  const kept = await keepMisfit({ reason: "unknownOrder", report, key, at: now, ...(shop && { shop }) });
  // the payment may have come in this very moment
  const late = await orderOf(report, scope);
  if (late) return takeFor(late, report, key, now);
  if (kept) recordMetric("PaymentsUnmatched", 1);
  return kept;
}

/**
 * The order that a report names, however its id is written, else the one whose payment it is about; of a shop that it
 * does not speak for it knows none.
 */
async function orderOf(report: PaymentReport, scope: Scope): Promise<Order | undefined> {
  const named = (report.order ?? report.checkout ?? "").trim().toUpperCase();
  const order = isId(named) ? await findOrder(named) : undefined;
  if (order) return scope(order.shop) ? order : undefined;
  const paid = await orderOfPayment(report);
  const about = paid ? await findOrder(paid) : undefined;
  return about && scope(about.shop) ? about : undefined;
}

async function takeFor(order: Order, report: PaymentReport, key: string, now: string): Promise<boolean> {
  if (report.currency !== order.request.currency) return takeForeign(order, report, now);
  if (report.kind === "paid") await rememberPayment(report, order.id);
  const applied = await apply(order, report, key, now);
  await shareAbout(order, report, now);
  if (report.kind.startsWith("dispute")) await watchDispute(order, report, key, now);
  if (report.kind !== "paid") return applied;
  for (const waiting of await waitingReports(report, "unknownOrder")) {
    await takeFor(order, waiting.report, waiting.key, now);
    await settleMisfit(waiting, { order: order.id });
  }
  return applied;
}

/** Records a report in each order that it is about; a checkout's orders count their shares. */
async function apply(first: Order, given: PaymentReport, key: string, now: string) {
  const { orders, report } = addressed(first, given);
  const applied: (boolean | undefined)[] = [];
  const uncountable: Order[] = [];
  for (const each of orders)
    applied.push(
      await recordOnce(each, key, (order) => {
        if (isCountable(order.payment.entries, report.amount) && hasRoomForMoney(order))
          return applyPaymentReport(lifecycleOf(order), order, report, now, key);
        uncountable.push(order);
        return undefined;
      }),
    );
  const [order] = uncountable;
  return (order && (await keepUncountable(order, report, key, now))) || applied.includes(true);
}

/** A sum that no longer counts exactly, or has no room in its order, is not counted: a person has to look at it. */
async function keepUncountable({ id, shop }: Order, report: PaymentReport, key: string, at: string) {
  const kept = await keepMisfit({ reason: "tooLarge", report, key, at, shop, order: id });
  if (kept) recordMetric("PaymentsUnmatched", 1);
  return kept;
}

/** Tells all orders of a checkout what was recorded of single ones, once it turns out to be about all of them. */
async function shareAbout({ checkout }: Order, report: PaymentReport, now: string): Promise<void> {
  const ids = checkout?.orders ?? [];
  const orders = (await Promise.all(ids.map(findOrder))).filter((order) => order !== undefined);
  for (const shared of reportsToShare(orders, report)) {
    const { provider = "", kind, reference, payment = "", amount } = shared;
    const key = shortHash("shared", provider, kind, reference, payment, `${amount}`);
    for (const id of ids)
      await recordOnce(id, key, (one) => applyPaymentReport(lifecycleOf(one), one, shared, now, key));
  }
}

/** A dispute is a task as long as it is open, in whatever order its reports come. */
async function watchDispute({ id, shop }: Order, report: PaymentReport, key: string, at: string) {
  const isOpen = (await findOrder(id))?.payment.status === "disputed";
  if (isOpen && report.kind === "disputed")
    await keepMisfit({ reason: "disputed", report, key, at, shop, order: id });
  if (isOpen) return;
  for (const waiting of await waitingReports(report, "disputed")) await settleMisfit(waiting, { order: id });
}

/** Money in another currency counts for nothing: it stands in the history, once, and a person has to look at it. */
async function takeForeign({ id, shop }: Order, report: PaymentReport, now: string) {
  const { provider = "", kind, reference } = report;
  const key = shortHash("foreign", provider, kind, reference);
  const recorded = await recordOnce(id, key, (order) =>
    hasRoomForMoney(order) ? recordForeign(order, report, now, key) : undefined,
  );
  const kept = await keepMisfit({ reason: "wrongCurrency", report, key, at: now, shop, order: id });
  if (kept) recordMetric("PaymentsUnmatched", 1);
  return recorded || kept;
}
