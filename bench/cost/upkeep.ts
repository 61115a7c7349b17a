import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { type IndexDefinition, indexes } from "../../domain/listing/indexes.ts";
import { sendSmsLog } from "../../local/aws/sms-log.ts";
import { itemSize } from "../../local/dynamodb/values/size.ts";
import type { Runtime } from "../../local/runtime.ts";
import type { ResourceUsage } from "./prices.ts";

/** What Waymark uses beside the steps of orders, counted. */
export interface UpkeepUsage {
  /** The reconciler's run of a minute in which nothing is due. */
  minute: ResourceUsage;
  /** The daily look through what is kept, for one more order that had something happen to it in the last three days. */
  recentOrder: ResourceUsage;
  /** The same for one more order whose last event is older. */
  olderOrder: ResourceUsage;
  /** What CloudWatch brings of one SMS. */
  smsReport: ResourceUsage;
  /** What stands in the table for good once a marketplace order has ended, in bytes: items, and entries of indexes. */
  stored: { items: number; indexes: number };
}

/** How something is counted: from a moment on, up to now. */
export interface UsageCounter {
  begin: () => void;
  countNow: () => ResourceUsage;
}

/** DynamoDB's own share of each item and of each entry of an index. */
const overheadBytes = 100;
/** Orders that are added between two daily looks: what one more takes is a part of the difference. */
const added = 20;
const day = 86_400;

/** Counts it; `play` lives one marketplace order from its creation to its end and answers its id. */
export async function countUpkeep(
  runtime: Runtime,
  { begin, countNow }: UsageCounter,
  play: () => Promise<string>,
): Promise<Omit<UpkeepUsage, "smsReport">> {
  const run = async (event: object) => {
    await runtime.settle();
    begin();
    await runtime.invoke("reconcile", event);
    return countNow();
  };
  const lookAfter = async (seconds: number) => {
    await runtime.advance((now) => now + seconds * 1000);
    return run({ all: true });
  };
  const playAll = async () => {
    for (let i = 0; i < added; i++) await play();
  };

  // nothing that was played before is looked at any more
  await lookAfter(11 * day);
  const minute = await run({});
  const stored = await storedBytes(await play());
  const none = await lookAfter(3600);
  await playAll();
  const recentOrder = perOrder(none, await lookAfter(3600));
  const some = await lookAfter(4 * day);
  await playAll();
  const olderOrder = perOrder(some, await lookAfter(4 * day));
  return { minute, recentOrder, olderOrder, stored };
}

/** What one more order takes, from two counts with `added` orders between them. */
function perOrder(fewer: ResourceUsage, more: ResourceUsage): ResourceUsage {
  const each = (name: keyof ResourceUsage) => (more[name] - fewer[name]) / added;
  const names = Object.keys(more) as (keyof ResourceUsage)[];
  return Object.fromEntries(names.map((name) => [name, each(name)])) as unknown as ResourceUsage;
}

/** Counts what CloudWatch brings of the newest SMS about an order. */
export async function countSmsReport(
  runtime: Runtime,
  { begin, countNow }: UsageCounter,
  order: string,
): Promise<ResourceUsage> {
  const sms = runtime.inbox.latest({ limit: 1000, order }).find(({ channel }) => channel === "sms")!;
  begin();
  await sendSmsLog(runtime.invoke, {
    id: sms.id,
    to: sms.to,
    response: "Message has been accepted by phone",
  });
  return countNow();
}

/** What an order leaves in the table for good: what expires, and what it shares with others, is left out. */
async function storedBytes(order: string): Promise<UpkeepUsage["stored"]> {
  const { db, tableName } = await import("../../io/dynamodb/table.ts");
  const { Items = [] } = await db.send(new ScanCommand({ TableName: tableName }));
  const kept = Items.filter((item) => !item.expiresAt && JSON.stringify(item).includes(order));
  const entries = kept.flatMap((item) => Object.values<IndexDefinition>(indexes).flatMap(entryIn(item)));
  return { items: bytesOf(kept), indexes: bytesOf(entries) };
}

const bytesOf = (items: Record<string, unknown>[]): number =>
  items.reduce((sum, item) => sum + itemSize(item as Parameters<typeof itemSize>[0]) + overheadBytes, 0);

/** What an index repeats of an item; nothing where the item does not stand in it. */
const entryIn =
  (item: Record<string, unknown>) =>
  ({ pk, sk, include = [] }: IndexDefinition): Record<string, unknown>[] => {
    if (item[pk] === undefined || item[sk] === undefined) return [];
    const names = ["pk", "sk", pk, sk, ...include].filter((name) => item[name] !== undefined);
    return [Object.fromEntries(names.map((name) => [name, item[name]]))];
  };
