import type { Lifecycle } from "../lifecycle/definition.ts";
import { type Group, isClosed } from "../lifecycle/groups.ts";
import { isFor, stepsIn } from "../lifecycle/transitions.ts";
import type { Order } from "../order/order.ts";
import { addSeconds, type Moment } from "../time/time.ts";
import {
  calendarDayOf,
  contractorListKey,
  dayListKey,
  delivererListKey,
  type IndexName,
  placesAfter,
  sellerListKey,
  shopListKey,
} from "./indexes.ts";

/** What a list of a shop's orders is asked for. */
export interface ListFilter {
  status?: string | undefined;
  group?: Group | undefined;
  /** `today`, `tomorrow` or a date, in the shop's time zone (S2-02). */
  deliveryDate?: string | undefined;
  archived?: boolean | undefined;
  /** What ended by then is in the archive, also where ended orders stay in the section for a time (S2-05). */
  archivedUntil?: Moment | undefined;
  assignee?: string | undefined;
  /** Whose jobs: open orders, unless only orders that ended can match (S4-28). */
  deliverer?: string | undefined;
  stage?: string | undefined;
  /** Open orders only, whose stage or status has stood since this moment or longer (S0-20). */
  since?: Moment | undefined;
}

/** How a list is read: one index, the keys in it, which way, and what is left out on the way. */
export interface ListPlan {
  index: IndexName;
  keys: string[];
  /** From which sort key on a key is read, where it is not read whole. */
  from?: Readonly<Record<string, string>>;
  newestFirst: boolean;
  matches: (entry: ListEntry) => boolean;
}

/** What every list knows of an order. */
export interface ListEntry {
  status: string;
  group: Group;
  stage?: string;
  closedAt?: Moment;
  summary: { assignee?: string; deliverer?: string; since: Moment; archived?: boolean };
}

/** The plan for a shop's list: the narrowest index that holds what is filtered for. */
export function planFor(
  shop: string,
  lifecycle: Lifecycle,
  filter: ListFilter,
  today: (ahead: number) => string,
): ListPlan {
  const { deliveryDate, assignee, deliverer } = filter;
  const matches = matcher(filter, (entry) => isArchived(lifecycle, entry, filter.archivedUntil));
  if (deliveryDate) {
    const ahead = ["today", "tomorrow"].indexOf(deliveryDate);
    const day = ahead < 0 ? deliveryDate : today(ahead);
    return { index: "byDelivery", keys: [dayListKey(shop, day)], newestFirst: false, matches };
  }
  const keys = shopKeys(shop, lifecycle, filter);
  if (deliverer && keys.includes(shopListKey(shop)))
    return { index: "byDeliverer", keys: [delivererListKey(shop, deliverer)], newestFirst: true, matches };
  if (assignee)
    return { index: "byAssignee", keys: [sellerListKey(shop, assignee)], newestFirst: true, matches };
  return { index: "byShop", keys, from: recentPlaces(shop, lifecycle, filter), newestFirst: true, matches };
}

/** The plan for a contractor's own orders: those at work, or the archive (S0-30, S0-31). */
export function planForContractor(contractor: string, filter: ListFilter): ListPlan {
  const key = contractorListKey(contractor, filter.archived);
  return {
    index: "byAssignee",
    keys: [key],
    newestFirst: true,
    matches: matcher({ ...filter, archived: undefined }, () => false),
  };
}

/**
 * Whether a delivery belongs to a deliverer's day, in their shop's time zone: what is open and due today or earlier, or
 * has no time at all, and what ended today.
 */
export function isJobOfDay(
  { delivery, group, statusSince }: Pick<Order, "delivery" | "group" | "statusSince">,
  deliverer: string,
  timeZone: string,
  now: Moment,
): boolean {
  const today = calendarDayOf(now, timeZone);
  const due = delivery.from ?? delivery.to ?? now;
  const isToday = isClosed(group)
    ? calendarDayOf(statusSince, timeZone) === today
    : calendarDayOf(due, timeZone) <= today;
  return delivery.deliverer === deliverer && isToday;
}

/** The calendar day so many days ahead of now, in a time zone; days there can have 23 or 25 hours. */
export const dayAhead = (now: Moment, timeZone: string) => (ahead: number) =>
  addSeconds(`${calendarDayOf(now, timeZone)}T12:00:00Z`, ahead * 86_400).slice(0, 10);

function shopKeys(shop: string, lifecycle: Lifecycle, filter: ListFilter): string[] {
  const { statuses } = lifecycle;
  const { status, group, archived } = filter;
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  const matching = ends.filter(
    (name) => (!status || name === status) && (!group || statuses[name]!.group === group),
  );
  const open = (!status || !ends.includes(status)) && (!group || !isClosed(group));
  return [
    ...(open && archived !== true ? [shopListKey(shop)] : []),
    ...matching
      .filter((name) => archived !== false || (filter.archivedUntil && staysInSection(lifecycle, name)))
      .map((name) => shopListKey(shop, name)),
  ];
}

/** Whether orders that ended in this status stay in the section for a time: where the shop can take them out itself. */
const staysInSection = (lifecycle: Lifecycle, status: string): boolean =>
  stepsIn(lifecycle, lifecycle.statuses[status]!, "archive").some((step) => isFor(step, ["shop"]));

function isArchived(
  lifecycle: Lifecycle,
  { status, group, closedAt, summary }: ListEntry,
  until = "",
): boolean {
  if (!isClosed(group)) return false;
  if (!until || !Object.hasOwn(lifecycle.statuses, status) || !staysInSection(lifecycle, status)) return true;
  return summary.archived === true || closedAt! <= until;
}

/** The section reads no more of what has ended than what ended lately. */
function recentPlaces(
  shop: string,
  { statuses }: Lifecycle,
  { archived, archivedUntil }: ListFilter,
): Record<string, string> {
  if (archived !== false || !archivedUntil) return {};
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  return Object.fromEntries(ends.map((name) => [shopListKey(shop, name), placesAfter(archivedUntil)]));
}

function matcher(
  { status, group, archived, assignee, deliverer, stage, since }: ListFilter,
  isInArchive: ListPlan["matches"],
): ListPlan["matches"] {
  return (entry) =>
    (!status || entry.status === status) &&
    (!group || entry.group === group) &&
    (archived === undefined || isInArchive(entry) === archived) &&
    (!assignee || entry.summary.assignee === assignee) &&
    (!deliverer || entry.summary.deliverer === deliverer) &&
    (!stage || entry.stage === stage) &&
    (!since || (!isClosed(entry.group) && entry.summary.since <= since));
}
