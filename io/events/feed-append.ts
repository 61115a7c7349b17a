import { countsAfter, type StatusMove } from "../../domain/listing/counts.ts";
import type { Moment } from "../../domain/time/time.ts";
import { addRow, type FeedRow, maxEventsPerRow, positionAfter, rowsBefore } from "./feed.ts";

/** So many rows are read back at a time; a read unit holds most of them. */
const rowsPerRead = 25;
/** So many events are remembered before the tail is read anew. */
const maxKnownEvents = 250;

/** One event on its way into the feed. */
export interface FeedEntry {
  id: string;
  at: Moment;
  /** What it does to the shop's counts, if anything. */
  move?: StatusMove | undefined;
}

/**
 * The newest part of a shop's feed as this process knows it. A process that adds a row has read every row in which its
 * events can stand already, so no event gets in twice, however often and by how many it is added. What was read
 * holds until somebody else writes: then the next row finds its place taken, and the tail is read anew.
 */
export function feedAppender(shop: string) {
  const known = new Set<string>();
  let oldest: FeedRow;
  let newest: FeedRow;
  let readings = 0;

  function forget(): void {
    known.clear();
    oldest = { first: Number.MAX_SAFE_INTEGER, events: [], at: "~" };
    newest = { first: 1, events: [], at: "" };
    readings += 1;
  }

  function remember(row: FeedRow): void {
    for (const id of row.events) known.add(id);
    if (row.first < oldest.first) oldest = row;
    if (row.first >= newest.first) newest = row;
  }

  /** Reads back until no older row can hold an event that happened at this moment. */
  async function lookBack(at: Moment): Promise<void> {
    while (oldest.first > 1 && oldest.at >= at) {
      const found = await rowsBefore(shop, oldest.first, rowsPerRead);
      found.forEach(remember);
      if (found.length < rowsPerRead) oldest = { ...oldest, first: 1 };
    }
  }

  async function addSome(entries: FeedEntry[]): Promise<void> {
    await lookBack(entries.map(({ at }) => at).sort()[0]!);
    const missing = entries.filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    const at = [newest.at, ...missing.map((entry) => entry.at)].sort().at(-1)!;
    const counts = countsAfter(
      newest.counts ?? {},
      missing.map(({ move }) => move),
    );
    const row = { first: positionAfter(newest), events: missing.map(({ id }) => id), at, counts };
    if (await addRow(shop, row, newest)) return remember(row);
    forget();
    await addSome(missing);
  }

  forget();
  return {
    /** Adds those events that do not stand in the feed yet, in this order. */
    async add(entries: FeedEntry[]): Promise<void> {
      if (known.size > maxKnownEvents) forget();
      const fresh = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
      for (let i = 0; i < fresh.length; i += maxEventsPerRow)
        await addSome(fresh.slice(i, i + maxEventsPerRow));
    },
    /** How often it was read from the end: what else is known of the shop is as old as the last time. */
    reloadCount: () => readings,
  };
}
