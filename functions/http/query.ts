import * as z from "zod";
import { lazyTable } from "../../domain/lazy.ts";
import { contractorStages, paymentStatuses } from "../../domain/lifecycle/commands.ts";
import { type Group, groups } from "../../domain/lifecycle/groups.ts";
import { attentionCodes } from "../../domain/order/attention.ts";
import { fieldSchemas } from "../../domain/schema.ts";
import { sentenceFor } from "../../domain/validation.ts";

/** Query fields of several operations: each is one, so that the contract shows it once. */
const fields = lazyTable({
  cursor: () =>
    z
      .string()
      .max(1000)
      .optional()
      .meta({ description: "`next` of the page before.", param: { id: "Cursor" } }),
  shop: () =>
    fieldSchemas.shopId
      .optional()
      .meta({ description: "The caller's own shop, when it is left out.", param: { id: "Shop" } }),
});

/** What every list takes; a query is text, and so is its number. */
const paging = () => ({
  limit: z
    .string()
    .refine((given) => /^([1-9]\d?|100)$/.test(given), "must be a number from 1 to 100")
    .transform(Number)
    .default(25)
    .meta({ override: { type: "integer", minimum: 1, maximum: 100, default: 25 } }),
  cursor: fields.cursor,
});

const maxReportDays = 366;

/** So many values has one filter at the most. */
const maxValues = 50;

/** A filter of several values, separated by commas or repeated; none at all is no filter. */
const several = <T extends string>(one: z.ZodType<T>, items: object) =>
  z
    .string()
    .transform((given, { addIssue }): T[] | undefined => {
      const values = [...new Set(given.split(",").map((each) => each.trim()))].filter(Boolean);
      const results = values.map((value) => one.safeParse(value, { error: sentenceFor }));
      const failed = results.flatMap(({ error }) => error?.issues[0]?.message ?? [])[0];
      const message = values.length > maxValues ? `must have at most ${maxValues} values` : failed;
      if (message) addIssue({ code: "custom", message });
      return values.length > 0 ? results.flatMap(({ data }) => data ?? []) : undefined;
    })
    .optional()
    .meta({ override: { type: "array", items, maxItems: maxValues } });

/** The same of known names, which the contract may have a schema of already. */
const anyOf = <T extends string>(names: readonly [T, ...T[]], schema?: string) =>
  several(
    z.enum(names),
    schema ? { $ref: `#/components/schemas/${schema}` } : { type: "string", enum: names },
  );
const anyLine = () => several(fieldSchemas.line, { type: "string" });

const isDate = (given: string): boolean => z.iso.date().safeParse(given).success;

/** A moment, or a date in the shop's time zone. */
const momentOrDate = () =>
  z
    .string()
    .refine(
      (given) => isDate(given) || fieldSchemas.moment.safeParse(given).success,
      "must be a date such as 2026-11-22, or a time such as 2026-11-22T10:00:00Z",
    )
    .transform((given) => (isDate(given) ? given : fieldSchemas.moment.parse(given)))
    .optional();

const dayName = z
  .string()
  .refine(
    (given) => ["today", "tomorrow"].includes(given) || isDate(given),
    "must be today, tomorrow or a date such as 2026-11-22",
  );

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
      shop: fields.shop,
      q: z
        .string()
        .trim()
        .max(254)
        .transform((given) => given || undefined)
        .optional()
        .meta({
          description:
            "Finds orders exactly, not by part: by number, `reference`, the buyer's phone or e-mail address, or a tracking code.",
        }),
      status: several(fieldSchemas.line, { $ref: "#/components/schemas/Status" }).meta({
        description: "Statuses of the shop's lifecycle.",
      }),
      group: anyOf(Object.keys(groups) as [Group, ...Group[]]),
      deliveryDate: several(dayName, { type: "string", examples: ["today", "2026-11-22"] }).meta({
        description: "Days in the shop's time zone.",
      }),
      number: several(z.string().regex(/^\d{1,12}$/, "must be digits"), {
        type: "string",
        pattern: "^\\d{1,12}$",
      }),
      archived: anyOf(["true", "false"])
        .transform((given) => (given?.length === 1 ? given[0] === "true" : undefined))
        .meta({
          description: "Only orders that ended, or only those that did not; a contractor's own archive.",
        }),
      assignee: anyLine().meta({ description: "The responsible sellers." }),
      deliverer: anyLine().meta({
        description: "Whose jobs: open orders, or with `archived=true` those that ended.",
      }),
      payment: anyOf(paymentStatuses, "PaymentStatus"),
      placedFrom: momentOrDate().meta({ description: "Placed at this moment, on this day or later." }),
      placedTo: momentOrDate().meta({ description: "Placed by this moment, or by the end of this day." }),
      attention: anyOf(attentionCodes, "AttentionCode").meta({
        description: "What needs a person in the order.",
      }),
      contractor: fieldSchemas.line
        .optional()
        .meta({ description: "Whose accepted orders; for support and admins." }),
      stage: anyOf(contractorStages, "ContractorStage"),
      olderThan: fieldSchemas.duration.optional().meta({
        description: "Open orders only whose stage, or else status, has stood for so long.",
      }),
    }),

  /** Where in the feed of events to go on, and whose feed it is. */
  events: () =>
    z.strictObject({
      limit: paging().limit,
      after: z.string().max(1000).optional().meta({
        description:
          "`next` of the answer before; at first nothing, or `latest` for what happens from now on.",
      }),
      include: z
        .literal("summary")
        .optional()
        .meta({ description: "Puts the order's present summary beside each event." }),
      shop: fields.shop,
    }),

  /** Whose secret a provider signs with; what else stands in its address is its own business. */
  providers: () =>
    z.object({
      shop: fieldSchemas.shopId.optional().meta({
        description:
          "The shop whose own secret signs; without it the secret is that of shops that have none.",
        param: { id: "SigningShop" },
      }),
    }),

  /** Whose orders are counted. */
  counts: () => z.strictObject({ shop: fields.shop }),

  /** Whose tasks are listed. */
  tasks: () => z.strictObject({ ...paging(), shop: fields.shop }),

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
