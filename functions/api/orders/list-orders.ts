import type * as z from "zod";
import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import {
  dayAhead,
  type ListFilter,
  type ListPlan,
  planFor,
  planForContractor,
} from "../../../domain/listing/plan.ts";
import { summaryView } from "../../../domain/listing/summary.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { type Moment, subtractDuration } from "../../../domain/time/time.ts";
import { readOrderPage, readOrdersByNumber } from "../../../io/orders/order-lists.ts";
import { findShop } from "../../../io/people/shops.ts";
import { requestedShop, requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { signCursor, verifyCursor } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

type Filters = z.output<typeof querySchemas.orders>;

/** GET /v1/orders: a page of summaries, newest first, those that ended by their end; a day's deliveries come in the order of their windows. */
export const handler = httpHandler({ query: querySchemas.orders }, async ({ actor, query: filters, now }) => {
  const query = { ...filters, since: filters.olderThan && subtractDuration(now, filters.olderThan) };
  const contractor = requestedContractor(query, actor);
  if (contractor)
    return { body: await pageOfSummaries(planForContractor(contractor, query), filters, contractor) };
  const shop = requestedShop(query, actor);
  requireShopRole(actor, shop, "director", "manager", "seller", "storefront", "support", "admin");
  const filter = actor.role === "seller" ? { ...query, assignee: actor.id } : query;
  const plan = await shopPlan(shop, filter, now);
  if (query.number) return { body: await ordersByNumber(shop, query.number, plan, actor) };
  return { body: await pageOfSummaries(plan, filters, `${shop} ${actor.role} ${filter.assignee}`) };
});

/** Whose orders of the feed are listed: a contractor's own, or those that support looks into (S0-21). */
function requestedContractor({ contractor }: Filters, { role, id }: Actor): string | undefined {
  if (role === "contractor" && (!contractor || contractor === id)) return id;
  if (!contractor || role === "support" || role === "admin") return contractor;
  throw new OrderError("forbidden", "Only the contractor, support and admins can read a contractor's list.");
}

async function shopPlan(shop: string, filter: Filters & ListFilter, now: Moment): Promise<ListPlan> {
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const lifecycle = withShopStatuses(lifecycles[settings.lifecycle], settings);
  const archivedUntil = subtractDuration(now, settings.archiveAfter);
  return planFor(shop, lifecycle, { ...filter, archivedUntil }, dayAhead(now, settings.timeZone));
}

async function pageOfSummaries(plan: ListPlan, { limit, cursor, ...filters }: Filters, owner: string) {
  const scope = JSON.stringify(["orders", owner, filters]);
  const after = await verifyCursor(scope, cursor);
  const { items, position } = await readOrderPage(plan, { limit, after });
  return { items: items.map(summaryView), next: position ? await signCursor(scope, position) : null };
}

async function ordersByNumber(shop: string, number: string, { matches }: ListPlan, actor: Actor) {
  const found = await readOrdersByNumber(shop, number);
  const own = actor.role !== "seller" || found[0]?.summary.assignee === actor.id;
  return { items: own ? found.filter(matches).map(summaryView) : [], next: null };
}
