import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dueKeys } from "../domain/lists.ts";
import type { Message } from "../domain/message.ts";
import type { Moment } from "../domain/time.ts";
import { readRun } from "./lists.ts";
import { messageOf } from "./message-item.ts";
import { db, table } from "./table.ts";

/** Something that should have happened: an order's deadline, or a message that waits. */
export interface Overdue {
  order: string;
  message?: Message;
}

/** So many overdue things of one key are done in one run; the next run goes on. */
const most = 250;

/** Orders that were due before `ordersBefore`, and messages that are due at `at`. */
export async function overdue(at: Moment, ordersBefore: Moment): Promise<Overdue[]> {
  const runs = await Promise.all(dueKeys.map((key) => readRun({ index: "byDue", key }, { limit: most })));
  const due = runs.flat().filter((item) => String(item.dueAt) <= (item.sk === "ORDER" ? ordersBefore : at));
  return Promise.all(due.map(({ pk, sk }) => overdueOf(String(pk), String(sk))));
}

async function overdueOf(pk: string, sk: string): Promise<Overdue> {
  const order = pk.slice("ORDER#".length);
  if (sk === "ORDER") return { order };
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }));
  return Item ? { order, message: messageOf(Item) } : { order };
}
