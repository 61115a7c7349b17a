import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dueKeys } from "../domain/lists.ts";
import type { Photo } from "../domain/photo.ts";
import type { Moment } from "../domain/time.ts";
import { queryIndex } from "./lists.ts";
import { photoOf } from "./photos.ts";
import { db, type Item, tableName } from "./table.ts";

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
