import { type Group, isClosed } from "./groups.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { contractorKey, dayKey, dayOf, delivererKey, type IndexName, sellerKey, shopKey } from "./lists.ts";
import { type Moment, shift } from "./time.ts";

/** What a list of a shop's orders is asked for. */
export interface Wish {
  status?: string | undefined;
  group?: Group | undefined;
  /** `today`, `tomorrow` or a date, in the shop's time zone (S2-02). */
  deliveryDate?: string | undefined;
  archived?: boolean | undefined;
  assignee?: string | undefined;
  /** Whose jobs: open orders, unless only orders that ended can match (S4-28). */
  deliverer?: string | undefined;
  stage?: string | undefined;
  /** Open orders only, whose stage or status has stood since this moment or longer (S0-20). */
  since?: Moment | undefined;
}

/** How a list is read: one index, the keys in it, which way, and what is left out on the way. */
export interface Plan {
  index: IndexName;
  keys: string[];
  newestFirst: boolean;
  matches: (entry: Entry) => boolean;
}

/** What every list knows of an order. */
export interface Entry {
  status: string;
  group: Group;
  stage?: string;
  summary: { assignee?: string; deliverer?: string; since: Moment };
}

/** The plan for a shop's list: the narrowest index that holds what is wished for. */
export function planFor(
  shop: string,
  lifecycle: Lifecycle,
  wish: Wish,
  today: (ahead: number) => string,
): Plan {
  const { deliveryDate, assignee, deliverer } = wish;
  const matches = matcher(wish);
  if (deliveryDate) {
    const ahead = ["today", "tomorrow"].indexOf(deliveryDate);
    const day = ahead < 0 ? deliveryDate : today(ahead);
    return { index: "byDelivery", keys: [dayKey(shop, day)], newestFirst: false, matches };
  }
  const keys = shopKeys(shop, lifecycle, wish);
  if (deliverer && keys.includes(shopKey(shop)))
    return { index: "byDeliverer", keys: [delivererKey(shop, deliverer)], newestFirst: true, matches };
  if (assignee) return { index: "byAssignee", keys: [sellerKey(shop, assignee)], newestFirst: true, matches };
  return { index: "byShop", keys, newestFirst: true, matches };
}

/** The plan for a contractor's own orders: those he works on, or his archive (S0-30, S0-31). */
export function planForContractor(contractor: string, wish: Wish): Plan {
  const key = contractorKey(contractor, wish.archived);
  return {
    index: "byAssignee",
    keys: [key],
    newestFirst: true,
    matches: matcher({ ...wish, archived: undefined }),
  };
}

/** The calendar day so many days ahead of now, in a time zone; days there can have 23 or 25 hours. */
export const dayAhead = (now: Moment, timeZone: string) => (ahead: number) =>
  shift(`${dayOf(now, timeZone)}T12:00:00Z`, ahead * 86_400).slice(0, 10);

function shopKeys(shop: string, { statuses }: Lifecycle, { status, group, archived }: Wish): string[] {
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  const wanted = ends.filter(
    (name) => (!status || name === status) && (!group || statuses[name]!.group === group),
  );
  const open = (!status || !ends.includes(status)) && (!group || !isClosed(group));
  return [
    ...(open && archived !== true ? [shopKey(shop)] : []),
    ...(archived === false ? [] : wanted.map((name) => shopKey(shop, name))),
  ];
}

function matcher({ status, group, archived, assignee, deliverer, stage, since }: Wish): Plan["matches"] {
  return (entry) =>
    (!status || entry.status === status) &&
    (!group || entry.group === group) &&
    (archived === undefined || isClosed(entry.group) === archived) &&
    (!assignee || entry.summary.assignee === assignee) &&
    (!deliverer || entry.summary.deliverer === deliverer) &&
    (!stage || entry.stage === stage) &&
    (!since || (!isClosed(entry.group) && entry.summary.since <= since));
}
