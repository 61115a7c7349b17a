import type { Actor } from "../../domain/actor.ts";
import { summaryView } from "../../domain/listing/summary.ts";
import { unansweredIn } from "../../io/conversation/conversation.ts";
import type { ListedOrder } from "../../io/orders/order-lists.ts";

/** Orders as lists and the feed show them, with the messages that wait for an answer. */
export async function summariesOf(orders: readonly ListedOrder[], actor: Actor) {
  const shops = [...new Set(orders.map(({ shop }) => shop))];
  const unanswered = new Map(
    await Promise.all(shops.map(async (shop) => [shop, await unansweredIn(shop)] as const)),
  );
  return orders.map((order) => summaryView(order, actor, unanswered.get(order.shop)!.get(order.id)));
}
