import { callEndpoints } from "./calling.ts";
import { type Entry, openTail } from "./feed-tail.ts";
import type { Head } from "./orders.ts";

/** Writes an event of an order into the feed of its shop. */
export type Publish = (order: Head, version: number) => Promise<void>;

/**
 * Makes `publish` for the length of one batch. Each event stands in its feed once, and then the shop's endpoints
 * are called. What comes while a row is being written shares the next one.
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
