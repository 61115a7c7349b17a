import type { Lifecycle, Step, Timer } from "../../lifecycle/definition.ts";
import type { Settlement } from "../event.ts";
import { hasField, latestAmount } from "../fields.ts";
import type { Order } from "../order.ts";
import { keptBy, paymentOf, refundOf, surchargeTotal, totalOf, withSurcharges } from "./totals.ts";

/** What a step or a deadline says about money. */
type MoneyRule = Pick<Step | Timer, "charge" | "refund">;

/** The sum in a field: what this command says, where it has the field, else what the latest event with it says. */
export function amountIn(
  lifecycle: Lifecycle,
  order: Order,
  field: string,
  { name = "", fields = {} }: { name?: string; fields?: Record<string, unknown> },
): number {
  if (hasField(lifecycle, name, field)) return Number(fields[field] ?? 0);
  return latestAmount(lifecycle, order.history, field);
}

/** The most that a refund by field may take off the bill: all that the order costs, or what is left of one charge. */
export function refundLimit(order: Order, { field, of }: { field: string; of?: string }): number {
  if (of === undefined) return totalOf(order);
  const same = (order.surcharges ?? []).filter((each) => "kind" in each && [of, field].includes(each.kind));
  return Math.max(0, surchargeTotal({ surcharges: same }));
}

/** What a step or a deadline puts on the bill, and what goes back to the buyer. */
export function settle(
  lifecycle: Lifecycle,
  order: Order,
  { charge, refund }: MoneyRule,
  given: { name?: string; fields?: Record<string, unknown> } = {},
): Settlement {
  const sum = (field: string) => amountIn(lifecycle, order, field, given);
  const surcharges = [
    ...(charge ? [{ kind: charge.as, amount: sum(charge.field) }] : []),
    ...(refund?.share === "byField"
      ? [{ kind: refund.field, amount: -Math.min(sum(refund.field), refundLimit(order, refund)) }]
      : []),
  ].filter(({ amount }) => amount !== 0);
  const { refundDue } = paymentOf({ ...order, ...withSurcharges(order, surcharges) } as Order);
  const back = refund?.share === "byField" ? refundDue : refundOf(order, refund?.share);
  const keeps = keptBy(order, refund?.share);
  return {
    ...(surcharges.length > 0 && { surcharges }),
    ...(back > 0 && { refundDue: back }),
    ...(keeps !== undefined && { keeps }),
  };
}
