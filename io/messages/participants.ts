import type { Participants } from "../../domain/messages/recipients.ts";
import type { Order } from "../../domain/order/order.ts";
import type { NewOrder } from "../../domain/order/schema.ts";
import type { Contractor, Deliverer } from "../../domain/people/schema.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import type { Item, Key } from "../dynamodb/table.ts";
import { type OrderState, orderKey, orderStateOf, requestKey } from "../orders/order-item.ts";
import { contractorKey, delivererKey, findContractor, findDeliverer } from "../people/people.ts";
import { findShop, shopKey, shopOf } from "../people/shops.ts";

/** Reads shops, each of them once: for the length of one batch. */
export function cachedShopReader(): (id: string) => Promise<Shop | undefined> {
  const shops = new Map<string, Promise<Shop | undefined>>();
  return (id) => {
    if (!shops.has(id)) shops.set(id, findShop(id));
    return shops.get(id)!;
  };
}

/** Everybody whom a message about this order can be for. */
export async function participantsOf(
  order: Order,
  readShop: ReturnType<typeof cachedShopReader>,
): Promise<Participants> {
  const { deliverer: id } = order.delivery;
  const [shop, deliverer, contractor] = await Promise.all([
    readShop(order.shop),
    id ? findDeliverer(order.shop, id) : undefined,
    order.contractor ? findContractor(order.contractor) : undefined,
  ]);
  if (!shop) throw new Error(`The shop ${order.shop} is gone.`);
  return { order, shop, deliverer, contractor, support: process.env.SUPPORT_EMAIL };
}

/** The keys of all that an order's participants are read from. */
export const participantKeys = ({ id, shop, delivery, contractor }: OrderState): Key[] => [
  ...[orderKey(id), requestKey(id), shopKey(shop)],
  ...(delivery.deliverer ? [delivererKey(shop, delivery.deliverer)] : []),
  ...(contractor ? [contractorKey(contractor)] : []),
];

/** The participants in the items of an order; undefined while the order, its request or its shop is not among them. */
export function participantsIn(items: Item[]): Participants | undefined {
  const at = (key: Key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const stateItem = items.find(({ sk }) => sk === "ORDER");
  if (!stateItem) return undefined;
  const { id, shop: name, delivery, contractor } = orderStateOf(stateItem);
  const [request, shop] = [at(requestKey(id)), at(shopKey(name))];
  if (!request || !shop) return undefined;
  return {
    order: { ...orderStateOf(stateItem), request: request.request as NewOrder },
    shop: shopOf(shop),
    deliverer: delivery.deliverer && (at(delivererKey(name, delivery.deliverer))?.deliverer as Deliverer),
    contractor: contractor && (at(contractorKey(contractor))?.contractor as Contractor),
    support: process.env.SUPPORT_EMAIL,
  } as Participants;
}
