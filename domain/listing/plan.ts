import type { Lifecycle } from "../lifecycle/definition.ts";
import { type Group, isClosed } from "../lifecycle/groups.ts";
import { isFor, stepsIn } from "../lifecycle/transitions.ts";
import type { AttentionCode } from "../order/attention.ts";
import type { Order } from "../order/order.ts";
import { addSeconds, type Moment, momentOf, offsetAt } from "../time/time.ts";
import {
  calendarDayOf,
  contractorListKey,
  dayListKey,
  delivererListKey,
  type IndexName,
  openListKeys,
  placesAfter,
  type Summary,
  sellerListKey,
  shopListKey,
} from "./indexes.ts";

/** What a list of a shop's orders is asked for: of each filter any of its values, of all filters together. */
export interface ListFilter {
  status?: readonly string[] | undefined;
  group?: readonly Group[] | undefined;
  /** `today`, `tomorrow` or dates, in the shop's time zone (S2-02). */
  deliveryDate?: readonly string[] | undefined;
  archived?: boolean | undefined;
  /** What ended by then is in the archive, also where ended orders stay in the section for a time (S2-05). */
  archivedUntil?: Moment | undefined;
  assignee?: readonly string[] | undefined;
  /** Whose jobs: open orders, unless only orders that ended can match (S4-28). */
  deliverer?: readonly string[] | undefined;
  payment?: readonly Order["payment"]["status"][] | undefined;
  /** Placed then or later, and by then; both moments belong to it. */
  placedFrom?: Moment | undefined;
  placedTo?: Moment | undefined;
  attention?: readonly AttentionCode[] | undefined;
  stage?: readonly string[] | undefined;
  /** Open orders only, whose stage or status has stood since this moment or longer (S0-20). */
  since?: Moment | undefined;
}

/** How a list is read: one index, the keys in it, which way, and what is left out on the way. */
export interface ListPlan {
  index: IndexName;
  keys: string[];
  /** Between which sort keys a key is read, where it is not read whole. */
  within?: Readonly<Record<string, { from?: string | undefined; to?: string | undefined }>>;
  newestFirst: boolean;
  matches: (entry: ListEntry) => boolean;
}

/** What every list knows of an order. */
export interface ListEntry {
  status: string;
  group: Group;
  stage?: string;
  placedAt: Moment;
  closedAt?: Moment;
  statusSince: Moment;
  stageSince?: Moment;
  summary: Pick<Summary, "payment" | "delivery"> & Partial<Summary>;
}

/**
 * The plan for a shop's list: the narrowest index that holds what is filtered for. `shards` are the keys that its open
 * orders stand under; their places are the same under whichever key, so a position goes on in all of them.
 */
export function planFor(
  shop: string,
  lifecycle: Lifecycle,
  filter: ListFilter,
  today: (ahead: number) => string,
  shards = 1,
): ListPlan {
  const { deliveryDate, assignee, deliverer } = filter;
  const matches = matcher(filter, (entry) => isArchived(lifecycle, entry, filter.archivedUntil));
  if (deliveryDate) {
    const days = new Set(deliveryDate.map((day) => dayNamed(day, today)));
    const keys = [...days].map((day) => dayListKey(shop, day));
    return { index: "byDelivery", keys, newestFirst: false, matches };
  }
  const open = openListKeys(shop, shards);
  const keys = shopKeys(shop, lifecycle, filter).flatMap((key) => (key === open[0] ? open : key));
  const byPlace = (index: IndexName, keys: string[]): ListPlan => ({
    ...{ index, keys, newestFirst: true, matches },
    within: Object.fromEntries(keys.map((key) => [key, placesOf(filter)])),
  });
  if (deliverer && keys.includes(open[0]!))
    return byPlace(
      "byDeliverer",
      deliverer.map((each) => delivererListKey(shop, each)),
    );
  if (assignee)
    return byPlace(
      "byAssignee",
      assignee.map((each) => sellerListKey(shop, each)),
    );
  const openPlaces = Object.fromEntries(open.map((key) => [key, placesOf(filter)]));
  const within = { ...endedPlaces(shop, lifecycle, filter), ...openPlaces };
  return { index: "byShop", keys, within, newestFirst: true, matches };
}

/** A day by its name, or the date that it is. */
function dayNamed(day: string, today: (ahead: number) => string): string {
  const ahead = ["today", "tomorrow"].indexOf(day);
  return ahead < 0 ? day : today(ahead);
}

/** Where orders stand that were placed within the filter's moments. */
const placesOf = ({ placedFrom, placedTo }: ListFilter) => ({
  from: placedFrom,
  to: placedTo && placesAfter(placedTo),
});

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

const isAmong = <T>(value: T | undefined, wanted: readonly T[] | undefined): boolean =>
  !wanted || (value !== undefined && wanted.includes(value));

/** A moment, or the first or last one of a date in a time zone. */
export function momentIn(given: string, timeZone: string, isEnd = false): Moment {
  if (given.length > "2026-11-22".length) return given;
  const clock = Date.parse(`${given}T${isEnd ? "23:59:59" : "00:00:00"}Z`);
  // Clocks change near midnight in some zones: the second look is with the offset of the first.
  const near = clock - offsetAt(clock, timeZone);
  return momentOf(clock - offsetAt(near, timeZone));
}

function shopKeys(shop: string, lifecycle: Lifecycle, filter: ListFilter): string[] {
  const { statuses } = lifecycle;
  const { status, group, archived } = filter;
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  const matching = ends.filter((name) => isAmong(name, status) && isAmong(statuses[name]!.group, group));
  const open = (!status || status.some((name) => !ends.includes(name))) && !group?.every(isClosed);
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

/** The section reads no more of what has ended than what ended lately; nothing ended before it was placed. */
function endedPlaces(
  shop: string,
  { statuses }: Lifecycle,
  { archived, archivedUntil, placedFrom }: ListFilter,
): Record<string, { from?: string }> {
  const from = [
    ...(archived === false && archivedUntil ? [placesAfter(archivedUntil)] : []),
    ...(placedFrom ? [placedFrom] : []),
  ].sort();
  if (from.length === 0) return {};
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  return Object.fromEntries(ends.map((name) => [shopListKey(shop, name), { from: from.at(-1)! }]));
}

function matcher(filter: ListFilter, isInArchive: ListPlan["matches"]): ListPlan["matches"] {
  const { archived, placedFrom = "", placedTo = "~", since } = filter;
  return (entry) =>
    isAmong(entry.status, filter.status) &&
    isAmong(entry.group, filter.group) &&
    (archived === undefined || isInArchive(entry) === archived) &&
    isAmong(entry.summary.assignee, filter.assignee) &&
    isAmong(entry.summary.delivery.deliverer, filter.deliverer) &&
    isAmong(entry.summary.payment.status, filter.payment) &&
    (!filter.attention || filter.attention.some((code) => entry.summary.attention?.includes(code))) &&
    isAmong(entry.stage, filter.stage) &&
    entry.placedAt >= placedFrom &&
    entry.placedAt <= placedTo &&
    (!since || (!isClosed(entry.group) && (entry.stageSince ?? entry.statusSince) <= since));
}
