import { createHash } from "node:crypto";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Party } from "../domain/actor.ts";
import { dueKey, taskKey } from "../domain/lists.ts";
import { shift } from "../domain/time.ts";
import { blocking, db, type Item, table } from "./table.ts";

/** What can become of a message; `docs/operations.md` says what each of them means. */
export const statuses = [
  "sending",
  "sent",
  "waiting",
  "skipped",
  "failed",
  "unknown",
  "suppressed",
  "refused",
  "capped",
  "bounced",
  "complained",
  "dismissed",
] as const;

/** One message to one person through one channel. */
export interface Message {
  order: string;
  shop: string;
  version: number;
  template: string;
  party: Party;
  channel: "email" | "sms";
  to: string;
  locale: string;
  status: (typeof statuses)[number];
  at: string;
  attempts: number;
  /** Why it has this status; no personal data. */
  reason?: string;
  /** When a waiting message is sent or tried again, or one that the reconciler sends counts as left behind. */
  dueAt?: string;
  /** The caps of its shop let this SMS pass: trying it again does not count. */
  counted?: boolean;
  /** Fingerprints of the requests that had it sent again. */
  requests?: string[];
}

/** Seconds after which a message that the reconciler took counts as left behind by a crash. */
export const lease = 900;

/** What is to be looked at by a person. */
export const isTask = ({ status }: Message): boolean => status === "unknown" || status === "failed";

/** The name of a message within its order: version, template, reader and channel. */
export function nameOf({ version, template, party, to, channel }: Message): string {
  const person = createHash("sha256").update(to).digest("base64url").slice(0, 8);
  return `${String(version).padStart(4, "0")}#${template}#${party}.${person}#${channel}`;
}

function itemOf(message: Message): Item {
  const key = { pk: `ORDER#${message.order}`, sk: `MSG#${nameOf(message)}` };
  return { ...message, ...key, ...placeOf(message, key.sk) };
}

/** Where a message stands in the due index: among the tasks of its shop, or among what is due. */
function placeOf(message: Message, sk: string): Item {
  const { shop, order, at, dueAt } = message;
  if (isTask(message)) return { dueKey: taskKey(shop), dueAt: `${at}#${order}#${sk}` };
  return dueAt ? { dueKey: dueKey(order), dueAt } : {};
}

/** The message in a stored item. */
export function messageOf({ pk, sk, dueKey, dueAt, ...rest }: Item): Message {
  const message = rest as unknown as Message;
  return dueAt && !isTask(message) ? { ...message, dueAt: String(dueAt) } : message;
}

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
  return Items.map(messageOf);
}
