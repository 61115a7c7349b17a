import { readItems } from "../../io/batch.ts";
import { type Head, headKey, headOf } from "../../io/order-item.ts";
import type { Item } from "../../io/table.ts";
import type { Register } from "../register.ts";

/** What the page shows of an order in its list: its state, and what lists of the table show of it. */
export interface Row extends Head {
  summary: { buyer: string; total: number; currency: string; payment: string; delivery: string };
}

/** The latest orders of all shops as they stand now, and the place before which older ones follow, if there are any. */
export async function readRows(register: Register, limit: number, before: number | undefined) {
  const entries = register.latest(limit + 1, before);
  const shown = entries.slice(0, limit);
  const items = await readItems(shown.map(({ id }) => headKey(id)));
  const found = new Map(items.map(rowOf).map((row) => [row.id, row]));
  const rows = shown.flatMap(({ id }) => found.get(id) ?? []);
  return { rows, older: entries.length > limit ? shown.at(-1)!.place : undefined };
}

const rowOf = (item: Item): Row => ({ ...headOf(item), summary: item.summary as Row["summary"] });
