import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Message } from "../domain/message.ts";
import { shift } from "../domain/time.ts";
import { itemOf, keyOf, messageOf } from "./message-item.ts";
import { itemsUnder } from "./partition.ts";
import { blocking, db, type Item, table } from "./table.ts";

/** Seconds after which a message that the reconciler took counts as left behind by a crash. */
export const lease = 900;

/** Claims a message by its natural key: undefined when it is new, else the row that stands there. */
export async function claim(message: Message): Promise<Message | undefined> {
  const row = await put(message, { ConditionExpression: "attribute_not_exists(pk)" });
  return row && messageOf(row);
}

/** Replaces a row as it was read; false when it has changed meanwhile. */
export async function replace(former: Message, message: Message): Promise<boolean> {
  const row = await put(message, {
    ConditionExpression: "#status = :status AND #at = :at AND attempts = :attempts",
    ExpressionAttributeNames: { "#status": "status", "#at": "at" },
    ExpressionAttributeValues: {
      ":status": former.status,
      ":at": former.at,
      ":attempts": former.attempts,
    },
  });
  return !row;
}

/** Takes a row to send it, for `lease` seconds; undefined when it has changed meanwhile. */
export async function retake(message: Message, at: string): Promise<Message | undefined> {
  const mine: Message = { ...message, status: "sending", at, dueAt: shift(at, lease) };
  return (await replace(message, mine)) ? mine : undefined;
}

/** Writes down what became of a claimed message, unless its bounce is known already; only a waiting one is due again. */
export async function mark({ dueAt, ...message }: Message): Promise<void> {
  await put(message.status === "waiting" && dueAt ? { ...message, dueAt } : message, {
    ConditionExpression: "NOT #status IN (:bounced, :complained)",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":bounced": "bounced", ":complained": "complained" },
  });
}

type Condition = Pick<
  PutCommand["input"],
  "ConditionExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues"
>;

/** Stores a message; where the condition does not hold it answers the row that stands there. */
async function put(message: Message, condition: Condition): Promise<Item | undefined> {
  const ReturnValuesOnConditionCheckFailure = "ALL_OLD";
  const input = {
    TableName: table,
    Item: itemOf(message),
    ReturnValuesOnConditionCheckFailure,
    ...condition,
  };
  try {
    await db.send(new PutCommand(input as PutCommand["input"]));
    return undefined;
  } catch (error) {
    const row = blocking(error);
    if (!row) throw error;
    return row;
  }
}

/** The message of an order that has this name, read strongly. */
export async function findMessage(order: string, name: string): Promise<Message | undefined> {
  const Key = keyOf(order, name);
  const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item && messageOf(Item);
}

/** All messages of an order, oldest first. */
export async function listMessages(order: string): Promise<Message[]> {
  return (await itemsUnder(`ORDER#${order}`, "MSG#")).map(messageOf);
}
