import { createHash } from "node:crypto";
import { dueKey, taskKey } from "../../domain/listing/indexes.ts";
import { isTask, type Notification } from "../../domain/messages/notifications.ts";
import type { Item, Key } from "../dynamodb/table.ts";

/** The name of a message within its order: version, template (with the chat message's number), party and channel. */
export function notificationName({ version, template, said, party, to, channel }: Notification): string {
  const person = createHash("sha256").update(to).digest("base64url").slice(0, 8);
  return `${String(version).padStart(4, "0")}#${said ? `${template}.${said.entry}` : template}#${party}.${person}#${channel}`;
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
