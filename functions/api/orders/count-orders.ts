import { OrderError } from "../../../domain/error.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { planFor } from "../../../domain/listing/plan.ts";
import { countsOf } from "../../../domain/listing/summary.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { readMatchingOrders } from "../../../io/orders/order-lists.ts";
import { findShop } from "../../../io/people/shops.ts";
import { requestedShop, requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { querySchemas } from "../../http/query.ts";

/** So many orders are counted under one key; a badge above that is good enough with a plus. */
const maxCountedPerKey = 10_000;

/** GET /v1/orders/counts: how many orders stand in each status and group; a seller's badge counts their own (S1-22, S3-32). */
export const handler = httpHandler({ query: querySchemas.counts }, async ({ actor, query }) => {
  const shop = requestedShop(query, actor);
  requireShopRole(actor, shop, "director", "manager", "seller", "support", "admin");
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const lifecycle = withShopStatuses(lifecycles[settings.lifecycle], settings);
  const filter = actor.role === "seller" ? { assignee: [actor.id!] } : {};
  const plan = planFor(shop, lifecycle, filter, () => "");
  const runs = await Promise.all(
    plan.keys.map((key) => readMatchingOrders({ ...plan, keys: [key] }, maxCountedPerKey)),
  );
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
