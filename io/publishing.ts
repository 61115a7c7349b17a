import { setImmediate as moment } from "node:timers/promises";
import { type Moment, shift } from "../domain/time.ts";
import { send } from "./calling.ts";
import { activeEndpoints } from "./endpoints.ts";
import { type Entry, openTail } from "./feed-tail.ts";
import type { Head } from "./order-item.ts";
import { recent } from "./recent.ts";

/** Seconds: what is older is in the feed, or nobody's news any more. */
const memory = 3 * 86_400;

/** An event on its way into the feed of its shop. */
export interface News extends Entry {
  shop: string;
}

/** The event of an order's version, as news. */
export const newsOf = ({ shop, id, history }: Head, version: number): News => {
  return { shop, id: `${id}.${version}`, at: history[version - 1]!.at };
};

const feeds = recent<string, (entry: Entry) => Promise<void>>(500);

/**
 * Writes an event into the feed of its shop, where it stands once, and then calls the shop's endpoints. What comes
 * in the same moment, or while a row is being written, shares the next one.
 */
export function publish({ shop, ...entry }: News): Promise<void> {
  const add = feeds.get(shop) ?? openFeed(shop);
  feeds.set(shop, add);
  return add(entry);
}

function openFeed(shop: string): (entry: Entry) => Promise<void> {
  const tail = openTail(shop);
  const call = openEndpoints(shop);
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let waiting: Entry[] = [];

  async function write(): Promise<void> {
    await moment();
    const entries = waiting;
    waiting = [];
    next = undefined;
    await tail.add(entries);
    await call(tail.readings());
  }

  return (entry) => {
    waiting.push(entry);
    next ??= last.then(write, write);
    last = next;
    return next;
  };
}

/** Calls the endpoints of a shop; they are read again when its feed had to be: only then others can have come. */
function openEndpoints(shop: string): (reading: number) => Promise<void> {
  let read = 0;
  let active: string[] = [];
  return async (reading) => {
    if (read < reading) active = await activeEndpoints(shop);
    read = reading;
    await Promise.all(active.map((endpoint) => send({ shop, endpoint })));
  };
}

/** Publishes the recent events of an order that no consumer has published, and has its shop's endpoints called. */
export async function publishMissed(order: Head, at: Moment): Promise<void> {
  for (const [i, event] of order.history.entries())
    if (event.at > shift(at, -memory)) await publish(newsOf(order, i + 1));
}
