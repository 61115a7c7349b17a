import { isOfCheckout, type LedgerEntry, unsharedAbout } from "../order/money/ledger.ts";
import type { Order } from "../order/order.ts";
import { type PaymentReport, postingOf, reportKindOf } from "./payment.ts";

type Told = Pick<Order, "id" | "checkout" | "request" | "payment">;

/** Whether what a report is about is about the whole checkout: providers seldom say so again. */
const isTogether = (entries: LedgerEntry[] | undefined, report: PaymentReport): boolean =>
  report.kind !== "rejected" && isOfCheckout(entries, postingOf(report));

/** To which orders a report goes, and as what: one about a checkout, or about a payment of one, to each of its orders. */
export function addressed({ id, checkout, payment }: Told, given: PaymentReport) {
  const isWhole = checkout && (given.checkout || isTogether(payment.entries, given));
  if (!isWhole) return { orders: [id], report: given };
  return { orders: checkout.orders, report: { ...given, checkout: given.checkout ?? checkout.id } };
}

/**
 * What was recorded of single orders of a checkout, as reports about all of them, once a report shows that it is about the
 * whole checkout: whichever of the two came first, also where they came at once, and by what the orders know together.
 */
export function reportsToShare(orders: readonly Told[], report: PaymentReport): PaymentReport[] {
  const [first] = orders;
  const entries = orders.flatMap(({ payment }) => payment.entries ?? []);
  if (!first?.checkout || !isTogether(entries, report)) return [];
  const { currency } = first.request;
  const checkout = first.checkout.id;
  return unsharedAbout(entries, postingOf(report)).map(
    ({ kind, at: _, by: __, ...posting }) =>
      ({ ...posting, kind: reportKindOf[kind], currency, checkout }) as PaymentReport,
  );
}
