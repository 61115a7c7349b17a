import { colourOf, type Lifecycle } from "../lifecycle/definition.ts";
import { type Group, groupNames } from "../lifecycle/groups.ts";

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

/** How many orders stand in each status and each group; where the lifecycle has the badge, it counts group ready (S1-22). */
export function countsOf(lifecycle: Lifecycle, orders: { status: string; group: Group }[]) {
  const none = (names: string[]) => Object.fromEntries(names.map((name) => [name, 0]));
  const byStatus: Record<string, number> = none(Object.keys(lifecycle.statuses));
  const byGroup: Record<string, number> = none(groupNames);
  for (const { status, group } of orders) {
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    byGroup[group]! += 1;
  }
  const colours = Object.fromEntries(groupNames.map((group) => [group, colourOf(lifecycle, group)]));
  return { byStatus, byGroup, colours, ...(lifecycle.features?.readyBadge && { readyBadge: byGroup.ready }) };
}
