import { readFileSync } from "node:fs";
import { CommandUsageError } from "../command.ts";
import { csvName, fromCsv, ordersInCsv } from "./csv.ts";
import { type ImportedOrder, NotTaken, readEach, type SkippedOrder } from "./imported-order.ts";
import { fromShopify, type ShopifyOrder, shopifyName } from "./shopify.ts";
import { fromWooCommerce, type WooOrder, wooName } from "./woocommerce.ts";

/** The orders of a file, whichever of the known shapes it has; wrong use when it has none. */
export function readOrders(path: string): (ImportedOrder | SkippedOrder)[] {
  const text = textIn(path);
  try {
    return /^\s*[[{]/.test(text) ? ordersInJson(text) : readEach(ordersInCsv(text), csvName, fromCsv);
  } catch (cause) {
    const why = cause instanceof NotTaken ? cause.message : "it is no JSON that can be read";
    throw new CommandUsageError(`${path} cannot be imported: ${why}.`, { cause });
  }
}

function textIn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new CommandUsageError(`${path} cannot be read.`, { cause });
  }
}

/** One order, a list of them, or `{ "orders": […] }` and `{ "order": … }` as Shopify answers. */
function ordersInJson(text: string): (ImportedOrder | SkippedOrder)[] {
  const file = JSON.parse(text);
  const given: unknown = file.orders ?? file.order ?? file;
  const orders = Array.isArray(given) ? given : [given];
  if (orders.every(isShopify)) return readEach(orders, shopifyName, fromShopify);
  if (orders.every(isWoo)) return readEach(orders, wooName, fromWooCommerce);
  throw new NotTaken("these are neither orders of Shopify nor of WooCommerce");
}

const has = (value: unknown, ...fields: string[]): boolean =>
  typeof value === "object" && value !== null && fields.every((field) => field in value);
const isShopify = (order: unknown): order is ShopifyOrder => has(order, "id", "line_items", "total_price");
const isWoo = (order: unknown): order is WooOrder => has(order, "id", "line_items", "total", "status");
