import { randomUUID } from "node:crypto";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { StoredCounts } from "../../domain/listing/counts.ts";
import type { Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, type Item, tableName } from "../dynamodb/table.ts";

/**
 * One row of a shop's feed: events in a sequence without gaps, by id. `at` is the latest time of an event so
 * far: no event that happened after it stands in this row or an older one.
 */
export interface FeedRow {
  /** The position of its first event; the feed begins with 1. */
  first: number;
  events: string[];
  at: Moment;
  /** How many of the shop's orders stand in each status after these events: each event is here once, so each counts once. */
  counts?: StoredCounts;
  /** An empty row at the end says by its mark that the shop has other endpoints; the next row takes its place. */
  mark?: string;
}

/** An event's id with its position in the feed. */
export interface PlacedEvent {
  position: number;
  id: string;
}

/** So many events of a row fit into one write unit, with the counts. */
export const maxEventsPerRow = 20;

const partition = (shop: string): string => `FEED#${shop}`;
const sortKey = (position: number): string => String(Math.max(0, position)).padStart(12, "0");
const rowOf = ({ pk: _, sk, ...row }: Item) => ({ ...row, first: Number(sk) }) as FeedRow;

/** The position behind a row. */
export const positionAfter = ({ first, events }: FeedRow): number => first + events.length;

/** Adds a row at the end of the feed as it was read; false when something stands there that was not read. */
export async function addRow(shop: string, { first, ...row }: FeedRow, former?: FeedRow): Promise<boolean> {
  try {
    await db.send(
      new PutCommand({
        TableName: tableName,
        Item: { pk: partition(shop), sk: sortKey(first), ...row },
        ConditionExpression: "attribute_not_exists(pk) OR mark = :mark",
        ExpressionAttributeValues: { ":mark": former?.mark ?? "" },
      }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}

/** Makes the writer of the next row read the shop's endpoints first. */
export async function markEndpointsChanged(shop: string): Promise<void> {
  const [newest] = await rowsBefore(shop, Number.MAX_SAFE_INTEGER, 1);
  const { at = "", counts = {} } = newest ?? {};
  const end = { first: newest ? positionAfter(newest) : 1, events: [], at, counts };
  if (!(await addRow(shop, { ...end, mark: randomUUID() }, newest))) await markEndpointsChanged(shop);
}

/** The rows before a position, newest first, read strongly. */
export async function rowsBefore(shop: string, position: number, limit: number): Promise<FeedRow[]> {
  return queryRows(shop, "sk < :sk", sortKey(position), { ScanIndexForward: false, Limit: limit });
}

/** The rows from a position on, oldest first, read strongly. */
export async function rowsFrom(shop: string, position: number, limit: number): Promise<FeedRow[]> {
  return queryRows(shop, "sk >= :sk", sortKey(position), { Limit: limit });
}

/** The events after a position, oldest first, read strongly. */
export async function eventsAfter(shop: string, position: number, limit: number): Promise<PlacedEvent[]> {
  const found = await queryRows(shop, "sk > :sk", sortKey(position - maxEventsPerRow), {
    Limit: limit + maxEventsPerRow,
  });
  return found
    .flatMap(({ first, events }) => events.map((id, i) => ({ position: first + i, id })))
    .filter((event) => event.position > position)
    .slice(0, limit);
}

/** The position of the newest event, 0 in an empty feed. */
export async function lastPosition(shop: string): Promise<number> {
  const [newest] = await rowsBefore(shop, Number.MAX_SAFE_INTEGER, 1);
  return newest ? positionAfter(newest) - 1 : 0;
}

/** How many of a shop's orders stand in each status, as far as its feed has come. */
export async function countsInFeed(shop: string): Promise<StoredCounts> {
  const [newest] = await rowsBefore(shop, Number.MAX_SAFE_INTEGER, 1);
  return newest?.counts ?? {};
}

async function queryRows(shop: string, beyond: string, sk: string, how: object): Promise<FeedRow[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: `pk = :pk AND ${beyond}`,
      ExpressionAttributeValues: { ":pk": partition(shop), ":sk": sk },
      ConsistentRead: true,
      ...how,
    }),
  );
  return Items.map(rowOf);
}
