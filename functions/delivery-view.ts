import type { WebhookDelivery } from "../io/deliveries.ts";

/** A delivery as the API shows it. */
export function deliveryView({ event, status, attempts, at, outcome, dueAt }: WebhookDelivery) {
  return { event, status, attempts, at, outcome, dueAt: dueAt ?? null };
}
