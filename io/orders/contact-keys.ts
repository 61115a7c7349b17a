import { foldedAddress } from "../../domain/email-address.ts";
import { placeAt } from "../../domain/listing/indexes.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { type Item, updateItem } from "../dynamodb/table.ts";
import { keyedHash } from "../links/signing.ts";
import { requestKey } from "./order-item.ts";

/** What makes the buyer's contacts findable: their keyed hashes, and the order's place among a shop's orders. */
export async function contactKeysOf({ request: { buyer }, ...order }: Order): Promise<Item> {
  const { email, phone } = buyer;
  if (!email && !phone) return {};
  return {
    contactOrder: contactOrderOf(order),
    ...(email && { emailKey: await keyedHash("email", foldedAddress(email)) }),
    ...(phone && { phoneKey: await keyedHash("phone", phone) }),
  };
}

/** Makes the contacts findable that a correction left, and no others. */
export async function refreshContactKeys(order: Order): Promise<void> {
  const set = await contactKeysOf(order);
  const remove = ["contactOrder", "emailKey", "phoneKey"].filter((name) => !(name in set));
  await updateItem(requestKey(order.id), { set, remove });
}

/** How many orders of its shop an order's address has had since a moment until this one, counted up to a limit. */
export async function countOrdersUntil(
  { request: { buyer }, ...order }: Order,
  since: Moment,
  limit: number,
): Promise<number> {
  const key = await keyedHash("email", foldedAddress(buyer.email!));
  const run = { index: "byEmail" as const, key, from: `${order.shop}#${since}`, to: contactOrderOf(order) };
  return (await queryIndex(run, { limit })).length;
}

const contactOrderOf = (order: Pick<Order, "id" | "number" | "shop" | "placedAt">): string =>
  `${order.shop}#${placeAt(order, order.placedAt)}`;
