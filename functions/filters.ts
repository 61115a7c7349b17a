import * as z from "zod";
import { type Group, groups } from "../domain/groups.ts";
import { line, shopId } from "../domain/values.ts";

/** The query fields that every list takes; a query is text, and so is its number. */
const paging = {
  limit: z
    .string()
    .refine((given) => /^([1-9]\d?|100)$/.test(given), "must be a number from 1 to 100")
    .transform(Number)
    .default(25)
    .meta({ override: { type: "integer", minimum: 1, maximum: 100, default: 25 } }),
  cursor: z.string().max(1000).optional().meta({ description: "`next` of the page before." }),
};

/** A list without filters. */
export const pageFilters = z.strictObject(paging);

/** The filters of the list of orders; all of them may be combined. */
export const orderFilters = z.strictObject({
  ...paging,
  shop: shopId.optional().meta({ description: "The caller's own shop, when it is left out." }),
  status: line.optional(),
  group: z.enum(Object.keys(groups) as [Group, ...Group[]]).optional(),
  deliveryDate: z
    .union(
      [z.enum(["today", "tomorrow"]), z.iso.date()],
      "must be today, tomorrow or a date such as 2026-11-22",
    )
    .optional()
    .meta({ description: "A day in the shop's time zone." }),
  number: z
    .string()
    .regex(/^\d{1,12}$/, "must be digits")
    .optional(),
  archived: z
    .enum(["true", "false"])
    .transform((given) => given === "true")
    .optional()
    .meta({ description: "Only orders that ended, or only those that did not; a contractor's own archive." }),
  assignee: line.optional().meta({ description: "The responsible seller." }),
});

/** Where in the feed of events to go on, and whose feed it is. */
export const eventFilters = z.strictObject({
  limit: paging.limit,
  after: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: "`next` of the answer before; at first nothing." }),
  shop: orderFilters.shape.shop,
});

/** Whose orders are counted. */
export const countFilters = z.strictObject({ shop: orderFilters.shape.shop });

/** Whose tasks are listed. */
export const taskFilters = z.strictObject({ ...paging, shop: orderFilters.shape.shop });

/** Narrows the feed further than the contractor's profile does. */
export const feedFilters = z.strictObject({ ...paging, city: line.optional(), service: line.optional() });
