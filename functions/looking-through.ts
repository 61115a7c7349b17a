import type { Moment } from "../domain/time.ts";
import { allOrders } from "../io/all-orders.ts";
import { now } from "../io/clock.ts";
import { measure } from "../io/metrics.ts";
import type { Head } from "../io/order-item.ts";
import { publishMissed } from "../io/publishing.ts";
import { revive } from "../io/reviving.ts";
import { end, type Leg, leave } from "../io/sweep-place.ts";
import { sweep, sweepEntry } from "../io/sweeping.ts";
import type { Wish } from "../io/wishes.ts";
import { each, eachWish, type Report } from "./repairs.ts";

/** Milliseconds that a part of the table may take, with a batch of slow messages: with less left, the next run goes on. */
const enough = 320_000;

/** What a run has: its moment, its report, and how many milliseconds are left of it. */
interface Run {
  at: Moment;
  report: Report;
  timeLeft: () => number;
}

/** Looks through all orders that a sweep has not come to yet, or through as many as there is time for. */
export async function lookThrough(leg: Leg, { at, report, timeLeft }: Run): Promise<void> {
  for await (const { heads, entries, next } of allOrders(leg.from)) {
    const wishes: Wish[] = [];
    const wish = async (more: Wish[] | Promise<Wish[]>) => void wishes.push(...(await more));
    await each(heads, (head) => reviveAndCount(head, at), report);
    await each(heads, async (head) => wish(sweep(head, at)), report);
    await each(heads, (head) => publishMissed(head, at), report);
    await each(entries, (entry) => wish(sweepEntry(entry, at)), report);
    await eachWish(wishes, report);
    if (next && timeLeft() < enough) return leave(leg, next, now());
  }
  await end(leg, now());
}

async function reviveAndCount(head: Head, at: Moment): Promise<void> {
  if (await revive(head, at)) measure("OrdersRepaired", 1);
}
