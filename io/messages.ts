import { createHash } from "node:crypto";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Party } from "../domain/actor.ts";
import { dueKey } from "../domain/lists.ts";
import { shift } from "../domain/time.ts";
import { blocking, db, type Item, table } from "./table.ts";

/** One message to one person through one channel. */
export interface Message {
  order: string;
  version: number;
  template: string;
  party: Party;
  channel: "email" | "sms";
  to: string;
  locale: string;
  /** `unknown`: it may have left; an admin decides whether it is sent again. `skipped`: it was not true any more. */
  status: "sending" | "sent" | "waiting" | "skipped" | "failed" | "unknown";
  at: string;
  attempts: number;
  /** When a waiting message is sent or tried again, or one that the reconciler sends counts as left behind. */
  dueAt?: string;
}

/** Seconds after which a message that the reconciler took counts as left behind by a crash. */
export const lease = 900;

function key({ order, version, template, party, to, channel }: Message): { pk: string; sk: string } {
  const person = createHash("sha256").update(to).digest("base64url").slice(0, 8);
  return {
    pk: `ORDER#${order}`,
    sk: `MSG#${String(version).padStart(4, "0")}#${template}#${party}.${person}#${channel}`,
  };
}

function itemOf(message: Message): Item {
  return { ...key(message), ...message, ...(message.dueAt && { dueKey: dueKey(message.order) }) };
}

/** Claims a message by its natural key: undefined when it is new, else the row that stands there. */
export async function claim(message: Message): Promise<Message | undefined> {
  try {
    await db.send(
      new PutCommand({
        TableName: table,
        Item: itemOf(message),
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return undefined;
  } catch (error) {
    const row = blocking(error);
    if (!row) throw error;
    return row as unknown as Message;
  }
}

/** Takes a row that waits or was left behind, for `lease` seconds; undefined when it has changed meanwhile. */
export async function retake(message: Message, at: string): Promise<Message | undefined> {
  const mine: Message = { ...message, status: "sending", at, dueAt: shift(at, lease) };
  try {
    await db.send(
      new PutCommand({
        TableName: table,
        Item: itemOf(mine),
        ConditionExpression: "#status = :status AND #at = :at",
        ExpressionAttributeNames: { "#status": "status", "#at": "at" },
        ExpressionAttributeValues: { ":status": message.status, ":at": message.at },
      }),
    );
    return mine;
  } catch (error) {
    if (blocking(error)) return undefined;
    throw error;
  }
}

/** Writes down what became of a claimed message; only a waiting one is due again. */
export async function mark({ dueAt, ...message }: Message): Promise<void> {
  const Item = itemOf(message.status === "waiting" && dueAt ? { ...message, dueAt } : message);
  await db.send(new PutCommand({ TableName: table, Item }));
}

/** All messages of an order, oldest first. */
export async function listMessages(order: string): Promise<Message[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
      ExpressionAttributeValues: { ":pk": `ORDER#${order}`, ":sk": "MSG#" },
      ConsistentRead: true,
    }),
  );
  return Items as unknown as Message[];
}
