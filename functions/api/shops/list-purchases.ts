import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { planFor } from "../../../domain/listing/plan.ts";
import { purchaseRows } from "../../../domain/listing/purchasing.ts";
import { withShopStatuses } from "../../../domain/order/features/own-statuses.ts";
import { orderPartition } from "../../../io/orders/order-item.ts";
import { readMatchingOrders } from "../../../io/orders/order-lists.ts";
import { findOrders } from "../../../io/orders/orders.ts";
import { listShardsOf } from "../../../io/runtime/stage.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { existingShop } from "./store-settings.ts";

/** So many orders are put together at the most, the newest first. */
const maxOrders = 1000;

/** GET /v1/shops/{shop}/purchases: the goods of open orders in the groups that the shop's setting names (S1-17, S1-18). */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireShopRole(actor, params.shop!, "director", "manager", "support", "admin");
  const { shop } = await existingShop(params.shop!);
  const { purchasing = [] } = shop;
  if (purchasing.length === 0) return { body: { items: [], complete: true } };
  const lifecycle = withShopStatuses(lifecycles[shop.lifecycle], shop);
  // no day is asked for
  const plan = planFor(
    shop.id,
    lifecycle,
    { group: purchasing, archived: false },
    () => "",
    listShardsOf(shop.id),
  );
  const { items: entries, complete } = await readMatchingOrders(plan, maxOrders);
  const orders = await findOrders(entries.map(({ pk }) => String(pk).slice(orderPartition("").length)));
  return { body: { items: purchaseRows(orders), complete } };
});
