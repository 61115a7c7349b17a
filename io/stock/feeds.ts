import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { taskKey } from "../../domain/listing/indexes.ts";
import type { FeedFailure } from "../../domain/shop/stock.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, type Item, tableName, updateItem } from "../dynamodb/table.ts";

/** How the reading of a shop's feed has gone so far. */
export interface StockFeed {
  /** The address that was read last, which all below holds for. */
  url?: string;
  /** When it was last read whole, or found unchanged, and when something in it last changed. */
  readAt?: Moment;
  changedAt?: Moment;
  /** How many offers it names, and how many of all that are known are out of stock. */
  offers?: number;
  outOfStock?: number;
  /** What its server said of this version. */
  etag?: string;
  lastModified?: string;
  /** Why it could not be read the last time. */
  failure?: { code: FeedFailure; detail: string; at: Moment; since: Moment; times: number };
  /** When it is read next. */
  dueAt: Moment;
}

const feedKey = (shop: string) => ({ pk: `SHOP#${shop}`, sk: "STOCKFEED" });
/** The key of the task that a shop's feed cannot be read. */
export const feedTaskKey = (shop: string) => ({ pk: `SHOP#${shop}`, sk: "TASK#stockFeed" });
/** Feeds stand apart from due orders and deliveries. */
export const feedDueKey = "stockFeed";
/** That a shop's feed cannot be read, as its task says it. */
export type FeedTask = Pick<NonNullable<StockFeed["failure"]>, "code" | "detail" | "since"> & { url: string };

/** The task in a stored item. */
export function feedTaskIn({ failure, url }: Item): FeedTask {
  const { code, detail, since } = failure as NonNullable<StockFeed["failure"]>;
  return { url: String(url), code, detail, since };
}

/** Seconds for which a run has a feed to itself: longer than its reading lasts. */
const leaseSeconds = 120;
/** Seconds until a feed is first read: its address is stored by then. */
const firstSeconds = 60;

const feedOf = ({ pk, sk, dueKey: _, heldUntil, ...feed }: Item): StockFeed => feed as unknown as StockFeed;

/** How a shop's feed stands; undefined where none was ever to be read. */
export async function findStockFeed(shop: string): Promise<StockFeed | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: feedKey(shop), ConsistentRead: true }),
  );
  return Item && feedOf(Item);
}

/** Has a feed read soon: before its address is stored, so that none is ever stored that nobody reads. */
export async function scheduleStockFeed(shop: string, at: Moment): Promise<void> {
  const Update = {
    TableName: tableName,
    Key: feedKey(shop),
    UpdateExpression: "SET dueKey = :key, dueAt = :due",
    ExpressionAttributeValues: { ":key": feedDueKey, ":due": addSeconds(at, firstSeconds) },
  };
  await db.send(new UpdateCommand(Update));
}

/** A feed that one run reads, and by what it is known that it still does. */
export interface ClaimedFeed {
  shop: string;
  feed: StockFeed;
  heldUntil: Moment;
}

/** Takes a feed whose time has come, or whenever somebody asks; undefined when another run has it. */
export async function claimStockFeed(
  shop: string,
  at: Moment,
  isAsked: boolean,
): Promise<ClaimedFeed | undefined> {
  const heldUntil = addSeconds(at, leaseSeconds);
  const free = "attribute_not_exists(#heldUntil) OR #heldUntil <= :at";
  const item = await updateItem(feedKey(shop), {
    set: { heldUntil },
    when: isAsked ? free : `(${free}) AND #dueAt <= :at`,
    values: { at },
  });
  return item && { shop, feed: feedOf(item), heldUntil };
}

/** Stores how the reading went, and with the first failure that counts a task, which the next success closes. */
export async function finishStockFeed(
  { shop, heldUntil: mine }: ClaimedFeed,
  feed: StockFeed,
  isTask: boolean,
): Promise<void> {
  const { failure } = feed;
  if (failure && isTask) {
    const task = {
      ...feedTaskKey(shop),
      dueKey: taskKey(shop),
      dueAt: `${failure.since}#stockFeed`,
      failure,
    };
    await db.send(new PutCommand({ TableName: tableName, Item: { ...task, url: feed.url } }));
  }
  if (!failure) await db.send(new DeleteCommand({ TableName: tableName, Key: feedTaskKey(shop) }));
  const Put = {
    TableName: tableName,
    Item: { ...feedKey(shop), ...feed, dueKey: feedDueKey },
    ConditionExpression: "heldUntil = :mine",
    ExpressionAttributeValues: { ":mine": mine },
  };
  await unlessChanged(db.send(new PutCommand(Put)));
}

/** Forgets a feed that its shop has no more, unless it is to be read again. */
export async function removeStockFeed(shop: string, { dueAt }: StockFeed): Promise<void> {
  await db.send(new DeleteCommand({ TableName: tableName, Key: feedTaskKey(shop) }));
  const Delete = {
    TableName: tableName,
    Key: feedKey(shop),
    ConditionExpression: "dueAt = :due",
    ExpressionAttributeValues: { ":due": dueAt },
  };
  await unlessChanged(db.send(new DeleteCommand(Delete)));
}

/** Another run that came between has the last word. */
async function unlessChanged(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!conflictingItem(error)) throw error;
  }
}
