import * as z from "zod";
import { type Group, groups } from "./groups.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { type LifecycleName, lifecycleNames, lifecycles } from "./lifecycles/all.ts";
import type { Terms } from "./order.ts";
import { duration, email, line, locale, money, phone, text } from "./values.ts";

const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
const timeZone = z
  .string()
  .refine((name) => zones.has(name), "must be an IANA time zone such as Europe/Warsaw");
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 21:00");

const ownStatus = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "must be one camelCase word"),
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]),
  title: line.optional(),
});

/** A shop's settings: they hold for orders placed from now on, except what concerns messages. */
export const shopSettings = z
  .strictObject({
    name: line,
    lifecycle: z.enum(lifecycleNames),
    locale: locale.default("en"),
    timeZone: timeZone.default("UTC"),
    emails: z.array(email).max(10).default([]),
    phones: z.array(phone).max(10).optional(),
    city: line.optional(),
    hidden: z.boolean().optional(),
    hiddenProducts: z.array(z.string().trim().min(1).max(64)).max(500).optional(),
    paymentInstructions: text.optional(),
    estimatedDeliveryMinutes: z.int().min(1).max(10_080).optional(),
    sms: z.boolean().optional(),
    quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).optional(),
    deadlines: z.record(z.string(), duration).optional(),
    statuses: z.array(ownStatus).max(50).optional(),
    pastClosing: z.boolean().optional(),
    acceptFee: money.optional(),
  })
  .superRefine(({ lifecycle, deadlines = {}, statuses = [] }, context) => {
    const known = deadlineNames(lifecycles[lifecycle]);
    for (const name of Object.keys(deadlines)) {
      if (known.includes(name)) continue;
      const message = `${lifecycle} has no deadline of this name, but: ${known.join(", ") || "none"}`;
      context.addIssue({ code: "custom", path: ["deadlines", name], message });
    }
    if (statuses.length > 0 && !lifecycles[lifecycle].ownStatuses)
      context.addIssue({ code: "custom", path: ["statuses"], message: `${lifecycle} has fixed statuses` });
  });

export type ShopSettings = z.infer<typeof shopSettings>;
export type Shop = ShopSettings & { id: string; lifecycle: LifecycleName };

/** The deadlines of a lifecycle whose length a shop may set. */
function deadlineNames(lifecycle: Lifecycle): string[] {
  const timers = Object.values(lifecycle.statuses).flatMap(({ deadlines = [] }) => deadlines);
  return timers.filter((timer) => timer.after).map(({ name }) => name);
}

/** What a new order keeps of the settings of its shop. */
export function termsOf({ deadlines, acceptFee, timeZone }: ShopSettings): Terms {
  return { ...(deadlines && { deadlines }), ...(acceptFee && { acceptFee }), timeZone };
}

/** The lifecycle with the statuses that this shop added inside the groups (S1-04). */
export function tailor(lifecycle: Lifecycle, { statuses = [] }: Pick<ShopSettings, "statuses">): Lifecycle {
  const own = statuses.map(({ name, group }) => [name, { ...builtIn(lifecycle, group), group }]);
  return { ...lifecycle, statuses: { ...Object.fromEntries(own), ...lifecycle.statuses } };
}

/** The status of the definition itself that stands for a group. */
export function builtIn(lifecycle: Lifecycle, group: Group) {
  return Object.values(lifecycle.statuses).find((status) => status.group === group);
}
