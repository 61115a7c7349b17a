import * as z from "zod";
import { newOrder } from "../../../domain/order/schema.ts";
import { querySchemas } from "../../http/query.ts";
import { amountSchema, shopPath } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";
import { statusSchema } from "../openapi/status.ts";

const losses = z.object({
  items: z.array(
    z
      .object({
        period: z
          .string()
          .meta({ description: "A month or a day of the shop's time zone.", examples: ["2026-11"] }),
        status: statusSchema,
        reason: z.string(),
        currency: z.string(),
        count: z.int(),
        amount: amountSchema.meta({ description: "The sum of the orders' totals." }),
      })
      .meta({ id: "Losses" }),
  ),
  complete: z
    .boolean()
    .meta({ description: "False when there are more than were counted: ask for fewer days." }),
});

const { sku, title, unit, options, availability, quantity } = newOrder.shape.lines.unwrap().element.shape;
const purchases = z.object({
  items: z.array(
    z
      .object({
        ...{ sku, title, unit, options, availability: availability.unwrap(), quantity },
        orders: z.array(z.object({ id: z.string(), number: z.string(), quantity })),
      })
      .meta({ id: "PurchaseRow" }),
  ),
  complete: z.boolean().meta({ description: "False when there are more orders than were looked at." }),
});

/** What a shop's orders come to, seen together; by handler. */
export const reportOperations = {
  "list-purchases": {
    tag: "shops",
    summary: "List the goods that open orders ask for",
    description:
      "Of orders in the groups that the setting `purchasing` names, at most 1,000: goods of one kind together, with the orders that ask for them.",
    params: shopPath,
    answer: { description: "The goods, by their titles.", schema: purchases },
    refusals: ["forbidden"],
  },
  "report-losses": {
    tag: "shops",
    summary: "Report what failed",
    description:
      "Count and sum by period, status and reason, of orders that ended without success. `reason` is one that every shop has (clientRefused, cancelled, impossible), one of the shop's own, `other` for any other words, `none` without any.",
    params: shopPath,
    query: querySchemas.losses,
    answer: { description: "The losses, earliest first.", schema: losses },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
