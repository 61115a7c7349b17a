import { countsOf } from "../domain/counts.ts";
import { OrderError } from "../domain/error.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { planFor } from "../domain/listing.ts";
import { tailor } from "../domain/shop.ts";
import { readEvery } from "../io/order-lists.ts";
import { findShop } from "../io/shops.ts";
import { atHome, shopIn } from "./access.ts";
import { filtersOf } from "./filters.ts";
import { door } from "./shell.ts";

/** So many orders are counted under one key; a badge above that is good enough with a plus. */
const most = 10_000;

/** GET /v1/orders/counts: how many orders stand in each status and group; a seller's badge counts his own (S1-22, S3-32). */
export const handler = door({ query: filtersOf.counts }, async ({ actor, query }) => {
  const shop = shopIn(query, actor);
  atHome(actor, shop, "director", "manager", "seller", "support", "admin");
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const lifecycle = tailor(lifecycles[settings.lifecycle], settings);
  const wish = actor.role === "seller" ? { assignee: actor.id } : {};
  const plan = planFor(shop, lifecycle, wish, () => "");
  const runs = await Promise.all(plan.keys.map((key) => readEvery({ ...plan, keys: [key] }, most)));
  const complete = runs.every((run) => run.complete);
  return {
    body: {
      ...countsOf(
        lifecycle,
        runs.flatMap(({ items }) => items),
      ),
      complete,
    },
  };
});
