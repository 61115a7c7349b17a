import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import type { Group } from "../lifecycle/groups.ts";
import { type LifecycleName, lifecycles } from "../lifecycles/registry.ts";
import type { Terms } from "../order/order.ts";
import type { shopSettings } from "./schema.ts";

export type ShopSettings = z.infer<typeof shopSettings>;
export type Shop = ShopSettings & { id: string; lifecycle: LifecycleName };

/** What a new order keeps of the settings of its shop; opening hours only where a deadline counts in them. */
export function termsOf({
  lifecycle,
  deadlines,
  openingHours,
  acceptFee,
  fees,
  timeZone,
  city,
}: ShopSettings): Terms {
  return {
    ...(deadlines && { deadlines }),
    ...(openingHours && countsOpeningHours(lifecycles[lifecycle]) && { openingHours }),
    ...(acceptFee && { acceptFee }),
    ...(fees && { fees }),
    timeZone,
    ...(city && { city }),
  };
}

const countsOpeningHours = ({ statuses }: Lifecycle): boolean =>
  Object.values(statuses).some(({ deadlines = [] }) => deadlines.some(({ counts }) => counts));

/** The lifecycle as this shop has set it up: with statuses of its own inside the groups (S1-04). */
export function withShopStatuses(
  lifecycle: Lifecycle,
  { statuses = [], pastClosing = false }: Partial<ShopSettings>,
): Lifecycle {
  if (!lifecycle.ownStatuses) return lifecycle;
  const own = statuses.map(({ name, group, report }) => [
    name,
    { ...builtInStatusOf(lifecycle, group), group, ...(report && { report }) },
  ]);
  return { ...lifecycle, pastClosing, statuses: { ...Object.fromEntries(own), ...lifecycle.statuses } };
}

/** The status of the definition itself that stands for a group. */
function builtInStatusOf(lifecycle: Lifecycle, group: Group) {
  return Object.values(lifecycle.statuses).find((status) => status.group === group);
}
