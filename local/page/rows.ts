import type { Group } from "../../domain/groups.ts";
import type { Deadline } from "../../domain/order.ts";
import { readItems } from "../../io/batch.ts";
import { headKey } from "../../io/orders.ts";
import type { Register } from "../register.ts";

/** What the page shows of an order in its list. */
export interface Row {
  id: string;
  number: string;
  shop: string;
  lifecycle: string;
  status: string;
  group: Group;
  stage?: string;
  placedAt: string;
  stoppedAt?: string;
  deadlines: Deadline[];
  summary: { buyer: string; total: number; currency: string; payment: string; delivery: string };
}

/** The latest orders of all shops as they stand now, and the place before which older ones follow, if there are any. */
export async function readRows(register: Register, limit: number, before: number | undefined) {
  const entries = register.latest(limit + 1, before);
  const shown = entries.slice(0, limit);
  const items = await readItems(shown.map(({ id }) => headKey(id)));
  const found = new Map((items as unknown as Row[]).map((row) => [row.id, row]));
  const rows = shown.flatMap(({ id }) => found.get(id) ?? []);
  return { rows, older: entries.length > limit ? shown.at(-1)!.place : undefined };
}
