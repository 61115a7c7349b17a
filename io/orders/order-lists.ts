import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { delivererListKey, indexes } from "../../domain/listing/indexes.ts";
import type { Loss } from "../../domain/listing/losses.ts";
import type { ListEntry, ListPlan } from "../../domain/listing/plan.ts";
import type { summaryView } from "../../domain/listing/summary.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { queryIndex, queryIndexPartitions } from "../dynamodb/query.ts";
import { db, type Item, readItems, tableName } from "../dynamodb/table.ts";
import { orderPartition } from "./order-item.ts";
import { findOrders } from "./orders.ts";

/** An order as lists show it. */
export type ListedOrder = ListEntry & Parameters<typeof summaryView>[0] & Item;

interface PageRange {
  limit: number;
  after: string | undefined;
}

/** So many entries are read for one page at the most; then the page is short and goes on from there. */
const maxEntriesRead = 1000;

/** Entries that match, at most `limit`, and the position from which the list goes on, if it does. */
export async function readOrderPage(
  plan: ListPlan,
  { limit, after }: PageRange,
): Promise<{ items: ListedOrder[]; position?: string }> {
  const runs = plan.keys.map((key) => ({ index: plan.index, key, ...plan.within?.[key] }));
  const { sk } = indexes[plan.index];
  const found: ListedOrder[] = [];
  let position = after;
  for (let seen = 0; seen < maxEntriesRead && runs.length > 0; seen += limit + 1) {
    const entries = await queryIndexPartitions(runs, {
      newestFirst: plan.newestFirst,
      after: position,
      limit: limit + 1,
    });
    for (const entry of await completeEntries(plan, entries)) {
      if (!plan.matches(entry)) continue;
      if (found.length === limit) return { items: found, position: String(found.at(-1)![sk]) };
      found.push(entry);
    }
    if (entries.length <= limit) return { items: found };
    position = String(entries.at(-1)![sk]);
  }
  return runs.length > 0 ? { items: found, position: position! } : { items: found };
}

/** Every entry that matches, up to about `maxOrders`; `complete` says whether that was all. */
export async function readMatchingOrders(
  plan: ListPlan,
  maxOrders: number,
): Promise<{ items: ListedOrder[]; complete: boolean }> {
  const items: ListedOrder[] = [];
  for (let after: string | undefined; items.length < maxOrders; ) {
    const page = await readOrderPage(plan, { limit: Math.min(maxOrders, maxEntriesRead), after });
    items.push(...page.items);
    if (page.position === undefined) return { items, complete: true };
    after = page.position;
  }
  return { items, complete: false };
}

/** Entries with everything that a list shows: read from the table where the index holds only keys. */
async function completeEntries({ index }: ListPlan, entries: Item[]): Promise<ListedOrder[]> {
  if ("include" in indexes[index] || entries.length === 0) return entries as ListedOrder[];
  const items = await readItems(entries.map(({ pk, sk }) => ({ pk, sk })));
  const states = new Map(items.map((item) => [item.pk, item]));
  return entries.flatMap(({ pk }) => (states.get(pk as string) ?? []) as ListedOrder[]);
}

/** So many jobs of one deliverer are read at once. */
const maxJobs = 50;

/** The open orders of a deliverer of a shop, whole, those placed first at the front. */
export async function readJobs(shop: string, deliverer: string): Promise<Order[]> {
  const key = delivererListKey(shop, deliverer);
  const entries = await queryIndex({ index: "byDeliverer", key }, { limit: maxJobs });
  return findOrders(entries.map(({ pk }) => String(pk).slice(orderPartition("").length)));
}

/** The order with this number in a shop (S2-04). */
export async function readOrdersByNumber(shop: string, number: string): Promise<ListedOrder[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: "byNumber",
      KeyConditionExpression: "shop = :shop AND #number = :number",
      ExpressionAttributeNames: { "#number": "number" },
      ExpressionAttributeValues: { ":shop": shop, ":number": number },
    }),
  );
  const plan: ListPlan = { index: "byNumber", keys: [], newestFirst: true, matches: () => true };
  return completeEntries(plan, Items);
}

/** What a shop lost, and when. */
export type DatedLoss = Loss & { at: Moment };

/** So many losses are read for one report at the most, a page of them at a time. */
const maxLosses = 10_000;
const pageSize = 1000;

/** The losses of a shop after one moment and before another, oldest first; `complete` says whether these are all. */
export async function readLosses(shop: string, after: Moment, before: Moment) {
  const losses: DatedLoss[] = [];
  for (let from = after; losses.length < maxLosses; ) {
    const entries = await queryIndex({ index: "byLoss", key: shop }, { after: from, limit: pageSize });
    const inRange = entries.filter(({ lossOrder }) => String(lossOrder) < before);
    losses.push(
      ...inRange.map(({ loss, lossOrder }) => ({ ...(loss as Loss), at: String(lossOrder).split("#")[0]! })),
    );
    if (inRange.length < pageSize) return { losses, complete: true };
    from = String(entries.at(-1)!.lossOrder);
  }
  return { losses, complete: false };
}
