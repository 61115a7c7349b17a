import { createHash } from "node:crypto";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dueKey, taskKey } from "../../domain/listing/indexes.ts";
import { isTask, type Notification } from "../../domain/messages/notifications.ts";
import { addSeconds } from "../../domain/time/time.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, type Key, tableName } from "../dynamodb/table.ts";

/** Seconds after which a message that the reconciler took counts as left behind by a crash. */
export const sendLeaseSeconds = 900;

/** Claims a message by its natural key: undefined when it is new, else the row that stands there. */
export async function claimNotification(message: Notification): Promise<Notification | undefined> {
  const row = await putNotification(message, { ConditionExpression: "attribute_not_exists(pk)" });
  return row && notificationOf(row);
}

/** Replaces a row as it was read; false when it has changed meanwhile. */
export async function replaceNotification(former: Notification, message: Notification): Promise<boolean> {
  const row = await putNotification(message, {
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
export async function reclaimNotification(
  message: Notification,
  at: string,
): Promise<Notification | undefined> {
  const mine: Notification = { ...message, status: "sending", at, dueAt: addSeconds(at, sendLeaseSeconds) };
  return (await replaceNotification(message, mine)) ? mine : undefined;
}

/** Writes down what became of a claimed message, unless its bounce is known already; only a waiting one is due again. */
export async function saveOutcome({ dueAt, ...message }: Notification): Promise<void> {
  await putNotification(message.status === "waiting" && dueAt ? { ...message, dueAt } : message, {
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
async function putNotification(message: Notification, condition: Condition): Promise<Item | undefined> {
  const ReturnValuesOnConditionCheckFailure = "ALL_OLD";
  const input = {
    TableName: tableName,
    Item: notificationItem(message),
    ReturnValuesOnConditionCheckFailure,
    ...condition,
  };
  try {
    await db.send(new PutCommand(input as PutCommand["input"]));
    return undefined;
  } catch (error) {
    const row = conflictingItem(error);
    if (!row) throw error;
    return row;
  }
}

/** The message of an order that has this name, read strongly. */
export async function findNotification(order: string, name: string): Promise<Notification | undefined> {
  const Key = notificationKeyOf(order, name);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item && notificationOf(Item);
}

/** Seconds for which a receipt is kept: carriers report for three days. */
const receiptTtlSeconds = 7 * 86_400;

/** Where a provider's receipt leads from: to the row of its message, and no further. */
const receiptKey = (receipt: string): Key => ({ pk: `RECEIPT#${receipt}`, sk: "MSG" });

/** Keeps which message a provider's receipt is of. */
export async function keepReceipt(receipt: string, message: Notification): Promise<void> {
  const { order, at } = message;
  const expiresAt = Date.parse(at) / 1000 + receiptTtlSeconds;
  const Item = { ...receiptKey(receipt), order, message: notificationName(message), expiresAt };
  await db.send(new PutCommand({ TableName: tableName, Item }));
}

/** The order of a receipt, with the row of its message as soon as that is written; undefined for what is not ours. */
export async function findByReceipt(
  receipt: string,
): Promise<{ order: string; row: Notification | undefined } | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: receiptKey(receipt), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  return { order: Item.order, row: await findNotification(Item.order, Item.message) };
}

/** All messages of an order, oldest first. */
export async function listNotifications(order: string): Promise<Notification[]> {
  return (await queryPartition(`ORDER#${order}`, "MSG#")).map(notificationOf);
}

/** The name of a message within its order: version, template (with the chat message's number), party and channel. */
export function notificationName(message: Notification): string {
  const { version, template, said, party, to, channel, again } = message;
  const person = createHash("sha256").update(to).digest("base64url").slice(0, 8);
  return `${String(version).padStart(4, "0")}#${said ? `${template}.${said.entry}` : template}#${party}.${person}#${channel}${again ? ".again" : ""}`;
}

/** The key of a message by its name within its order. */
export const notificationKeyOf = (order: string, name: string): Key => ({
  pk: `ORDER#${order}`,
  sk: `MSG#${name}`,
});

/** The key of a message. */
export const notificationKey = (message: Notification): Key =>
  notificationKeyOf(message.order, notificationName(message));

/** The item that holds a message. */
export function notificationItem(message: Notification): Item {
  const key = notificationKey(message);
  return { ...message, ...key, ...dueIndexKeys(message, key.sk) };
}

/** Where a message stands in the due index: among the tasks of its shop, or among what is due. */
function dueIndexKeys(message: Notification, sk: string): Item {
  const { shop, order, at, dueAt } = message;
  if (isTask(message)) return { dueKey: taskKey(shop), dueAt: `${at}#${order}#${sk}` };
  return dueAt ? { dueKey: dueKey(order), dueAt } : {};
}

/** The message in a stored item. */
export function notificationOf({ pk, sk, dueKey, dueAt, ...rest }: Item): Notification {
  const message = rest as unknown as Notification;
  return dueAt && !isTask(message) ? { ...message, dueAt: String(dueAt) } : message;
}
