import { reasonPattern } from "../names.ts";
import { totalOf } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";

/** The reasons that every shop has (S1-25). */
export const failureReasons = ["clientRefused", "cancelled", "impossible"];

/** What one order that failed was worth; without a reason where nobody gave one. */
export interface Loss {
  status: string;
  reason?: string;
  amount: number;
  currency: string;
}

/** The loss that a failed order is. */
export function lossOf(order: Order): Loss {
  const { status, reason, request } = order;
  const loss = { status, amount: totalOf(order), currency: request.currency };
  return reason ? { ...loss, reason: reasonPattern.test(reason) ? reason : "other" } : loss;
}

/** A row of the report: what failed in one period, in one status, for one reason. */
export interface LossRow extends Required<Loss> {
  period: string;
  count: number;
}

/** Losses put together, earliest first; `periodOf` says when each one was, reasons beyond `known` are others. */
export function lossRows<L extends Loss>(
  losses: L[],
  known: readonly string[],
  periodOf: (loss: L) => string,
): LossRow[] {
  const rows = new Map<string, LossRow>();
  for (const loss of losses) {
    const { status, currency, amount } = loss;
    const reason = reasonOf(loss, known);
    const head = { period: periodOf(loss), status, reason, currency };
    const key = JSON.stringify(Object.values(head));
    const row = rows.get(key) ?? { ...head, count: 0, amount: 0 };
    rows.set(key, { ...row, count: row.count + 1, amount: row.amount + amount });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function reasonOf({ reason }: Loss, known: readonly string[]): string {
  if (!reason) return "none";
  return known.includes(reason) ? reason : "other";
}
