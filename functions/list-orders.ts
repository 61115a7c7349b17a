import type * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { OrderError } from "../domain/error.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { dayAhead, type Plan, planFor, planForContractor } from "../domain/listing.ts";
import { tailor } from "../domain/shop.ts";
import { summaryView } from "../domain/summary.ts";
import type { Moment } from "../domain/time.ts";
import { readList, readNumber } from "../io/order-lists.ts";
import { findShop } from "../io/shops.ts";
import { atHome, shopIn } from "./access.ts";
import { openCursor, sealCursor } from "./cursor.ts";
import { orderFilters } from "./filters.ts";
import { door } from "./shell.ts";

type Filters = z.output<typeof orderFilters>;

/** GET /v1/orders: a page of summaries, newest first; a day's deliveries come in the order of their windows. */
export const handler = door({ query: orderFilters }, async ({ actor, query, now }) => {
  if (actor.role === "contractor")
    return { body: await page(planForContractor(actor.id!, query), query, actor.id!) };
  const shop = shopIn(query, actor);
  atHome(actor, shop, "director", "manager", "seller", "storefront", "support", "admin");
  const wish = actor.role === "seller" ? { ...query, assignee: actor.id } : query;
  if (query.number) return { body: await numbered(shop, query.number, wish, actor) };
  return {
    body: await page(await shopPlan(shop, wish, now), query, `${shop} ${actor.role} ${wish.assignee}`),
  };
});

async function shopPlan(shop: string, wish: Filters, now: Moment): Promise<Plan> {
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

async function numbered(shop: string, number: string, wish: Filters, actor: Actor) {
  const found = await readNumber(shop, number);
  const own = actor.role !== "seller" || found[0]?.summary.assignee === actor.id;
  const { matches } = planFor(shop, lifecycles.marketplace, wish, () => "");
  return { items: own ? found.filter(matches).map(summaryView) : [], next: null };
}
