import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import type { CarrierStatus } from "../lifecycle/enums.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { startDeadlines } from "../order/deadlines.ts";
import type { Event } from "../order/event.ts";
import { evolve } from "../order/evolve.ts";
import type { Order } from "../order/order.ts";
import { latest, type Moment } from "../time/time.ts";
import type { carrierReport } from "./schema.ts";

export type CarrierReport = z.infer<typeof carrierReport>;

/**
 * The event that a carrier's report becomes, or undefined when it says nothing new. It sets the delivery
 * status; the order itself goes on only within the group delivery, and only where its lifecycle says so (S1-15).
 */
export function applyCarrierReport(
  lifecycle: Lifecycle,
  order: Order,
  given: CarrierReport,
  at: Moment,
  key?: string,
): Event | undefined {
  if (!isNewReport(order, given)) return undefined;
  const { status, trackingCode, at: reportedAt } = given;
  const to = carriedTo(lifecycle, order, status);
  const event: Event = {
    command: "recordDelivery",
    actor: { role: "carrier" },
    at: latest(order.updatedAt, at),
    ...(to && { to, group: lifecycle.statuses[to]!.group }),
    data: { status, ...(trackingCode && { trackingCode }), ...(reportedAt && { reportedAt }) },
    ...(key && { key }),
  };
  return to ? { ...event, deadlines: startDeadlines(lifecycle, evolve(order, event), event.at) } : event;
}

/** A closed order and a delivered parcel take no report, nor an older one; nothing leaves a pickup point to be on its way. */
function isNewReport({ group, delivery, history }: Order, { status, at }: CarrierReport): boolean {
  const last = history.findLast((event) => event.command === "recordDelivery")?.data?.reportedAt;
  if (isClosed(group) || delivery.status === "delivered" || delivery.status === status) return false;
  if (at && last && at < last) return false;
  return !(delivery.status === "readyForPickup" && status === "onTheWay");
}

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
