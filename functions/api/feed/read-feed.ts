import { OrderError } from "../../../domain/error.ts";
import { lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { feedListKey } from "../../../domain/listing/indexes.ts";
import { isSameName } from "../../../domain/names.ts";
import { maySee } from "../../../domain/order/parties.ts";
import { queryIndexPartitions } from "../../../io/dynamodb/query.ts";
import { findOrders } from "../../../io/orders/orders.ts";
import { shownOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/feed: new orders that match the contractor's services and cities, contacts masked (S0-08, S0-09). */
export const handler = httpHandler({ query: querySchemas.feed }, async ({ actor, query, header }) => {
  if (actor.role !== "contractor") throw new OrderError("forbidden", "Only contractors can read the feed.");
  const { services = [], cities = [], ...contractor } = await withProfile(actor);
  const keys = matching(services, query.service).flatMap((service) =>
    matching(cities, query.city).map((city) => feedListKey(service, city)),
  );
  const runs = [...new Set(keys)].map((key) => ({ index: "byFeed" as const, key }));
  const scope = JSON.stringify(["feed", actor.id, query.city, query.service]);
  const read = (span: { limit: number; after: string | undefined }) =>
    queryIndexPartitions(runs, { ...span, newestFirst: true });
  const { items, next } = await readPage(scope, query, read, (entry) => String(entry.feedOrder));
  const orders = await findOrders(items.map(({ pk }) => String(pk).slice("ORDER#".length)));
  const viewer = { ...contractor, services, cities };
  const open = orders.filter((order) => maySee(lifecycleOf(order), order, viewer));
  const showing = { accepted: header("accept-language") };
  return {
    body: { items: open.map((order) => shownOrder(lifecycleOf(order), order, viewer, showing)), next },
  };
});

const matching = (own: string[], filter: string | undefined): string[] =>
  filter ? own.filter((each) => isSameName(each, filter)) : own;
