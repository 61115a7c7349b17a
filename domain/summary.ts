import type { Group } from "./groups.ts";

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
