import type { Group } from "../lifecycle/groups.ts";
import type { Order } from "../order/order.ts";

/** The groups whose orders' goods can stand on a shop's purchasing list (S1-17). */
export const purchasingGroups = ["active", "paused", "delivery"] as const satisfies Group[];

type Line = Order["request"]["lines"][number];

/** Goods that open orders ask for: how many, and by which orders. */
export interface PurchaseRow extends Pick<Line, "sku" | "title" | "unit" | "options" | "availability"> {
  quantity: number;
  orders: { id: string; number: string; quantity: number }[];
}

/** The goods of orders put together, those of one kind in one row, by their titles (S1-18). */
export function purchaseRows(orders: readonly Order[]): PurchaseRow[] {
  const rows = new Map<string, PurchaseRow>();
  for (const { id, number, request } of orders)
    for (const { sku, title, unit, options, availability, quantity } of request.lines) {
      const key = JSON.stringify([sku ?? title, unit, options, availability]);
      const goods = { ...(sku && { sku }), title, ...(unit && { unit }), ...(options && { options }) };
      const row = rows.get(key) ?? { ...goods, availability, quantity: 0, orders: [] };
      row.quantity = addQuantities(row.quantity, quantity);
      row.orders.push({ id, number, quantity });
      rows.set(key, row);
    }
  return [...rows.values()].toSorted((one, other) => one.title.localeCompare(other.title));
}

/** Quantities have up to three decimals, and are added in thousandths. */
const addQuantities = (one: number, other: number): number =>
  (Math.round(one * 1000) + Math.round(other * 1000)) / 1000;
