import * as z from "zod";
import { newOrder } from "../../../domain/order/schema.ts";
import { feedFailures } from "../../../domain/shop/stock.ts";
import { querySchemas } from "../../http/query.ts";
import { momentSchema, pageSchema, shopPath } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";

const { sku } = newOrder.shape.lines.unwrap().element.shape;
const heard = momentSchema.nullable();
const stockFeed = z
  .object({
    url: z.string().nullable().meta({ description: "Null where the shop has no feed." }),
    readAt: heard.meta({ description: "When it was last read whole, or found unchanged." }),
    changedAt: heard.meta({ description: "When that last changed what is in stock." }),
    offers: z.int().nullable().meta({ description: "How many it names." }),
    outOfStock: z.int().nullable().meta({
      description: "How many are out of stock, with those that it has named before and names no more.",
    }),
    failure: z
      .object({
        code: z.enum(feedFailures),
        detail: z.string(),
        at: momentSchema,
        since: momentSchema.meta({ description: "Since when it could not be read." }),
      })
      .nullable()
      .meta({ description: "Why it could not be read the last time; what was read before still holds." }),
    nextAt: heard.meta({ description: "When it is read next." }),
  })
  .meta({ id: "StockFeed" });
const stockedOffer = z
  .object({
    sku: sku.unwrap(),
    stock: z.enum(["outOfStock", "gone"]).meta({
      description: "What the feed says: out of stock, or nothing any more.",
    }),
    since: momentSchema,
  })
  .meta({ id: "StockedOffer" });

/** What is in stock by a shop's feed; by handler. */
export const stockOperations = {
  "read-stock-feed": {
    tag: "shops",
    summary: "Ask how the reading of a shop's stock feed goes",
    description: "The feed is the one of the setting `stockFeed`; it is read every 15 minutes.",
    params: shopPath,
    answer: { description: "When it was read, with what, and why it was not.", schema: stockFeed },
    refusals: ["forbidden"],
  },
  "refresh-stock-feed": {
    tag: "shops",
    summary: "Read a shop's stock feed now",
    description: "A feed that cannot be read changes nothing: `failure` says why.",
    params: shopPath,
    answer: { description: "How that went.", schema: stockFeed },
    refusals: ["forbidden", "invalid-state"],
  },
  "list-out-of-stock": {
    tag: "shops",
    summary: "List what is out of stock by a shop's feed",
    description:
      "Orders for it are refused, unless they are made to order or were placed elsewhere before. What the shop hides itself stands in `hiddenProducts`.",
    params: shopPath,
    query: querySchemas.page,
    answer: { description: "A page of goods, by sku.", schema: pageSchema(stockedOffer) },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
