import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { foldedName } from "../../domain/names.ts";
import { isSameCarrier } from "../../domain/order/effects/carriers.ts";
import { foldedCode } from "../../domain/order/effects/parcels.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";

/** A parcel as its carrier knows it. */
export interface ParcelName {
  carrier: string;
  trackingCode: string;
}

/** One box can hold several orders, and carriers use their numbers again: each order stands in an item of its own. */
const parcelPartition = (trackingCode: string): string => `PARCEL#${foldedCode(trackingCode)}`;
const parcelPlaces = (carrier: string): string => `${foldedName(carrier)}#ORDER#`;

/** The item that says whose parcel this is. */
export const parcelKey = ({ carrier, trackingCode }: ParcelName, order: string) => ({
  pk: parcelPartition(trackingCode),
  sk: parcelPlaces(carrier) + order,
});

/** Remembers whose parcel this is, for carriers that know only their own number, and for those who search for it. */
export async function rememberParcel(parcel: ParcelName, order: string): Promise<void> {
  const Item = parcelKey(parcel, order);
  await db.send(new PutCommand({ TableName: tableName, Item }));
}

/**
 * The ids of the orders that a carrier's parcel was recorded for, however its name was written there; of all carriers'
 * where none is named.
 */
export async function ordersOfParcel({ carrier, trackingCode }: Partial<ParcelName>): Promise<string[]> {
  const items = trackingCode ? await queryPartition(parcelPartition(trackingCode)) : [];
  return orderIdsIn(items.filter(({ sk }) => isSameCarrier(carrier, String(sk).split("#ORDER#")[0])));
}

/** The same of every carrier's parcels with this code. */
export async function ordersOfCode(trackingCode: string): Promise<string[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": parcelPartition(trackingCode) },
      Limit: maxOrdersOfCode,
    }),
  );
  return orderIdsIn(Items);
}

/** So many orders of one code are looked at. */
const maxOrdersOfCode = 50;

const orderIdsIn = (items: Item[]): string[] => items.map(({ sk }) => String(sk).split("#ORDER#").at(-1)!);
