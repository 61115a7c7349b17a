import type * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { OrderError } from "../domain/error.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { dayAhead, type Plan, planFor, planForContractor, type Wish } from "../domain/listing.ts";
import { tailor } from "../domain/shop.ts";
import { summaryView } from "../domain/summary.ts";
import { before, type Moment } from "../domain/time.ts";
import { readList, readNumber } from "../io/order-lists.ts";
import { findShop } from "../io/shops.ts";
import { atHome, shopIn } from "./access.ts";
import { openCursor, sealCursor } from "./cursor.ts";
import { filtersOf } from "./filters.ts";
import { door } from "./shell.ts";

type Filters = z.output<typeof filtersOf.orders>;

/** GET /v1/orders: a page of summaries, newest first; a day's deliveries come in the order of their windows. */
export const handler = door({ query: filtersOf.orders }, async ({ actor, query: filters, now }) => {
  const query = { ...filters, since: filters.olderThan && before(now, filters.olderThan) };
  const contractor = contractorIn(query, actor);
  if (contractor) return { body: await page(planForContractor(contractor, query), filters, contractor) };
  const shop = shopIn(query, actor);
  atHome(actor, shop, "director", "manager", "seller", "storefront", "support", "admin");
  const wish = actor.role === "seller" ? { ...query, assignee: actor.id } : query;
  if (query.number) return { body: await numbered(shop, query.number, wish, actor) };
  return {
    body: await page(await shopPlan(shop, wish, now), filters, `${shop} ${actor.role} ${wish.assignee}`),
  };
});

/** Whose orders of the feed are listed: a contractor's own, or those that support looks into (S0-21). */
function contractorIn({ contractor }: Filters, { role, id }: Actor): string | undefined {
  if (role === "contractor" && (!contractor || contractor === id)) return id;
  if (!contractor || role === "support" || role === "admin") return contractor;
  throw new OrderError("not-yours", "A contractor's list is for himself, support and admins.");
}

async function shopPlan(shop: string, wish: Filters & Wish, now: Moment): Promise<Plan> {
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const lifecycle = tailor(lifecycles[settings.lifecycle], settings);
  return planFor(shop, lifecycle, wish, dayAhead(now, settings.timeZone));
}

async function page(plan: Plan, { limit, cursor, ...filters }: Filters, owner: string) {
  const scope = JSON.stringify(["orders", owner, filters]);
  const after = await openCursor(scope, cursor);
  const { items, position } = await readList(plan, { limit, after });
  return { items: items.map(summaryView), next: position ? await sealCursor(scope, position) : null };
}

async function numbered(shop: string, number: string, wish: Filters & Wish, actor: Actor) {
  const found = await readNumber(shop, number);
  const own = actor.role !== "seller" || found[0]?.summary.assignee === actor.id;
  const { matches } = planFor(shop, lifecycles.marketplace, wish, () => "");
  return { items: own ? found.filter(matches).map(summaryView) : [], next: null };
}
