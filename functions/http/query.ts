import * as z from "zod";
import { lazyTable } from "../../domain/lazy.ts";
import { contractorStages } from "../../domain/lifecycle/commands.ts";
import { type Group, groups } from "../../domain/lifecycle/groups.ts";
import { fieldSchemas } from "../../domain/schema.ts";

/** The query fields that every list takes; a query is text, and so is its number. */
const paging = () => ({
  limit: z
    .string()
    .refine((given) => /^([1-9]\d?|100)$/.test(given), "must be a number from 1 to 100")
    .transform(Number)
    .default(25)
    .meta({ override: { type: "integer", minimum: 1, maximum: 100, default: 25 } }),
  cursor: z.string().max(1000).optional().meta({ description: "`next` of the page before." }),
});

const shop = () =>
  fieldSchemas.shopId.optional().meta({ description: "The caller's own shop, when it is left out." });

const maxReportDays = 366;

/** The filters of each list. */
export const querySchemas = lazyTable({
  /** A list without filters. */
  page: () => z.strictObject(paging()),

  /** A conversation, from its beginning or after one of its messages. */
  conversation: () =>
    z.strictObject({
      ...paging(),
      after: z
        .string()
        .regex(/^\d{1,6}$/, "must be the id of a message in this conversation")
        .optional()
        .meta({ description: "The id of the newest entry that is known already." }),
    }),

  /** The filters of the list of orders; all of them may be combined. */
  orders: () =>
    z.strictObject({
      ...paging(),
      shop: shop(),
      status: fieldSchemas.line.optional(),
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
        .meta({
          description: "Only orders that ended, or only those that did not; a contractor's own archive.",
        }),
      assignee: fieldSchemas.line.optional().meta({ description: "The responsible seller." }),
      deliverer: fieldSchemas.line
        .optional()
        .meta({ description: "Whose jobs: open orders, or with `archived=true` those that ended." }),
      contractor: fieldSchemas.line
        .optional()
        .meta({ description: "Whose accepted orders; for support and admins." }),
      stage: z.enum(contractorStages).optional(),
      olderThan: fieldSchemas.duration.optional().meta({
        description: "Open orders only whose stage, or else status, has stood for so long.",
      }),
    }),

  /** Where in the feed of events to go on, and whose feed it is. */
  events: () =>
    z.strictObject({
      limit: paging().limit,
      after: z
        .string()
        .max(1000)
        .optional()
        .meta({ description: "`next` of the answer before; at first nothing." }),
      shop: shop(),
    }),

  /** Whose orders are counted. */
  counts: () => z.strictObject({ shop: shop() }),

  /** Whose tasks are listed. */
  tasks: () => z.strictObject({ ...paging(), shop: shop() }),

  /** Narrows the feed further than the contractor's profile does. */
  feed: () =>
    z.strictObject({
      ...paging(),
      city: fieldSchemas.line.optional(),
      service: fieldSchemas.line.optional(),
    }),

  /** Which days of losses, both included, in the shop's time zone, and how they are put together. */
  losses: () =>
    z
      .strictObject({
        from: z.iso.date(),
        to: z.iso.date(),
        by: z.enum(["month", "day"]).default("month"),
      })
      .superRefine(({ from, to }, { addIssue }) => {
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        const message = `must be a day from \`from\` on, at most ${maxReportDays} days in all`;
        if (!(days > 0 && days <= maxReportDays)) addIssue({ code: "custom", path: ["to"], message });
      }),
});
