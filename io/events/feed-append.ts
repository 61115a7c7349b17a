import { countsAfter, type StatusMove } from "../../domain/listing/counts.ts";
import type { Moment } from "../../domain/time/time.ts";
import { pause } from "../runtime/clock.ts";
import { addRow, type FeedRow, maxEventsPerRow, positionAfter, rowsBefore, rowsFrom } from "./feed.ts";

/** One event on its way into the feed. */
export interface FeedEntry {
  id: string;
  at: Moment;
  /** What it does to the shop's counts, if anything. */
  move?: StatusMove | undefined;
}

/**
 * Who writes to the same feed does so again and again: from the second time on somebody has to stand back, and not for long,
 * because everybody else stands back, too. `bench/scale` plays it.
 */
export const standBackMs = (attempt: number, chance: number): number =>
  attempt > 1 ? chance * Math.min(250, 20 * attempt) : 0;

/** How much of a feed a process remembers before it reads the tail anew, and how many rows it reads at a time. */
interface Memory {
  maxKnown: number;
  rowsPerRead: number;
}

/** For new events: a read unit holds most of these rows, and what just happened stands in them. */
const forNewEvents: Memory = { maxKnown: 250, rowsPerRead: 25 };

/**
 * The newest part of a shop's feed as this process knows it. A process that adds a row has read every row in which its
 * events can stand already, so no event gets in twice, however often and by how many it is added. What was read
 * holds for good; when somebody else writes, the next row finds its place taken, and what follows is read, too.
 */
export function feedAppender(shop: string, { maxKnown, rowsPerRead }: Memory = forNewEvents) {
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

  /** Reads what others have written behind the newest row, and that one, because a mark gives way to another row. */
  async function lookAhead(): Promise<void> {
    readings += 1;
    for (let more = true; more; ) {
      const found = await rowsFrom(shop, newest.first, rowsPerRead);
      found.forEach(remember);
      more = found.length === rowsPerRead;
    }
  }

  async function addSome(entries: FeedEntry[], attempt = 1): Promise<void> {
    const missing = entries.filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    const at = [newest.at, ...missing.map((entry) => entry.at)].sort().at(-1)!;
    const counts = countsAfter(
      newest.counts ?? {},
      missing.map(({ move }) => move),
    );
    const row = { first: positionAfter(newest), events: missing.map(({ id }) => id), at, counts };
    if (await addRow(shop, row, newest)) return remember(row);
    await pause(standBackMs(attempt, Math.random()));
    await lookAhead();
    await addSome(missing, attempt + 1);
  }

  forget();
  return {
    /** Adds those events that do not stand in the feed yet, in this order; says how many of them did not. */
    async add(entries: FeedEntry[]): Promise<number> {
      if (entries.length === 0) return 0;
      if (known.size > maxKnown) forget();
      const fresh = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
      await lookBack(fresh.map(({ at }) => at).reduce((first, at) => (at < first ? at : first)));
      const missing = fresh.filter(({ id }) => !known.has(id));
      for (let i = 0; i < missing.length; i += maxEventsPerRow)
        await addSome(missing.slice(i, i + maxEventsPerRow));
      return missing.length;
    },
    /** How often it was read: what else is known of the shop is as old as the last time. */
    reloadCount: () => readings,
  };
}
