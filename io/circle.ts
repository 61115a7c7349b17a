import type { Order } from "../domain/order.ts";
import type { Circle } from "../domain/recipients.ts";
import type { Shop } from "../domain/shop.ts";
import { findContractor, findDeliverer } from "./people.ts";
import { findShop } from "./shops.ts";

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
