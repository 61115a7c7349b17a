import type * as z from "zod";
import type { Actor } from "../../../domain/actor.ts";
import { fieldError, OrderError } from "../../../domain/error.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import {
  dayAhead,
  type ListFilter,
  type ListPlan,
  momentIn,
  planFor,
  planForContractor,
} from "../../../domain/listing/plan.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { countryOfShop } from "../../../domain/people/phone.ts";
import { searchTermsIn } from "../../../domain/people/search.ts";
import type { Shop } from "../../../domain/shop/shop.ts";
import { type Moment, subtractDuration } from "../../../domain/time/time.ts";
import { readOrderPage, readOrdersByNumber } from "../../../io/orders/order-lists.ts";
import { searchOrders } from "../../../io/orders/search.ts";
import { findShop } from "../../../io/people/shops.ts";
import { listShardsOf } from "../../../io/runtime/stage.ts";
import { requestedShop, requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { signCursor, verifyCursor } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { summariesOf } from "../../http/summaries.ts";

type Filters = z.output<typeof querySchemas.orders>;

/** GET /v1/orders: a page of summaries, newest first, those that ended by their end; a day's deliveries come in the order of their windows. */
export const handler = httpHandler({ query: querySchemas.orders }, async ({ actor, query: filters, now }) => {
  const query = { ...filters, since: filters.olderThan && subtractDuration(now, filters.olderThan) };
  const contractor = requestedContractor(query, actor);
  if (contractor) {
    const plan = planForContractor(contractor, placedWithin(query, "UTC"));
    return { body: await pageOfSummaries(plan, filters, { actor, owner: contractor }) };
  }
  if (query.q && isPlatform(actor) && !query.shop)
    return { body: await searchEverywhere(query.q, filters, actor) };
  const shop = requestedShop(query, actor);
  requireShopRole(actor, shop, "director", "manager", "seller", "storefront", "support", "admin");
  const filter = actor.role === "seller" ? { ...query, assignee: [actor.id!] } : query;
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const plan = shopPlan(settings, filter, now);
  const owner = `${shop} ${actor.role} ${filter.assignee}`;
  if (query.q) {
    const terms = searchTermsIn(query.q, [countryOfShop(settings)]);
    const read = (range: PageRange) => searchOrders(terms, { ...range, shop, matches: plan.matches });
    return { body: await pageOf(read, filters, { actor, owner }) };
  }
  if (query.number) return { body: await ordersByNumber(shop, query.number, plan, actor) };
  return { body: await pageOfSummaries(plan, filters, { actor, owner }) };
});

const isPlatform = ({ role }: Actor): boolean => role === "support" || role === "admin";

/** Whose orders of the feed are listed: a contractor's own, or those that support looks into (S0-21). */
function requestedContractor({ contractor, q }: Filters, actor: Actor): string | undefined {
  const { role, id } = actor;
  if (role === "contractor" && q)
    throw new OrderError(
      "forbidden",
      "Only a shop's staff and storefront, support and admins can search with q.",
    );
  if (role === "contractor" && (!contractor || contractor === id)) return id;
  if (!contractor || isPlatform(actor)) return contractor;
  throw new OrderError("forbidden", "A contractor's list is for that contractor, support and admins.");
}

function shopPlan(settings: Shop, filter: Filters & ListFilter, now: Moment): ListPlan {
  const lifecycle = withShopStatuses(lifecycles[settings.lifecycle], settings);
  requireKnownStatuses(filter.status, Object.keys(lifecycle.statuses));
  const archivedUntil = subtractDuration(now, settings.archiveAfter);
  const { timeZone } = settings;
  const placed = placedWithin(filter, timeZone);
  return planFor(
    settings.id,
    lifecycle,
    { ...placed, archivedUntil },
    dayAhead(now, timeZone),
    listShardsOf(settings.id),
  );
}

function requireKnownStatuses(given: readonly string[] = [], known: readonly string[]): void {
  if (given.every((status) => known.includes(status))) return;
  throw fieldError("/status", `must be one of: ${known.join(", ")}`);
}

/** Dates are whole days of a time zone. */
function placedWithin<F extends ListFilter>(filter: F, timeZone: string): F {
  const { placedFrom, placedTo } = filter;
  return {
    ...filter,
    placedFrom: placedFrom && momentIn(placedFrom, timeZone),
    placedTo: placedTo && momentIn(placedTo, timeZone, true),
  };
}

type PageRange = { limit: number; after: string | undefined };
type ReadPage = (range: PageRange) => ReturnType<typeof readOrderPage>;

/** Who reads a list, and whose cursors they get. */
interface Reader {
  actor: Actor;
  owner: string;
}

const pageOfSummaries = (plan: ListPlan, filters: Filters, reader: Reader) =>
  pageOf((range) => readOrderPage(plan, range), filters, reader);

async function pageOf(read: ReadPage, { limit, cursor, ...filters }: Filters, { actor, owner }: Reader) {
  const scope = JSON.stringify(["orders", owner, filters]);
  const after = await verifyCursor(scope, cursor);
  const { items, position } = await read({ limit, after });
  return {
    items: await summariesOf(items, actor),
    next: position ? await signCursor(scope, position) : null,
  };
}

/** Support and admins search in all shops; numbers are one shop's. */
function searchEverywhere(q: string, filters: Filters, actor: Actor) {
  const terms = searchTermsIn(q, []);
  const { matches } = planForContractor("", placedWithin(filters, "UTC"));
  const read = (range: PageRange) => searchOrders(terms, { ...range, matches });
  return pageOf(read, filters, { actor, owner: actor.role });
}

async function ordersByNumber(shop: string, numbers: readonly string[], { matches }: ListPlan, actor: Actor) {
  const found = await Promise.all(numbers.map((number) => readOrdersByNumber(shop, number)));
  return { items: await summariesOf(found.flat().filter(matches), actor), next: null };
}
