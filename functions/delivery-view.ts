import type { Delivery } from "../io/deliveries.ts";

/** A delivery as the API shows it. */
export function deliveryView({ event, status, attempts, at, outcome, dueAt }: Delivery) {
  return { event, status, attempts, at, outcome, dueAt: dueAt ?? null };
}
