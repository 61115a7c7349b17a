import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { readItems } from "./batch.ts";
import { gather } from "./gather.ts";
import { db, table } from "./table.ts";

/** The task token of an order's execution, the version it knows, and the state and due moment it waits for. */
export interface Waiting {
  token: string;
  version: number;
  state: string;
  due: string;
}

const key = (order: string) => ({ pk: `ORDER#${order}`, sk: "CLOCK" });

/** Keeps the token of the execution that waits now; the former one is of no use any more. */
export async function keepToken(order: string, waiting: Waiting, at: string): Promise<void> {
  await db.send(new PutCommand({ TableName: table, Item: { ...key(order), ...waiting, at } }));
}

/** The token to wake an order's execution with, read strongly. */
export const findToken = gather(async (orders) => {
  const items = await readItems(orders.map(key), true);
  return new Map(items.map((item) => [String(item.pk).slice("ORDER#".length), item as unknown as Waiting]));
});
