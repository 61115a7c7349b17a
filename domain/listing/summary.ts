import type { Actor } from "../actor.ts";
import { colourOf, type Lifecycle } from "../lifecycle/definition.ts";
import { type Group, groupNames } from "../lifecycle/groups.ts";
import { seesAttention } from "../order/attention.ts";
import type { Moment } from "../time/time.ts";
import type { StatusCount } from "./counts.ts";
import type { Summary } from "./indexes.ts";

interface ListedOrder {
  id: string;
  number: string;
  shop: string;
  lifecycle: string;
  status: string;
  group: Group;
  placedAt: Moment;
  stage?: string;
  closedAt?: Moment;
  statusSince: Moment;
  stageSince?: Moment;
  summary: Summary;
}

/** An order as the API lists it for this caller; `unansweredSince` is the buyer's oldest chat message without an answer. */
export function summaryView(order: ListedOrder, reader: Actor, unansweredSince?: Moment) {
  const { id, number, shop, lifecycle, status, group, stage = null, placedAt, closedAt = null } = order;
  const since = order.stageSince ?? order.statusSince;
  const { reference = null, buyer, city = null, delivery, payment, total, currency, ...more } = order.summary;
  const { lines, deadline = null, hold, attention = [], assignee = null, archived } = more;
  return {
    ...{ id, number, reference, shop, lifecycle, status, group, stage, placedAt, closedAt, since },
    ...{ buyer, city, delivery: { status: "pending" as const, ...delivery } },
    ...{ payment: { status: payment.status, due: payment.due ?? 0 }, total, currency },
    lines: { count: lines ? 1 : 0, title: null, imageUrl: null, ...lines },
    ...{ deadline, hold: hold ? { until: hold.until ?? null } : null },
    unansweredSince: unansweredSince ?? null,
    ...{ attention: seesAttention(reader) ? attention : [], assignee },
    ...(archived && { archived }),
  };
}

/** How many orders stand in each status and each group; where the lifecycle has the badge, it counts group ready (S1-22). */
export function countsOf(lifecycle: Lifecycle, counted: readonly StatusCount[]) {
  const none = (names: string[]) => Object.fromEntries(names.map((name) => [name, 0]));
  const byStatus: Record<string, number> = none(Object.keys(lifecycle.statuses));
  const byGroup: Record<string, number> = none(groupNames);
  for (const { status, group, count } of counted) {
    byStatus[status] = (Object.hasOwn(byStatus, status) ? byStatus[status]! : 0) + count;
    byGroup[group]! += count;
  }
  const colours = Object.fromEntries(groupNames.map((group) => [group, colourOf(lifecycle, group)]));
  return { byStatus, byGroup, colours, ...(lifecycle.features?.readyBadge && { readyBadge: byGroup.ready }) };
}
