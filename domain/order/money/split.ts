import type { Adjustment } from "./schema.ts";
import { isAdded, type Priced, sumsOf } from "./sums.ts";

/**
 * Shares a sum of minor units out by weights, at or above zero: whole, in proportion, and what rounding leaves goes to
 * the largest remainders, the first of equal ones; without any weight the first part takes everything.
 */
export function shareOut(sum: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (all === 0n) return weights.map((_, i) => (i === 0 ? sum : 0));
  const size = BigInt(Math.abs(sum));
  const quotas = weights.map((weight) => size * BigInt(weight));
  const shares = quotas.map((quota) => Number(quota / all));
  const left = Math.abs(sum) - shares.reduce((total, share) => total + share, 0);
  const byRemainder = quotas
    .map((quota, i) => ({ i, remainder: quota % all }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder < b.remainder ? 1 : -1));
  for (const { i } of byRemainder.slice(0, left)) shares[i]! += 1;
  return shares.map((share) => (sum < 0 ? 0 - share : share));
}

/**
 * The adjustments of a checkout, shared out over the orders that it becomes. Each is shared by what the orders cost
 * until then, what comes on top first: so the shares of each add up to it, and no order costs less than nothing. What
 * is about the delivery goes where the delivery is paid, as far as that order can bear it.
 */
export function shareAdjustments(
  orders: readonly Pick<Priced, "lines" | "delivery">[],
  adjustments: readonly Adjustment[],
): Adjustment[][] {
  let costs = orders.map((order) => sumsOf(order).total);
  const shares = new Map<Adjustment, number[]>();
  for (const adjustment of adjustments.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const own = sharesOf(adjustment, costs);
    shares.set(adjustment, own);
    if (isAdded(adjustment)) costs = costs.map((cost, i) => cost + own[i]!);
  }
  return orders.map((_, i) =>
    adjustments.flatMap((adjustment) => {
      const amount = shares.get(adjustment)![i]!;
      return amount === 0 && (adjustment.amount !== 0 || i > 0) ? [] : [{ ...adjustment, amount }];
    }),
  );
}

/** First what is added, then what is taken off, last what the prices hold. */
const turnOf = (adjustment: Adjustment): number =>
  isAdded(adjustment) ? (adjustment.amount < 0 ? 1 : 0) : 2;

function sharesOf({ kind, amount, included }: Adjustment, costs: readonly number[]): number[] {
  if (kind !== "shipping") return shareOut(amount, costs);
  const first = amount < 0 && isAdded({ included }) ? -Math.min(-amount, costs[0]!) : amount;
  const rest = costs.map((cost, i) => (i === 0 ? 0 : cost));
  return shareOut(amount - first, rest).map((share, i) => (i === 0 ? first + share : share));
}
