import { createHash } from "node:crypto";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Party } from "../domain/actor.ts";
import { dueKey } from "../domain/lists.ts";
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
  /** `unknown`: it may have left; an admin decides whether it is sent again. */
  status: "sending" | "sent" | "waiting" | "failed" | "unknown";
  at: string;
  attempts: number;
  /** When a waiting message is tried again. */
  dueAt?: string;
}

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

/** Writes down what became of a claimed message. */
export async function mark(message: Message): Promise<void> {
  await db.send(new PutCommand({ TableName: table, Item: itemOf(message) }));
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
