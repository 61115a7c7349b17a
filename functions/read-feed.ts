import { OrderError } from "../domain/error.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { feedKey } from "../domain/lists.ts";
import { maySee } from "../domain/parties.ts";
import { viewOf } from "../domain/view.ts";
import { readRuns } from "../io/lists.ts";
import { findOrders } from "../io/orders.ts";
import { known } from "./access.ts";
import { filtersOf } from "./filters.ts";
import { pageOf } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/feed: new orders that match the contractor's services and cities, contacts masked (S0-08, S0-09). */
export const handler = door({ query: filtersOf.feed }, async ({ actor, query }) => {
  if (actor.role !== "contractor") throw new OrderError("not-yours", "The feed is for contractors.");
  const { services = [], cities = [], ...contractor } = await known(actor);
  const keys = wanted(services, query.service).flatMap((service) =>
    wanted(cities, query.city).map((city) => feedKey(service, city)),
  );
  const runs = [...new Set(keys)].map((key) => ({ index: "byFeed" as const, key }));
  const scope = JSON.stringify(["feed", actor.id, query.city, query.service]);
  const read = (span: { limit: number; after: string | undefined }) =>
    readRuns(runs, { ...span, newestFirst: true });
  const { items, next } = await pageOf(scope, query, read, (entry) => String(entry.feedOrder));
  const orders = await findOrders(items.map(({ pk }) => String(pk).slice("ORDER#".length)));
  const viewer = { ...contractor, services, cities };
  const open = orders.filter((order) => maySee(lifecycleOf(order), order, viewer));
  return { body: { items: open.map((order) => viewOf(lifecycleOf(order), order, viewer)), next } };
});

const wanted = (own: string[], asked: string | undefined): string[] =>
  asked ? own.filter((each) => each.toLocaleLowerCase() === asked.toLocaleLowerCase()) : own;
