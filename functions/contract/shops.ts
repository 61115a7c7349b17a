import * as z from "zod";
import { newDeliverer } from "../../domain/people.ts";
import { shopSettings } from "../../domain/shop.ts";
import { shopId } from "../../domain/values.ts";
import { pageFilters } from "../filters.ts";
import type { Operation } from "./operation.ts";
import { pageOf } from "./shapes.ts";

const shopPath = { shop: shopId.meta({ description: "The shop's id." }) };
const settings = shopSettings.meta({ id: "ShopSettings" });
const shop = z.strictObject({ ...shopSettings.shape, id: shopId }).meta({ id: "Shop" });
const delivererBody = newDeliverer.meta({ id: "NewDeliverer" });
const deliverer = newDeliverer.extend({ id: z.string() }).meta({ id: "Deliverer" });

/** Shops and their deliverers; by door. */
export const shops = {
  "save-shop": {
    tag: "shops",
    summary: "Set up a shop, or replace its settings",
    description: "They hold for orders placed from now on. A shop keeps its lifecycle.",
    params: shopPath,
    body: settings,
    answer: { description: "The settings.", schema: shop },
    refusals: ["not-yours", "not-now"],
  },
  "read-shop": {
    tag: "shops",
    summary: "Read the settings of a shop",
    params: shopPath,
    answer: { description: "The settings.", schema: shop },
    refusals: ["not-yours"],
  },
  "add-deliverer": {
    tag: "shops",
    summary: "Add a deliverer to a shop",
    params: shopPath,
    body: delivererBody,
    answer: { status: 201, description: "The deliverer.", schema: deliverer },
    refusals: ["not-yours"],
  },
  "list-deliverers": {
    tag: "shops",
    summary: "List the deliverers of a shop",
    params: shopPath,
    query: pageFilters,
    answer: { description: "A page of deliverers.", schema: pageOf(deliverer) },
    refusals: ["not-yours"],
  },
  "change-deliverer": {
    tag: "shops",
    summary: "Replace what a shop says about a deliverer",
    params: { ...shopPath, id: z.string().meta({ description: "The deliverer's id." }) },
    body: delivererBody,
    answer: { description: "The deliverer.", schema: deliverer },
    refusals: ["not-yours"],
  },
} satisfies Record<string, Operation>;
