import { OrderError } from "../../../domain/error.ts";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { type StatusCount, statusCountsIn } from "../../../domain/listing/counts.ts";
import { openListKeys, shopListKey, taskKey, unansweredKey } from "../../../domain/listing/indexes.ts";
import { planFor } from "../../../domain/listing/plan.ts";
import { countsOf } from "../../../domain/listing/summary.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { countEntries } from "../../../io/dynamodb/query.ts";
import { countsInFeed } from "../../../io/events/feed.ts";
import { readMatchingOrders } from "../../../io/orders/order-lists.ts";
import { findShop } from "../../../io/people/shops.ts";
import { listShardsOf } from "../../../io/runtime/stage.ts";
import { requestedShop, requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { querySchemas } from "../../http/query.ts";

/** So few orders are counted by themselves; beyond that the feed's counts are read, which follow within a moment. */
const fewOrders = 25;
/** So many of a seller's orders are counted, the newest ones. */
const maxSellerOrders = 1000;
/** So many tasks and messages without an answer are counted; a badge above that is good enough with a plus. */
const maxBadge = 100;

/** GET /v1/orders/counts: how many orders stand in each status and group; a seller's badge counts their own (S1-22, S3-32). */
export const handler = httpHandler({ query: querySchemas.counts }, async ({ actor, query }) => {
  const shop = requestedShop(query, actor);
  requireShopRole(actor, shop, "director", "manager", "seller", "support", "admin");
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const lifecycle = withShopStatuses(lifecycles[settings.lifecycle], settings);
  if (actor.role === "seller") return { body: await sellerCounts(shop, lifecycle, actor.id!) };
  const [counted, unanswered, ...tasks] = await Promise.all([
    shopCounts(shop, lifecycle),
    countEntries({ index: "byDue", key: unansweredKey(shop) }, maxBadge),
    countEntries({ index: "byDue", key: taskKey(shop) }, maxBadge),
    countEntries({ index: "byLoss", key: taskKey(shop) }, maxBadge),
  ]);
  const waiting = Math.min(maxBadge, tasks[0]! + tasks[1]!);
  return { body: { ...countsOf(lifecycle, counted), unanswered, tasks: waiting, complete: true } };
});

/** What the feed has counted; where that is little, what stands in the lists at this moment. */
async function shopCounts(shop: string, lifecycle: Lifecycle): Promise<StatusCount[]> {
  const remembered = statusCountsIn(await countsInFeed(shop));
  const shards = listShardsOf(shop);
  const plan = planFor(shop, lifecycle, {}, () => "", shards);
  const open = openListKeys(shop, shards);
  const runs = [open, ...plan.keys.filter((key) => !open.includes(key)).map((key) => [key])].map(
    async (keys) => {
      const same = remembered.filter(({ status, group }) =>
        keys.includes(shopListKey(shop, isClosed(group) ? status : undefined)),
      );
      if (same.reduce((sum, { count }) => sum + count, 0) > fewOrders) return same;
      const { items, complete } = await readMatchingOrders({ ...plan, keys }, fewOrders);
      return complete ? items.map(({ status, group }) => ({ status, group, count: 1 })) : same;
    },
  );
  return (await Promise.all(runs)).flat();
}

async function sellerCounts(shop: string, lifecycle: Lifecycle, seller: string) {
  const plan = planFor(shop, lifecycle, { assignee: [seller] }, () => "");
  const { items, complete } = await readMatchingOrders(plan, maxSellerOrders);
  const counted = items.map(({ status, group }) => ({ status, group, count: 1 }));
  return { ...countsOf(lifecycle, counted), complete };
}
