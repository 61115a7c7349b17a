import * as z from "zod";
import { fieldSchemas } from "../../../domain/schema.ts";
import { shopPatch, shopSettings } from "../../../domain/shop/schema.ts";
import { querySchemas } from "../../http/query.ts";
import { pageSchema, shopPath } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";

const settings = shopSettings.meta({ id: "ShopSettings" });
const shop = z.strictObject({ ...shopSettings.shape, id: fieldSchemas.shopId }).meta({ id: "Shop" });
const shopAnswer = { id: "Shop", description: "The settings.", schema: shop, etag: true } as const;

const { id, name, lifecycle } = shop.shape;

/** A shop as lists of them and screens name it. */
export const listedShop = z
  .object({ id, name, lifecycle, timeZone: z.string(), city: z.string().nullable(), hidden: z.boolean() })
  .meta({ id: "ListedShop" });

/** Shops and what they have set; by handler. */
export const shopOperations = {
  "save-shop": {
    tag: "shops",
    summary: "Set up a shop, or replace its settings",
    description:
      "They hold for orders placed from now on. A shop keeps its lifecycle. `fees` and `acceptFee` are the platform's: an admin sets them, and they stay as they are when a director saves.",
    params: shopPath,
    headers: ["If-Match"],
    body: settings,
    answer: shopAnswer,
    refusals: ["forbidden", "invalid-state", "precondition-failed"],
  },
  "change-shop": {
    tag: "shops",
    summary: "Change some of a shop's settings",
    description:
      "A JSON merge patch (RFC 7396): what it does not name stays, `null` removes. A manager changes `hidden` and `hiddenProducts`, a director all but `fees` and `acceptFee`, which stay as they are. The result is checked whole, and nothing changes when it is wrong.",
    params: shopPath,
    headers: ["If-Match"],
    body: shopPatch.meta({
      id: "ShopPatch",
      description: "Some of ShopSettings; null removes one.",
      examples: [{ hidden: true }],
    }),
    isPatch: true,
    answer: shopAnswer,
    refusals: ["forbidden", "invalid-state", "precondition-failed"],
  },
  "read-shop": {
    tag: "shops",
    summary: "Read the settings of a shop",
    params: shopPath,
    answer: shopAnswer,
    refusals: ["forbidden"],
  },
  "list-shops": {
    tag: "shops",
    summary: "List all shops",
    description: "For support and admins, by id.",
    query: querySchemas.page,
    answer: { description: "A page of shops.", schema: pageSchema(listedShop) },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
