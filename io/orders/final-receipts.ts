import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { queryIndexUntil } from "../dynamodb/query.ts";
import { conflictingItem, db, tableName } from "../dynamodb/table.ts";
import { orderPartition } from "./order-item.ts";

/** Receipts that are due stand apart from other things that are. */
const receiptDueKey = "finalReceipt";
/** Seconds until one is made: by then nobody takes the hand-over back. */
const waitSeconds = 300;
/** So many are a page. */
const perPage = 100;

const receiptKey = (order: string) => ({ pk: orderPartition(order), sk: "RECEIPT" });

/** Has the receipt of an order made soon, unless it is made already. */
export async function scheduleReceipt(order: string, at: Moment): Promise<void> {
  const Item = { ...receiptKey(order), dueKey: receiptDueKey, dueAt: addSeconds(at, waitSeconds) };
  const ConditionExpression = "attribute_not_exists(madeAt)";
  try {
    await db.send(new PutCommand({ TableName: tableName, Item, ConditionExpression }));
  } catch (error) {
    if (!conflictingItem(error)) throw error;
  }
}

/** The orders whose receipts are due, page by page. */
export async function* dueReceipts(at: Moment): AsyncGenerator<{ order: string }[]> {
  for await (const due of queryIndexUntil("byDue", [receiptDueKey], at, perPage))
    yield due.map(({ pk }) => ({ order: String(pk).slice(orderPartition("").length) }));
}

/** Notes that a receipt is made, or is for a person to make, and none is made again; or that none is needed for now. */
export async function finishReceipt(order: string, madeAt?: Moment): Promise<void> {
  const Item = { ...receiptKey(order), ...(madeAt && { madeAt }) };
  await db.send(new PutCommand({ TableName: tableName, Item }));
}
