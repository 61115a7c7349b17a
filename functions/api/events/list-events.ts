import { eventsAfter } from "../../../io/events/feed.ts";
import { readFeedEvents } from "../../../io/events/feed-events.ts";
import { requestedShop, requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { signCursor, verifyCursor } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/events: what happened in a shop, oldest first and without gaps; `next` goes on from there, also later. */
export const handler = httpHandler({ query: querySchemas.events }, async ({ actor, query }) => {
  const shop = requestedShop(query, actor);
  requireShopRole(actor, shop, "storefront", "director", "manager", "support", "admin");
  const scope = `events ${shop}`;
  const position = Number((await verifyCursor(scope, query.after || undefined, "/after")) ?? 0);
  const placed = await eventsAfter(shop, position, query.limit);
  const items = await readFeedEvents(
    placed.map(({ id }) => id),
    actor,
  );
  return { body: { items, next: await signCursor(scope, String(placed.at(-1)?.position ?? position)) } };
});
