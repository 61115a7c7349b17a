import type { Actor } from "../../../domain/actor.ts";
import { eventsAfter, lastPosition, type PlacedEvent } from "../../../io/events/feed.ts";
import { readEventsInFeed } from "../../../io/events/feed-events.ts";
import { requestedShop, requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { signCursor, verifyCursor } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { summariesOf } from "../../http/summaries.ts";

type EventsInFeed = Awaited<ReturnType<typeof readEventsInFeed>>;

/** GET /v1/events: what happened in a shop, oldest first and without gaps; `next` goes on from there, also later. */
export const handler = httpHandler({ query: querySchemas.events }, async ({ actor, query }) => {
  const shop = requestedShop(query, actor);
  requireShopRole(actor, shop, "storefront", "director", "manager", "seller", "support", "admin");
  const scope = `events ${shop}`;
  if (query.after === "latest")
    return { body: { items: [], next: await signCursor(scope, String(await lastPosition(shop))) } };
  const start = Number((await verifyCursor(scope, query.after || undefined, "/after")) ?? 0);
  const { events, position } = await readFor(actor, (after) => eventsAfter(shop, after, query.limit), start);
  const items = query.include ? await withSummaries(events, actor) : events.map(({ event }) => event);
  return { body: { items, next: await signCursor(scope, String(position)) } };
});

/** So many pages are read for one answer at the most. */
const maxPages = 10;

/** The next events that are for this reader, and how far the feed was read: where none of a page is, the next is read. */
async function readFor(actor: Actor, read: (after: number) => Promise<PlacedEvent[]>, start: number) {
  let position = start;
  let events: EventsInFeed = [];
  for (let page = 0; page < maxPages && events.length === 0; page++) {
    const placed = await read(position);
    if (placed.length === 0) break;
    position = placed.at(-1)!.position;
    events = await readEventsInFeed(
      placed.map(({ id }) => id),
      actor,
    );
  }
  return { events, position };
}

/** Events with their orders as these stand at present; what is no longer a seller's shows none. */
async function withSummaries(events: EventsInFeed, actor: Actor) {
  const orders = new Map(events.map(({ order }) => [order.id, order]));
  const mine = [...orders.values()].filter(
    ({ summary }) => actor.role !== "seller" || summary.assignee === actor.id,
  );
  const summaries = new Map((await summariesOf(mine, actor)).map((summary) => [summary.id, summary]));
  return events.map(({ event, order }) => ({ ...event, summary: summaries.get(order.id) ?? null }));
}
