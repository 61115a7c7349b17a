import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { stepsIn } from "../lifecycle/transitions.ts";
import { startDeadlines } from "../order/deadlines.ts";
import {
  deliveryStatusOf,
  isSameCode,
  type Parcel,
  type ParcelReport,
  placeOf,
  withReport,
} from "../order/effects/parcels.ts";
import type { Event } from "../order/event.ts";
import { evolve, stateAt } from "../order/evolve.ts";
import type { Delivery, Order } from "../order/order.ts";
import { isFull } from "../order/rules/limits.ts";
import { deadlinesWith } from "../order/rules/parcels.ts";
import { latest, type Moment } from "../time/time.ts";
import type { carrierReport } from "./schema.ts";

export type CarrierReport = z.infer<typeof carrierReport>;

/** The carriers that Waymark understands, by the name in a webhook's path. */
export const carrierProviderNames = ["generic", "aftership", "inpost", "novaposhta", "cdek"] as const;
export type CarrierProviderName = (typeof carrierProviderNames)[number];

/** So many reports about one order are events; what carriers say beyond only changes how it stands. */
export const maxReportEvents = 50;
/** So many reports without an event are kept: of each parcel and status the newest. */
const maxFolded = 300;

/** An order as a report leaves it that is no event of its own. */
export interface Amendment {
  amended: Order;
}

/**
 * What a carrier's report does, or undefined when it says nothing new. It sets the delivery status; the order itself goes
 * on only within the group delivery, and only where its lifecycle says so (S1-15). An order that has heard too many
 * reports stands as they say, and its history does not grow.
 */
export function applyCarrierReport(
  lifecycle: Lifecycle,
  order: Order,
  given: CarrierReport,
  at: Moment,
  key?: string,
): Event | Amendment | undefined {
  if (!isAbout(lifecycle, order, given) || isOver(order)) return undefined;
  const now = latest(order.updatedAt, at);
  const before = order.delivery.parcels ?? [];
  const parcels = withReport(before, { ...given, at: given.at ?? now });
  const news = newsIn(before, parcels, given);
  if (!news) return undefined;
  const to = news === "late" ? undefined : carriedTo(lifecycle, order, deliveryStatusOf(parcels));
  const event: Event = {
    command: "recordDelivery",
    actor: { role: "carrier" },
    at: now,
    ...(to && { to, group: lifecycle.statuses[to]!.group }),
    data: dataOf(given, news),
    ...(key && { key }),
  };
  if (hasHeardEnough(order) || isFull(order, event)) return folded(order, given, parcels, now);
  const after = to ? evolve(order, event) : undefined;
  const deadlines = after ? startDeadlines(lifecycle, after, now) : deadlinesWith(order, parcels, now);
  return deadlines ? { ...event, deadlines } : event;
}

const hasHeardEnough = ({ history }: Order): boolean =>
  history.filter(({ command }) => command === "recordDelivery").length >= maxReportEvents;

/** The order with a report in its newest event, beside what that says itself. */
function folded(order: Order, given: CarrierReport, parcels: Parcel[], now: Moment): Amendment | undefined {
  const newest = order.history.at(-1)!;
  const { at, count, reports } = newest.folded ?? { at: now, count: 0, reports: [] };
  const { order: _, at: reportedAt = now, ...named } = given;
  const merged = withNewest(reports, { ...named, at: reportedAt });
  const kept = order.history.reduce((sum, event) => sum + (event.folded?.reports.length ?? 0), 0);
  if (kept + merged.length - reports.length > maxFolded) return undefined;
  const deadlines = deadlinesWith(order, parcels, now);
  const event = {
    ...newest,
    folded: { at, count: count + 1, reports: merged },
    ...(deadlines && { deadlines }),
  };
  return { amended: evolve(stateAt(order, order.version - 1), event) };
}

/** The reports with one more, which takes the place of an older one of its parcel and status. */
function withNewest(reports: readonly ParcelReport[], report: ParcelReport): ParcelReport[] {
  const isSame = ({ status, trackingCode }: ParcelReport) =>
    status === report.status &&
    (trackingCode === report.trackingCode || isSameCode(trackingCode, report.trackingCode));
  const former = reports.find(isSame);
  const newer = former && former.at > report.at ? former : report;
  return [...reports.filter((each) => !isSame(each)), newer];
}

function dataOf({ status, carrier, trackingCode, at: reportedAt }: CarrierReport, news: News) {
  return {
    status,
    ...(carrier && { carrier }),
    ...(trackingCode && { trackingCode }),
    ...(reportedAt && { reportedAt }),
    ...((news === "failed" || news === "returned") && { lost: news }),
  };
}

/**
 * Whether a report is about a parcel of this order: one that it knows, or, where no step of its lifecycle names parcels
 * and nobody else did, the one that the report itself names.
 */
export function isAbout(lifecycle: Lifecycle, order: Order, report: CarrierReport): boolean {
  const { parcels = [] } = order.delivery;
  const unnamed = parcels.every(({ trackingCode }) => trackingCode === undefined);
  if (unnamed && parcels.length < 2) return parcels.length === 1 || !namesParcels(lifecycle);
  return placeOf(parcels, report) >= 0;
}

const namesParcels = (lifecycle: Lifecycle): boolean =>
  Object.values(lifecycle.statuses).some((status) => stepsIn(lifecycle, status, "ship").length > 0);

/** An order that has ended takes no report, nor one that somebody has delivered in person. */
export const isOver = ({ group, delivery: { status, parcels = [] } }: Order): boolean =>
  isClosed(group) || (status === "delivered" && deliveryStatusOf(parcels) !== "delivered");

/** How the parcel stands from now on; `late` where a report only adds to what is known. */
type News = Parcel["status"] | "late";

/** What a report says that was not known before; undefined when it repeats. */
function newsIn(before: Parcel[], after: Parcel[], given: CarrierReport): News | undefined {
  const parcel = after[Math.max(0, placeOf(after, given))]!;
  const former = before[Math.max(0, placeOf(before, given))];
  if (parcel.status !== former?.status) return parcel.status;
  if (parcel.trackingCode !== former.trackingCode) return "late";
  // without a time of its own a report says no more than how things stand
  const isKnown = former.reports?.[given.status] === parcel.reports?.[given.status];
  return given.at && !isKnown ? "late" : undefined;
}

/**
 * Where a delivery brings an order (S1-15): to the shop's own status for it, else to the one that the lifecycle names
 * for goods that have left; undefined when it stays.
 */
export function carriedTo(
  { statuses, features }: Lifecycle,
  order: Pick<Order, "status" | "group">,
  delivery: Delivery["status"],
): string | undefined {
  const own = Object.keys(statuses).find((name) => statuses[name]!.report === delivery);
  if (own) return own === order.status ? undefined : own;
  const isLost = delivery === "failed" || delivery === "returned";
  return isLost || order.group === "delivery" ? undefined : features?.carried;
}
