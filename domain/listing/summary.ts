import type { Lifecycle } from "../lifecycle/definition.ts";
import { type Group, groups } from "../lifecycle/groups.ts";

interface ListedOrder {
  id: string;
  number: string;
  shop: string;
  lifecycle: string;
  status: string;
  group: Group;
  placedAt: string;
  summary: object;
  [more: string]: unknown;
}

/** An order as the API lists it. */
export function summaryView({
  id,
  number,
  shop,
  lifecycle,
  status,
  group,
  placedAt,
  summary,
  ...rest
}: ListedOrder) {
  const { stage = null, closedAt = null } = rest;
  return { id, number, shop, lifecycle, status, group, stage, placedAt, closedAt, ...summary };
}

const colours = Object.fromEntries(Object.entries(groups).map(([name, { colour }]) => [name, colour]));

/** How many orders stand in each status and each group; where the lifecycle has the badge, it counts group ready (S1-22). */
export function countsOf({ statuses, features }: Lifecycle, orders: { status: string; group: Group }[]) {
  const none = (names: string[]) => Object.fromEntries(names.map((name) => [name, 0]));
  const byStatus: Record<string, number> = none(Object.keys(statuses));
  const byGroup: Record<string, number> = none(Object.keys(groups));
  for (const { status, group } of orders) {
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    byGroup[group]! += 1;
  }
  return { byStatus, byGroup, colours, ...(features?.readyBadge && { readyBadge: byGroup.ready }) };
}
