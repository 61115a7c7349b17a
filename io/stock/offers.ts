import { DeleteCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Stock } from "../../domain/shop/stock.ts";
import type { Moment } from "../../domain/time/time.ts";
import { db, type Item, readItems, tableName } from "../dynamodb/table.ts";

/** An offer of a shop that its feed has named, how it stands, and since when. */
export interface StockedOffer {
  sku: string;
  stock: Stock;
  since: Moment;
}

const partitionOf = (shop: string): string => `STOCK#${shop}`;
const offerKey = (shop: string, sku: string) => ({ pk: partitionOf(shop), sk: `OFFER#${sku}` });
const offerOf = ({ sk, stock, since }: Item): StockedOffer =>
  ({ sku: String(sk).slice("OFFER#".length), stock, since }) as StockedOffer;

/** So many offers are written side by side. */
const maxConcurrency = 20;
/** So many offers are read in one call. */
const perPage = 1000;

/** Offers of a shop by sku, at most `limit`, after a sku. */
export async function listOffers(shop: string, limit: number, after = ""): Promise<StockedOffer[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk > :sk",
      ExpressionAttributeValues: { ":pk": partitionOf(shop), ":sk": `OFFER#${after}` },
      Limit: limit,
    }),
  );
  return Items.map(offerOf);
}

/** How all offers stand that the shop's feed has ever named. */
export async function readStock(shop: string): Promise<Map<string, Stock>> {
  const found = new Map<string, Stock>();
  for (let page = await listOffers(shop, perPage); page.length > 0; ) {
    for (const { sku, stock } of page) found.set(sku, stock);
    page = await listOffers(shop, perPage, page.at(-1)!.sku);
  }
  return found;
}

/** Which of these goods are out of stock by the shop's feed; what the feed has never named it says nothing about. */
export async function findOutOfStock(shop: string, skus: string[]): Promise<Set<string>> {
  const items = await readItems(skus.map((sku) => offerKey(shop, sku)));
  return new Set(
    items
      .map(offerOf)
      .filter(({ stock }) => stock !== "inStock")
      .map(({ sku }) => sku),
  );
}

/** Stores how offers stand now. */
export async function saveStock(
  shop: string,
  changes: ReadonlyMap<string, Stock>,
  since: Moment,
): Promise<void> {
  await inParts([...changes], async ([sku, stock]) => {
    const Item = { ...offerKey(shop, sku), stock, since };
    await db.send(new PutCommand({ TableName: tableName, Item }));
  });
}

/** Forgets offers: the feed does not speak for them any more. */
export async function forgetOffers(shop: string, skus: string[]): Promise<void> {
  await inParts(skus, async (sku) => {
    await db.send(new DeleteCommand({ TableName: tableName, Key: offerKey(shop, sku) }));
  });
}

async function inParts<T>(all: T[], write: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += maxConcurrency)
    await Promise.all(all.slice(i, i + maxConcurrency).map(write));
}
