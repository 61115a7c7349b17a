import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Entry } from "../domain/dialog.ts";
import { OrderError } from "../domain/error.ts";
import { blocking, db, type Item, table } from "./table.ts";

type Place = Pick<Entry, "order" | "number">;

const partition = (order: string): string => `ORDER#${order}`;
const sortKey = (number: number): string => `DIALOG#${String(number).padStart(6, "0")}`;

/** The key of an entry; the stream's consumer of messages goes by the beginning of its `sk`. */
export const entryKey = ({ order, number }: Place) => ({ pk: partition(order), sk: sortKey(number) });

/** The entry in a stored item; it stands in one attribute, because the indexes have some of its names for keys. */
export const entryOf = ({ entry }: Item): Entry => entry as Entry;

/** The entry in an image of the table's stream. */
export const entryIn = (image: object): Entry => entryOf(unmarshall(image as Record<string, AttributeValue>));

const put = (entry: Entry) => ({
  Item: { ...entryKey(entry), entry },
  ConditionExpression: "attribute_not_exists(pk)",
});

/** Adds an entry; undefined when its place is taken meanwhile. */
export async function addEntry(entry: Entry): Promise<Entry | undefined> {
  try {
    await db.send(new PutCommand({ TableName: table, ...put(entry) }));
    return entry;
  } catch (error) {
    if (blocking(error)) return undefined;
    throw error;
  }
}

/** The same once for a fingerprint `key.request`: again the stored entry comes back, or it is refused as `key-reused`. */
export async function addEntryOnce(entry: Entry, fingerprint: string): Promise<Entry | undefined> {
  const key = { pk: partition(entry.order), sk: `DIALOGKEY#${fingerprint.split(".")[0]}` };
  const claim = { ...put(entry), Item: { ...key, place: entry.number, fingerprint } };
  const TransactItems = [claim, put(entry)].map((each) => ({ Put: { TableName: table, ...each } }));
  try {
    await db.send(new TransactWriteCommand({ TransactItems }));
    return entry;
  } catch (error) {
    if ((error as Error).name !== "TransactionCanceledException") throw error;
    const { Item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item && stored(entry.order, Item, fingerprint);
  }
}

async function stored(order: string, { place, fingerprint }: Item, expected: string): Promise<Entry> {
  if (fingerprint !== expected)
    throw new OrderError("key-reused", "This Idempotency-Key came with another message before.");
  const [entry] = await listEntries(order, 1, Number(place) - 1);
  return entry!;
}

/** The entries of a dialog behind a place, oldest first. */
export function listEntries(order: string, limit: number, after = 0): Promise<Entry[]> {
  return entries(order, { from: after + 1, limit, forward: true });
}

/** The newest entries of a dialog, newest first. */
export function lastEntries(order: string, limit: number): Promise<Entry[]> {
  return entries(order, { from: 1, limit, forward: false });
}

interface Span {
  from: number;
  limit: number;
  forward: boolean;
}

async function entries(order: string, { from, limit, forward }: Span): Promise<Entry[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :end",
      ExpressionAttributeValues: { ":pk": partition(order), ":from": sortKey(from), ":end": "DIALOG$" },
      ScanIndexForward: forward,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(entryOf);
}
