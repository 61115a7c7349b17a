import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { queryPartition } from "../dynamodb/query.ts";
import { db, type Key, tableName } from "../dynamodb/table.ts";
import { keyedHash } from "./signing.ts";

/** Whose a phone was said to be: a shop's, or one of its staff's. Whoever reads it asks them whether it still is. */
export interface PhoneOwner {
  shop: string;
  person?: string | undefined;
}

const partitionOf = async (phone: string): Promise<string> => `PHONE#${await keyedHash("staffPhone", phone)}`;

const keyOf = async (phone: string, { shop, person }: PhoneOwner): Promise<Key> => ({
  pk: await partitionOf(phone),
  sk: person ? `SHOP#${shop}#STAFF#${person}` : `SHOP#${shop}`,
});

/** Lets somebody be found by their phones, and no more by those that they had. */
export async function rememberPhones(
  owner: PhoneOwner,
  phones: readonly string[],
  former: readonly string[] = [],
): Promise<void> {
  for (const phone of phones.filter((each) => !former.includes(each)))
    await db.send(new PutCommand({ TableName: tableName, Item: { ...(await keyOf(phone, owner)), owner } }));
  for (const phone of former.filter((each) => !phones.includes(each)))
    await db.send(new DeleteCommand({ TableName: tableName, Key: await keyOf(phone, owner) }));
}

/** Those whose a phone was said to be. */
export const ownersOfPhone = async (phone: string): Promise<PhoneOwner[]> =>
  (await queryPartition(await partitionOf(phone), "SHOP#")).map(({ owner }) => owner as PhoneOwner);
