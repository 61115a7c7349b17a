import { standBackMs } from "../../io/events/feed-append.ts";
import { type Limit, ordersAt } from "./limits.ts";

/** How orders are spread over shops: the share of all that the largest shop has. */
export const spreads = {
  "one shop": 1,
  "a shop with a tenth of all": 0.1,
  "a thousand alike": 0.001,
} as const;
export type Spread = keyof typeof spreads;

/** What a limit does in a simulated stretch of time. */
export interface Strain {
  limit: Limit;
  /** What is taken on the average, of what there is. */
  used: number;
  /** The share of what was wanted that was refused at first. */
  refused: number;
}

/** Seconds that are played; every one of them has as many orders as chance has it. */
const seconds = 300;

/** Numbers between 0 and 1, always the same ones for a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many of something come in a second that has `mean` of them on the average (Poisson; normal for many). */
export function arrivals(mean: number, roll: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
    return Math.max(0, Math.round(mean + normal * Math.sqrt(mean)));
  }
  let count = 0;
  for (let product = roll(); product > Math.exp(-mean); product *= roll()) count++;
  return count;
}

/**
 * Plays a stretch of time in which orders come at a rate, each taking of a limit what one was counted to take: a bucket that
 * fills by the limit's capacity in each second and holds its burst. What finds it empty is refused, and comes again.
 */
export function strainOf(limit: Limit, ordersPerSecond: number, seed = 1): Strain {
  const used = ordersPerSecond / ordersAt(limit);
  // what is held is no bucket: it is full, or it is not
  if (limit.held) return { limit, used, refused: Math.max(0, 1 - 1 / used) };
  const roll = dice(seed);
  let [level, wanted, refused] = [limit.burst, 0, 0];
  for (let second = 0; second < seconds; second++) {
    // each step of an order comes in a second of its own
    const demand = arrivals(ordersPerSecond * limit.perOrder, roll);
    level = Math.min(Math.max(limit.burst, limit.capacity), level + limit.capacity);
    const taken = Math.min(level, demand);
    level -= taken;
    wanted += demand;
    refused += demand - taken;
  }
  return { limit, used, refused: wanted > 0 ? refused / wanted : 0 };
}

/** What all limits do at a rate of orders, the most strained first; those of a shop are those of the largest one. */
export function simulate(limits: Limit[], rate: number, spread: Spread, seed = 1): Strain[] {
  const strains = limits.map((limit, i) =>
    strainOf(limit, limit.ofShop ? rate * spreads[spread] : rate, seed + i),
  );
  return strains.toSorted((one, other) => other.used - one.used);
}

/** How the writers of one shop's feed do: at a rate of events, with so many of them side by side. */
export interface FeedRun {
  events: number;
  writers: number;
  /** Events that were in the feed within five seconds, of all; and those that had not come into it at the end. */
  inTime: number;
  left: number;
  /** Rows that were written a second, attempts at one (each takes a write unit), and those that came too late, of all. */
  rows: number;
  attempts: number;
  lost: number;
}

/** Milliseconds of a call to the table; events of a batch and of a row; seconds that are played. */
const feed = { call: 5, batch: 25, row: 20, seconds: 30 };

/** One lane of the stream's consumer: it has its own orders, and takes no other batch before its own is written. */
interface Lane {
  at: number;
  next: "take" | "read" | "write";
  waiting: number[];
  batch: number[];
  seen: number;
  attempt: number;
}

/**
 * Plays the end of one shop's feed, where one row after the other is written under the condition that nobody else has: a
 * lane takes up to 25 events that wait for it, writes them in rows of 20, and looks and tries again where it was too late.
 */
export function simulateFeed(events: number, writers: number, seed = 1): FeedRun {
  const roll = dice(seed);
  const lanes = Array.from({ length: writers }, (): Lane => {
    return { at: 0, next: "take", waiting: [], batch: [], seen: 0, attempt: 0 };
  });
  const counted = { all: 0, rows: 0, attempts: 0, lost: 0, inTime: 0, written: 0 };

  function write(lane: Lane): void {
    counted.attempts += 1;
    if (lane.seen !== counted.rows) {
      counted.lost += 1;
      lane.attempt += 1;
      lane.at += standBackMs(lane.attempt, roll());
      lane.next = "read";
      return;
    }
    counted.rows += 1;
    lane.seen = counted.rows;
    lane.attempt = 0;
    const row = lane.batch.splice(0, feed.row);
    counted.written += row.length;
    counted.inTime += row.filter((since) => lane.at - since <= 5000).length;
    lane.next = lane.batch.length > 0 ? "write" : "take";
    if (lane.next === "write") lane.at += feed.call;
  }

  for (let now = 0; now < feed.seconds * 1000; now++) {
    const arrived = arrivals(events / 1000, roll);
    counted.all += arrived;
    for (let i = 0; i < arrived; i++) lanes[Math.floor(roll() * writers)]!.waiting.push(now);
    for (const lane of lanes) {
      if (lane.at > now) continue;
      lane.at = now;
      if (lane.next === "take" && lane.waiting.length > 0) {
        lane.batch = lane.waiting.splice(0, feed.batch);
        [lane.at, lane.next] = [now + feed.call, "read"];
      } else if (lane.next === "read") {
        // its read has come back: its write arrives a call later
        lane.seen = counted.rows;
        [lane.at, lane.next] = [now + feed.call, "write"];
      } else if (lane.next === "write") write(lane);
    }
  }
  const { all, rows, attempts, lost, inTime, written } = counted;
  return {
    ...{ events, writers, inTime: inTime / Math.max(1, all), rows: rows / feed.seconds },
    attempts: attempts / feed.seconds,
    ...{ lost: lost / Math.max(1, attempts), left: 1 - written / Math.max(1, all) },
  };
}
