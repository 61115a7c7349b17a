import type { NewOrder } from "../domain/new-order.ts";
import type { Order } from "../domain/order.ts";
import type { Contractor, Deliverer } from "../domain/people.ts";
import type { Circle } from "../domain/recipients.ts";
import type { Shop } from "../domain/shop.ts";
import { type Head, headKey, headOf, requestKey } from "./order-item.ts";
import { contractorKey, delivererKey, findContractor, findDeliverer } from "./people.ts";
import { findShop, shopKey, shopOf } from "./shops.ts";
import type { Item, Key } from "./table.ts";

/** Reads shops, each of them once: for the length of one batch. */
export function shopReader(): (id: string) => Promise<Shop | undefined> {
  const shops = new Map<string, Promise<Shop | undefined>>();
  return (id) => {
    if (!shops.has(id)) shops.set(id, findShop(id));
    return shops.get(id)!;
  };
}

/** Everybody whom a message about this order can be for. */
export async function circleOf(order: Order, readShop: ReturnType<typeof shopReader>): Promise<Circle> {
  const { deliverer: id } = order.delivery;
  const [shop, deliverer, contractor] = await Promise.all([
    readShop(order.shop),
    id ? findDeliverer(order.shop, id) : undefined,
    order.contractor ? findContractor(order.contractor) : undefined,
  ]);
  if (!shop) throw new Error(`The shop ${order.shop} is gone.`);
  return { order, shop, deliverer, contractor, support: process.env.SUPPORT_EMAIL };
}

/** The keys of all that an order's circle is made of. */
export const circleKeys = ({ id, shop, delivery, contractor }: Head): Key[] => [
  ...[headKey(id), requestKey(id), shopKey(shop)],
  ...(delivery.deliverer ? [delivererKey(shop, delivery.deliverer)] : []),
  ...(contractor ? [contractorKey(contractor)] : []),
];

/** The circle in the items of an order; undefined while the order, its request or its shop is not among them. */
export function circleIn(items: Item[]): Circle | undefined {
  const at = (key: Key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const head = items.find(({ sk }) => sk === "ORDER");
  if (!head) return undefined;
  const { id, shop: name, delivery, contractor } = headOf(head);
  const [request, shop] = [at(requestKey(id)), at(shopKey(name))];
  if (!request || !shop) return undefined;
  return {
    order: { ...headOf(head), request: request.request as NewOrder },
    shop: shopOf(shop),
    deliverer: delivery.deliverer && (at(delivererKey(name, delivery.deliverer))?.deliverer as Deliverer),
    contractor: contractor && (at(contractorKey(contractor))?.contractor as Contractor),
    support: process.env.SUPPORT_EMAIL,
  } as Circle;
}
