import type { Order } from "../order.ts";
import { adjustmentTotal, goodsTotal, heldAmount, surchargeTotal } from "./totals.ts";

/** The whole, in basis points. */
const wholeInBasisPoints = 10_000;
/** A share of an amount in minor units, rounded half up. */
const shareOf = (amount: number, points: number): number =>
  Number((BigInt(amount) * BigInt(points) + BigInt(wholeInBasisPoints / 2)) / BigInt(wholeInBasisPoints));

/**
 * What the shop gets of what was paid and not given back (S2-11); undefined where it has no fees. Both fees together
 * are rounded once, half up, and acquiring is what commission leaves of them: so the parts always add up.
 */
export function payoutOf(order: Order) {
  const { commission = 0, acquiring = 0 } = order.terms?.fees ?? {};
  if (!order.terms?.fees) return undefined;
  const paid = heldAmount(order);
  const kept = shareOf(paid, commission + acquiring);
  const forSale = shareOf(paid, commission);
  return {
    ...{ goods: goodsTotal(order), delivery: order.delivery.price, adjustments: adjustmentTotal(order) },
    ...{ surcharges: surchargeTotal(order), paid },
    ...{ commission: forSale, acquiring: kept - forSale, payout: paid - kept },
  };
}
