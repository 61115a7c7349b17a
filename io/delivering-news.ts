import type { Endpoint } from "../domain/endpoint.ts";
import type { Errand } from "./calling.ts";
import { now } from "./clock.ts";
import { deliver, width } from "./delivering.ts";
import { eventsAfter, type Placed } from "./feed.ts";
import { eventsOf } from "./feed-events.ts";
import { endTurn, keepTurn, takeTurn } from "./turns.ts";

/** Delivers what is new in the feed to an endpoint; one run at a time for each endpoint. */
export async function deliverNews({ shop, endpoint: id }: Errand): Promise<void> {
  const endpoint = await takeTurn(shop, id, now());
  if (!endpoint) return;
  const position = await deliverPages(endpoint).catch(async (error) => {
    await endTurn(endpoint);
    throw error;
  });
  // Whoever was called while this turn was ending found it taken and went away.
  const missed = await eventsAfter(shop, position, 1);
  if (missed.length > 0) await deliverNews({ shop, endpoint: id });
}

/** Delivers page by page to the end of the feed, and answers how far that is. */
async function deliverPages(endpoint: Endpoint): Promise<number> {
  let { position } = endpoint;
  let page = await eventsAfter(endpoint.shop, position, width);
  while (page.length > 0) {
    await deliverPage(endpoint, page);
    position = page.at(-1)!.place;
    page = await eventsAfter(endpoint.shop, position, width);
    if (page.length > 0 && !(await keepTurn(endpoint, position, now()))) return position;
  }
  await endTurn(endpoint, position);
  return position;
}

async function deliverPage(endpoint: Endpoint, page: Placed[]): Promise<void> {
  const events = await eventsOf(page.map(({ id }) => id));
  const wanted = events.filter(({ type }) => !endpoint.events || endpoint.events.includes(type));
  await Promise.all(wanted.map((event) => deliver(endpoint, event)));
}
