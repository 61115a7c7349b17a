import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Lifecycle } from "../../domain/lifecycle/definition.ts";
import { type LifecycleName, lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { withShopStatuses } from "../../domain/order/features/own-statuses.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Shop, ShopSettings } from "../../domain/shop/shop.ts";
import type { Duration } from "../../domain/time/time.ts";
import { readSharedItem } from "../dynamodb/loader.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, readItems, tableName } from "../dynamodb/table.ts";

/** The key of a shop's settings. */
export const shopKey = (id: string) => ({ pk: `SHOP#${id}`, sk: "SHOP" });
/** The first order of a shop gets the number after this one. */
const firstNumber = 1000;

/** The shop in a stored item. */
export function shopOf(item: Item): Shop {
  return { ...(item.settings as ShopSettings), id: (item.pk as string).slice("SHOP#".length) };
}

/** A shop with the number of times that its settings were stored. */
export interface VersionedShop {
  shop: Shop;
  version: number;
}

/** The shop's settings, read strongly, with their version; undefined when it has not been set up. */
export async function findVersionedShop(id: string): Promise<VersionedShop | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: shopKey(id), ConsistentRead: true }),
  );
  return Item && { shop: shopOf(Item), version: Item.settingsVersion as number };
}

/** The shop's settings, read strongly; undefined when it has not been set up. */
export const findShop = async (id: string): Promise<Shop | undefined> => (await findVersionedShop(id))?.shop;

/** Every shop stands under this key of the index of shops' orders, by its id. */
const allShops = "SHOPS";

/** All shops by id, at most `limit`, after the id `after`. */
export async function listShops(limit: number, after?: string): Promise<Shop[]> {
  const entries = await queryIndex({ index: "byShop", key: allShops }, { limit, after });
  const items = await readItems(entries.map(({ pk, sk }) => ({ pk, sk })));
  const found = new Map(items.map((item) => [item.pk, item]));
  return entries.flatMap(({ pk }) => {
    const item = found.get(pk);
    return item ? [shopOf(item)] : [];
  });
}

/** Stores a shop's settings, whole, in place of those of version `former` (0: none); undefined when these are others. */
export async function saveShop(
  id: string,
  settings: ShopSettings,
  former: number,
): Promise<VersionedShop | undefined> {
  const version = former + 1;
  const Item = { ...shopKey(id), settings };
  const Update = {
    TableName: tableName,
    Key: shopKey(id),
    UpdateExpression:
      "SET settings = :settings, settingsVersion = :version, shopKey = :shops, shopOrder = :id",
    ConditionExpression: former === 0 ? "attribute_not_exists(pk)" : "settingsVersion = :former",
    ExpressionAttributeValues: {
      ":settings": settings,
      ":version": version,
      ":shops": allShops,
      ":id": id,
      ...(former > 0 && { ":former": former }),
    },
  };
  try {
    await db.send(new UpdateCommand(Update));
    return { shop: shopOf(Item), version };
  } catch (error) {
    if (conflictingItem(error)) return undefined;
    throw error;
  }
}

/** The settings of the shop that an order is placed in, read strongly, once for all who ask in the same moment. */
export async function findShopForOrder(id: string): Promise<Shop | undefined> {
  const item = await readSharedItem(shopKey(id));
  return item && shopOf(item);
}

/** The last order number of a shop, beside its settings: these are large, and a counter costs what its item is large. */
const counterKey = (shop: string) => ({ pk: `COUNTER#${shop}`, sk: "ORDERS" });

/** Takes the next `count` order numbers of a shop; answers the first of them. */
export async function takeOrderNumbers(shop: string, count: number): Promise<number> {
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: counterKey(shop),
      UpdateExpression: "SET lastNumber = if_not_exists(lastNumber, :first) + :count",
      ExpressionAttributeValues: { ":first": firstNumber, ":count": count },
      ReturnValues: "UPDATED_NEW",
    }),
  );
  return (Attributes!.lastNumber as number) - count + 1;
}

type DefaultDeadlines = Partial<Record<LifecycleName, Record<string, Duration>>>;

/** The shop with the lengths that this deployment gives to deadlines, where the shop itself sets none. */
export function withDefaultDeadlines(shop: Shop): Shop {
  const defaults = (JSON.parse(process.env.DEADLINES ?? "{}") as DefaultDeadlines)[shop.lifecycle];
  return defaults ? { ...shop, deadlines: { ...defaults, ...shop.deadlines } } : shop;
}

/** The order's lifecycle, with the statuses of its shop where those can be its own. */
export async function effectiveLifecycleOf(order: Order): Promise<Lifecycle> {
  const lifecycle = lifecycleOf(order);
  const shop = lifecycle.features?.ownStatuses && (await findShop(order.shop));
  return shop ? withShopStatuses(lifecycle, shop) : lifecycle;
}
