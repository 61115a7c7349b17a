import { setImmediate as moment } from "node:timers/promises";
import { type Moment, shift } from "../domain/time.ts";
import { callEndpoints } from "./calling.ts";
import { type Entry, openTail } from "./feed-tail.ts";
import type { Head } from "./orders.ts";

/** Seconds: what is older is in the feed, or nobody's news any more. */
const memory = 3 * 86_400;

/** Writes an event of an order into the feed of its shop. */
export type Publish = (order: Head, version: number) => Promise<void>;

/**
 * Makes `publish` for the length of one batch. Each event stands in its feed once, and then the shop's endpoints
 * are called. What comes in the same moment, or while a row is being written, shares the next one.
 */
export function publisher(): Publish {
  const feeds = new Map<string, (entry: Entry) => Promise<void>>();
  return ({ shop, id, history }, version) => {
    if (!feeds.has(shop)) feeds.set(shop, openFeed(shop));
    return feeds.get(shop)!({ id: `${id}.${version}`, at: history[version - 1]!.at });
  };
}

function openFeed(shop: string): (entry: Entry) => Promise<void> {
  const add = openTail(shop);
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let waiting: Entry[] = [];

  async function write(): Promise<void> {
    await moment();
    const entries = waiting;
    waiting = [];
    next = undefined;
    await add(entries);
    await callEndpoints(shop);
  }

  return (entry) => {
    waiting.push(entry);
    next ??= last.then(write, write);
    last = next;
    return next;
  };
}

/** Publishes the recent events of an order that no consumer has published, and has its shop's endpoints called. */
export async function publishMissed(publish: Publish, order: Head, at: Moment): Promise<void> {
  for (const [i, event] of order.history.entries())
    if (event.at > shift(at, -memory)) await publish(order, i + 1);
}
