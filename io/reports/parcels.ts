import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { foldedName } from "../../domain/names.ts";
import { foldedCode } from "../../domain/order/effects/parcels.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { db, tableName } from "../dynamodb/table.ts";

/** A parcel as its carrier knows it. */
export interface ParcelName {
  carrier: string;
  trackingCode: string;
}

/** One box can hold several orders, and carriers use their numbers again: each order stands in an item of its own. */
const parcelPartition = ({ carrier, trackingCode }: ParcelName): string =>
  `PARCEL#${foldedName(carrier)}#${foldedCode(trackingCode)}`;

/** Remembers whose parcel this is, for carriers that know only their own number. */
export async function rememberParcel(name: ParcelName, order: string): Promise<void> {
  const Item = { pk: parcelPartition(name), sk: `ORDER#${order}` };
  await db.send(new PutCommand({ TableName: tableName, Item }));
}

/** The ids of the orders that a carrier's parcel was recorded for. */
export async function ordersOfParcel(name: ParcelName): Promise<string[]> {
  const items = await queryPartition(parcelPartition(name), "ORDER#");
  return items.map(({ sk }) => String(sk).slice("ORDER#".length));
}
