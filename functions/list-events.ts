import { eventsAfter } from "../io/feed.ts";
import { eventsOf } from "../io/feed-events.ts";
import { atHome, shopIn } from "./access.ts";
import { openCursor, sealCursor } from "./cursor.ts";
import { filtersOf } from "./filters.ts";
import { door } from "./shell.ts";

/** GET /v1/events: what happened in a shop, oldest first and without gaps; `next` goes on from there, also later. */
export const handler = door({ query: filtersOf.events }, async ({ actor, query }) => {
  const shop = shopIn(query, actor);
  atHome(actor, shop, "storefront", "director", "manager", "support", "admin");
  const scope = `events ${shop}`;
  const position = Number((await openCursor(scope, query.after || undefined, "/after")) ?? 0);
  const placed = await eventsAfter(shop, position, query.limit);
  const items = await eventsOf(placed.map(({ id }) => id));
  return { body: { items, next: await sealCursor(scope, String(placed.at(-1)?.place ?? position)) } };
});
