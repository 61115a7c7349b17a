import * as z from "zod";
import type { Lifecycle } from "../../lifecycle/definition.ts";
import { carrierStatuses } from "../../lifecycle/enums.ts";
import { type Group, groups } from "../../lifecycle/groups.ts";
import { foldedName } from "../../names.ts";
import { fieldSchemas } from "../../schema.ts";

const { line } = fieldSchemas;

/** A status of the shop's own. */
export const ownStatus = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "must be one camelCase word"),
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]),
  title: line.optional(),
  report: z
    .enum(carrierStatuses)
    .optional()
    .meta({ description: "The carrier's report that brings an order here; for group delivery." }),
});

/** Notes what is wrong, and where. */
export type AddIssue = (path: PropertyKey[], message: string) => void;

/** No status stands twice; one of the lifecycle's may be named again, as long as it stays in its group. */
export function checkStatuses(
  lifecycle: Lifecycle,
  own: z.infer<typeof ownStatus>[],
  refuse: AddIssue,
): void {
  if (own.length > 0 && !lifecycle.features?.ownStatuses)
    refuse(["statuses"], `cannot be set: the statuses of ${lifecycle.name} are fixed`);
  own.forEach(({ name, group, report }, i) => {
    if (report && group !== "delivery")
      refuse(["statuses", i, "report"], "can be set only for a status in group delivery");
    if (own.slice(0, i).some((each) => foldedName(each.name) === foldedName(name)))
      refuse(["statuses", i, "name"], "must not be the name of two statuses");
    const builtIn = builtInStatus(lifecycle, name);
    if (builtIn && builtIn.group !== group)
      refuse(["statuses", i, "group"], `must be ${builtIn.group}, the group of ${name}`);
  });
}

const builtInStatus = ({ statuses }: Lifecycle, name: string) =>
  Object.hasOwn(statuses, name) ? statuses[name] : undefined;
