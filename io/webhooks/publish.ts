import { setImmediate as moment } from "node:timers/promises";
import { moveIn } from "../../domain/listing/counts.ts";
import { lruCache } from "../dynamodb/loader.ts";
import { type FeedEntry, feedAppender } from "../events/feed-append.ts";
import type { OrderState } from "../orders/order-item.ts";
import { settleAll } from "../runtime/settle.ts";
import { activeEndpoints } from "./endpoints.ts";
import { invokeDeliver } from "./jobs.ts";

/** An event on its way into the feed of its shop. */
export interface NewEvent extends FeedEntry {
  shop: string;
}

/** The event of an order's version, to be published. */
export const newEventOf = ({ shop, id, history }: OrderState, version: number): NewEvent => {
  const move = moveIn(history, version);
  return { shop, id: `${id}.${version}`, at: history[version - 1]!.at, move };
};

const publishers = lruCache<string, (entry: FeedEntry) => Promise<void>>(500);

/**
 * Writes an event into the feed of its shop, where it stands once, and then calls the shop's endpoints. What comes
 * in the same moment, or while a row is being written, shares the next one.
 */
export function publishEvent({ shop, ...entry }: NewEvent): Promise<void> {
  const add = publishers.get(shop) ?? feedPublisher(shop);
  publishers.set(shop, add);
  return add(entry);
}

function feedPublisher(shop: string): (entry: FeedEntry) => Promise<void> {
  const tail = feedAppender(shop);
  const call = deliveryStarter(shop);
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let waiting: FeedEntry[] = [];

  async function write(): Promise<void> {
    await moment();
    const entries = waiting;
    waiting = [];
    next = undefined;
    await tail.add(entries);
    await call(tail.reloadCount());
  }

  return (entry) => {
    waiting.push(entry);
    next ??= last.then(write, write);
    last = next;
    return next;
  };
}

/**
 * Adds what is missing to the feed of a shop and calls its endpoints, for one who looks through all that happened
 * there: the feed is read once, however many events there are and in whatever order they come.
 */
export function feedRepairer(shop: string): (entries: FeedEntry[]) => Promise<void> {
  const tail = feedAppender(shop, { maxKnown: Number.POSITIVE_INFINITY, rowsPerRead: 250 });
  const call = deliveryStarter(shop);
  return async (entries) => {
    if (await tail.add(entries)) await call(tail.reloadCount());
  };
}

/** Calls the endpoints of a shop; they are read again when its feed had to be: only then others can have come. */
function deliveryStarter(shop: string): (reading: number) => Promise<void> {
  let read = 0;
  let active: string[] = [];
  return async (reading) => {
    if (read < reading) active = await activeEndpoints(shop);
    read = reading;
    await settleAll(active.map((endpoint) => invokeDeliver({ shop, endpoint })));
  };
}
