import { GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Contractor, Deliverer } from "../../domain/people/schema.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";

/** The key of a deliverer of a shop. */
export const delivererKey = (shop: string, id: string) => ({ pk: `SHOP#${shop}`, sk: `DELIVERER#${id}` });
/** The key of a contractor's profile. */
export const contractorKey = (id: string) => ({ pk: `CONTRACTOR#${id}`, sk: "CONTRACTOR" });

async function getItem(Key: Item): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item;
}

/** Stores a deliverer of a shop, whole. */
export async function saveDeliverer(shop: string, deliverer: Deliverer): Promise<void> {
  const Item = { ...delivererKey(shop, deliverer.id), deliverer };
  await db.send(new PutCommand({ TableName: tableName, Item }));
}

/** One deliverer of a shop. */
export async function findDeliverer(shop: string, id: string): Promise<Deliverer | undefined> {
  return (await getItem(delivererKey(shop, id)))?.deliverer as Deliverer | undefined;
}

/** A shop's deliverers by id, at most `limit`, after the id `after`. */
export async function listDeliverers(shop: string, limit: number, after = ""): Promise<Deliverer[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :end",
      ExpressionAttributeValues: {
        ":pk": `SHOP#${shop}`,
        ":after": `DELIVERER#${after}!`,
        ":end": "DELIVERER$",
      },
      Limit: limit,
    }),
  );
  return Items.map(({ deliverer }) => deliverer as Deliverer);
}

/** Stores a contractor's profile, whole. */
export async function saveContractor(contractor: Contractor): Promise<void> {
  await db.send(
    new PutCommand({ TableName: tableName, Item: { ...contractorKey(contractor.id), contractor } }),
  );
}

/** One contractor's profile. */
export async function findContractor(id: string): Promise<Contractor | undefined> {
  return (await getItem(contractorKey(id)))?.contractor as Contractor | undefined;
}
