import type { Lifecycle, Status } from "../../lifecycle/definition.ts";
import type { CarrierStatus } from "../../lifecycle/enums.ts";
import type { Group } from "../../lifecycle/groups.ts";

/** What a shop has set up of its lifecycle: statuses of its own, and whether it closes orders in the past. */
interface ShopSetUp {
  statuses?:
    | readonly {
        name: string;
        group: Group;
        title?: string | undefined;
        report?: CarrierStatus | undefined;
      }[]
    | undefined;
  pastClosing?: boolean | undefined;
}

/** The lifecycle as this shop has set it up: with statuses of its own inside the groups (S1-04). */
export function withShopStatuses(
  lifecycle: Lifecycle,
  { statuses = [], pastClosing = false }: ShopSetUp,
): Lifecycle {
  if (!lifecycle.features?.ownStatuses) return lifecycle;
  const own = statuses.map(({ name, group, report }) => [
    name,
    { ...builtInStatusOf(lifecycle, group), group, ...(report && { report }) },
  ]);
  const titled = statuses.flatMap(({ name, title }) => (title ? [[name, title] as const] : []));
  const statusTitles = Object.fromEntries(titled);
  return {
    ...lifecycle,
    features: { ...lifecycle.features, pastClosing, ...(titled.length > 0 && { statusTitles }) },
    statuses: { ...Object.fromEntries(own), ...lifecycle.statuses },
  };
}

/** The status of the definition itself that stands for a group. */
const builtInStatusOf = (lifecycle: Lifecycle, group: Group): Status | undefined =>
  Object.values(lifecycle.statuses).find((status) => status.group === group);
