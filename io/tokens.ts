import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
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
export async function findToken(order: string): Promise<Waiting | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: key(order), ConsistentRead: true }));
  return Item as Waiting | undefined;
}
