import type { Lifecycle } from "../../lifecycle/definition.ts";
import type { CarrierStatus } from "../../lifecycle/enums.ts";
import type { Order } from "../order.ts";

/**
 * Where a carrier's report brings an order (S1-15): to the shop's own status for it, else to the one that the
 * lifecycle names for goods that have left; undefined when it stays.
 */
export function carriedTo(
  { statuses, features }: Lifecycle,
  order: Pick<Order, "status" | "group">,
  report: CarrierStatus,
): string | undefined {
  const own = Object.keys(statuses).find((name) => statuses[name]!.report === report);
  if (own) return own === order.status ? undefined : own;
  return report !== "failed" && order.group !== "delivery" ? features?.carried : undefined;
}
