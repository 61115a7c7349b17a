import * as z from "zod";
import { arm } from "./deadlines.ts";
import { evolve } from "./evolve.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Event, Order } from "./order.ts";
import { latest, type Moment } from "./time.ts";
import { line } from "./values.ts";

/** What a carrier reports about one parcel, in words that all carriers share. */
export const waybill = z.object({
  order: line,
  status: z.enum(["onTheWay", "readyForPickup", "delivered", "failed"]),
  trackingCode: line.optional(),
});
export type Waybill = z.infer<typeof waybill>;

/**
 * The event that a carrier's report becomes, or undefined when it says nothing new. It sets the delivery
 * status; the order itself goes on only into delivery, and only where its lifecycle says so (S1-15).
 */
export function track(
  lifecycle: Lifecycle,
  order: Order,
  { status, trackingCode }: Waybill,
  at: Moment,
  key?: string,
): Event | undefined {
  const known = order.delivery.status;
  if (isClosed(order.group) || known === status || known === "delivered") return undefined;
  const to = status === "onTheWay" && order.group !== "delivery" ? lifecycle.carried : undefined;
  const event: Event = {
    command: "recordDelivery",
    actor: { role: "carrier" },
    at: latest(order.updatedAt, at),
    ...(to && { to, group: lifecycle.statuses[to]!.group }),
    data: { status, ...(trackingCode && { trackingCode }) },
    ...(key && { key }),
  };
  return to ? { ...event, deadlines: arm(lifecycle, evolve(order, event), event.at) } : event;
}
