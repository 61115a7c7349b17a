import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dueKeys } from "../../domain/listing/indexes.ts";
import type { Photo } from "../../domain/photos/photo.ts";
import { type Moment, secondsBetween } from "../../domain/time/time.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";
import { photoOf } from "../photos/photos.ts";
import { recordMetric } from "../runtime/metrics.ts";

/** Something that should have happened: an order's deadline, a message that waits, or an upload. */
export interface OverdueItem {
  order: string;
  dueAt: Moment;
  /** The name of the message. */
  message?: string;
  photo?: Photo;
}

/** So many overdue things of one key are done in one run; the next run goes on. */
const maxDuePerKey = 250;

/** Orders that were due before `ordersBefore`, and messages and uploads that are due at `at`. */
export async function findOverdue(at: Moment, ordersBefore: Moment): Promise<OverdueItem[]> {
  const runs = await Promise.all(
    dueKeys.map((key) => queryIndex({ index: "byDue", key }, { limit: maxDuePerKey })),
  );
  const due = runs.flat().filter((item) => String(item.dueAt) <= (item.sk === "ORDER" ? ordersBefore : at));
  return Promise.all(due.map(overdueItemOf));
}

async function overdueItemOf(entry: Item): Promise<OverdueItem> {
  const [pk, sk, dueAt] = [entry.pk, entry.sk, entry.dueAt].map(String) as [string, string, string];
  const order = pk.slice("ORDER#".length);
  if (sk === "ORDER") return { order, dueAt };
  if (sk.startsWith("MSG#")) return { order, dueAt, message: sk.slice("MSG#".length) };
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item ? { order, dueAt, photo: photoOf(Item) } : { order, dueAt };
}

/** Measures what was found undone: orders that are late by more than `grace` seconds, and messages that are due. */
export function recordBacklogMetrics(found: OverdueItem[], at: Moment, grace: number): void {
  const ages = found.map(({ message, photo, dueAt }) => ({ message, photo, age: secondsBetween(dueAt, at) }));
  const orders = ages
    .filter(({ message, photo, age }) => !message && !photo && age >= grace)
    .map(({ age }) => age);
  const messages = ages.filter(({ message }) => message).map(({ age }) => age);
  recordMetric("DeadlinesOverdue", orders.length);
  recordMetric("OldestDeadline", Math.max(0, ...orders));
  recordMetric("MessagesDue", messages.length);
  recordMetric("OldestMessage", Math.max(0, ...messages));
}
