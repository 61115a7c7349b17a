import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import type { Shop, ShopSettings } from "../../domain/shop/shop.ts";
import type { Duration } from "../../domain/time/time.ts";
import { conflictingItem, db, type Item, tableName } from "../dynamodb/table.ts";

/** The key of a shop's settings. */
export const shopKey = (id: string) => ({ pk: `SHOP#${id}`, sk: "SHOP" });
/** The first order of a shop gets the number after this one. */
const firstNumber = 1000;

/** The shop in a stored item. */
export function shopOf(item: Item): Shop {
  return { ...(item.settings as ShopSettings), id: (item.pk as string).slice("SHOP#".length) };
}

/** The shop's settings, read strongly; undefined when it has not been set up. */
export async function findShop(id: string): Promise<Shop | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: shopKey(id), ConsistentRead: true }),
  );
  return Item && shopOf(Item);
}

/** Replaces a shop's settings, or sets the shop up. */
export async function saveShop(id: string, settings: ShopSettings): Promise<Shop> {
  await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: shopKey(id),
      UpdateExpression:
        "SET settings = :settings, lastNumber = if_not_exists(lastNumber, :first), shopKey = :shops, shopOrder = :id",
      ExpressionAttributeValues: {
        ":settings": settings,
        ":first": firstNumber,
        ":shops": "SHOPS",
        ":id": id,
      },
    }),
  );
  return { ...settings, id };
}

/** Takes the next `count` order numbers of a shop and reads its settings in the same call. */
export async function takeOrderNumbers(
  id: string,
  count: number,
): Promise<{ shop: Shop; first: number } | undefined> {
  try {
    const { Attributes } = await db.send(
      new UpdateCommand({
        TableName: tableName,
        Key: shopKey(id),
        UpdateExpression: "ADD lastNumber :count",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":count": count },
        ReturnValues: "ALL_NEW",
      }),
    );
    return { shop: shopOf(Attributes!), first: (Attributes!.lastNumber as number) - count + 1 };
  } catch (error) {
    if (conflictingItem(error)) return undefined;
    throw error;
  }
}

type DefaultDeadlines = Partial<Record<LifecycleName, Record<string, Duration>>>;

/** The shop with the lengths that this deployment gives to deadlines, where the shop itself sets none. */
export function withDefaultDeadlines(shop: Shop): Shop {
  const defaults = (JSON.parse(process.env.DEADLINES ?? "{}") as DefaultDeadlines)[shop.lifecycle];
  return defaults ? { ...shop, deadlines: { ...defaults, ...shop.deadlines } } : shop;
}
