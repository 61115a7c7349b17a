import type { Endpoint } from "../domain/endpoint.ts";
import type { DeliveryJob } from "./calling.ts";
import { now } from "./clock.ts";
import { deliverEvent, parallelDeliveries } from "./delivering.ts";
import { eventsAfter, type PlacedEvent } from "./feed.ts";
import { readFeedEvents } from "./feed-events.ts";
import { acquireLease, releaseLease, renewLease } from "./turns.ts";

/** Delivers what is new in the feed to an endpoint; one run at a time for each endpoint. */
export async function deliverNewEvents({ shop, endpoint: id }: DeliveryJob): Promise<void> {
  const endpoint = await acquireLease(shop, id, now());
  if (!endpoint) return;
  const position = await deliverPages(endpoint).catch(async (error) => {
    await releaseLease(endpoint);
    throw error;
  });
  // Whoever was called while this turn was ending found it taken and went away.
  const missed = await eventsAfter(shop, position, 1);
  if (missed.length > 0) await deliverNewEvents({ shop, endpoint: id });
}

/** Delivers page by page to the end of the feed, and answers how far that is. */
async function deliverPages(endpoint: Endpoint): Promise<number> {
  let { position } = endpoint;
  let page = await eventsAfter(endpoint.shop, position, parallelDeliveries);
  while (page.length > 0) {
    await deliverPage(endpoint, page);
    position = page.at(-1)!.place;
    page = await eventsAfter(endpoint.shop, position, parallelDeliveries);
    if (page.length > 0 && !(await renewLease(endpoint, position, now()))) return position;
  }
  await releaseLease(endpoint, position);
  return position;
}

async function deliverPage(endpoint: Endpoint, page: PlacedEvent[]): Promise<void> {
  const events = await readFeedEvents(page.map(({ id }) => id));
  const wanted = events.filter(({ type }) => !endpoint.events || endpoint.events.includes(type));
  await Promise.all(wanted.map((event) => deliverEvent(endpoint, event)));
}
