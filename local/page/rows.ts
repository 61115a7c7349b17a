import { readItems } from "../../io/batch.ts";
import { type OrderState, orderKey, orderStateOf } from "../../io/order-item.ts";
import type { Item } from "../../io/table.ts";
import type { OrderIndex } from "../register.ts";

/** What the page shows of an order in its list: its state, and what lists of the table show of it. */
export interface OrderRow extends OrderState {
  summary: { buyer: string; total: number; currency: string; payment: string; delivery: string };
}

/** The latest orders of all shops as they stand now, and the place before which older ones follow, if there are any. */
export async function readOrderRows(register: OrderIndex, limit: number, before: number | undefined) {
  const entries = register.latest(limit + 1, before);
  const shown = entries.slice(0, limit);
  const items = await readItems(shown.map(({ id }) => orderKey(id)));
  const found = new Map(items.map(rowOf).map((row) => [row.id, row]));
  const rows = shown.flatMap(({ id }) => found.get(id) ?? []);
  return { rows, older: entries.length > limit ? shown.at(-1)!.place : undefined };
}

const rowOf = (item: Item): OrderRow => ({
  ...orderStateOf(item),
  summary: item.summary as OrderRow["summary"],
});
