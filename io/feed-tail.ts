import type { Moment } from "../domain/time.ts";
import { addRow, endOf, type FeedRow, longestRow, rowsBefore } from "./feed.ts";

/** So many rows are read back at a time; a read unit holds most of them. */
const stride = 25;

/** One event on its way into the feed. */
export interface Entry {
  id: string;
  at: Moment;
}

/**
 * The newest part of a shop's feed as this process has read it. Whoever adds a row has read every row in which
 * its events can stand already, so no event gets in twice, however often and by how many it is added.
 */
export function openTail(shop: string) {
  const known = new Set<string>();
  let oldest: FeedRow = { first: Number.MAX_SAFE_INTEGER, events: [], at: "~" };
  let newest: FeedRow = { first: 1, events: [], at: "" };

  function remember(row: FeedRow): void {
    for (const id of row.events) known.add(id);
    if (row.first < oldest.first) oldest = row;
    if (row.first >= newest.first) newest = row;
  }

  /** Reads back until no older row can hold an event that happened at this moment. */
  async function lookBack(at: Moment): Promise<void> {
    while (oldest.first > 1 && oldest.at >= at) {
      const found = await rowsBefore(shop, oldest.first, stride);
      found.forEach(remember);
      if (found.length < stride) oldest = { ...oldest, first: 1 };
    }
  }

  async function addSome(entries: Entry[]): Promise<void> {
    const missing = entries.filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    const at = [newest.at, ...missing.map((entry) => entry.at)].sort().at(-1)!;
    const row = { first: endOf(newest), events: missing.map(({ id }) => id), at };
    const winner = await addRow(shop, row);
    remember(winner ?? row);
    if (winner) await addSome(missing);
  }

  /** Adds those events that do not stand in the feed yet, in this order. */
  return async function add(entries: Entry[]): Promise<void> {
    await lookBack(entries.map(({ at }) => at).sort()[0]!);
    const fresh = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    for (let i = 0; i < fresh.length; i += longestRow) await addSome(fresh.slice(i, i + longestRow));
  };
}
