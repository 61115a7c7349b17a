import * as z from "zod";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";

const nameOf = (lifecycle: string) => `${lifecycle[0]!.toUpperCase()}${lifecycle.slice(1)}Status`;

/** What a shop with statuses of its own may call one. */
const ownStatus = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

function statusOf({ name, statuses, features }: Lifecycle): z.ZodType {
  const builtIn = z.enum(Object.keys(statuses));
  if (!features?.ownStatuses) return builtIn.meta({ id: nameOf(name) });
  const description = "One of the lifecycle's, or a status of the shop's own.";
  return z.union([builtIn, ownStatus]).meta({ id: nameOf(name), description });
}

const statuses = Object.values(lifecycles).map(({ name, ...lifecycle }) => ({
  lifecycle: z.literal(name),
  status: statusOf({ name, ...lifecycle }),
}));

/** A status of any lifecycle. */
export const statusSchema = z.union(statuses.map(({ status }) => status)).meta({ id: "Status" });

/** Which statuses go with which lifecycle: who has looked at the one knows the other. */
export const lifecycleStatus = z.union(statuses.map((both) => z.object(both)));

/** Says it of an object that has both. */
export const withLifecycleStatus = { allOf: [{ $ref: "#/components/schemas/LifecycleStatus" }] };
