import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { ChatMessage, Unanswered } from "../../domain/conversation/conversation.ts";
import { reusedKeyError } from "../../domain/error.ts";
import { saidKey, unansweredKey } from "../../domain/listing/indexes.ts";
import type { Moment } from "../../domain/time/time.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, tableName } from "../dynamodb/table.ts";

type ChatPosition = Pick<ChatMessage, "order" | "number">;

const conversationPartition = (order: string): string => `ORDER#${order}`;
const chatSortKey = (number: number): string => `DIALOG#${String(number).padStart(6, "0")}`;

/** The key of a chat message; the stream's consumer `notify` goes by the beginning of its `sk`. */
export const chatMessageKey = ({ order, number }: ChatPosition) => ({
  pk: conversationPartition(order),
  sk: chatSortKey(number),
});

/** The chat message in a stored item; it stands in one attribute, because the indexes use some of its names for keys. */
export const chatMessageOf = ({ entry: message }: Item): ChatMessage => message as ChatMessage;

/** The chat message in an image of the table's stream. */
export const chatMessageIn = (image: object): ChatMessage =>
  chatMessageOf(unmarshall(image as Record<string, AttributeValue>));

/**
 * A message that waits for an answer stands in its shop's list of them, until one comes; every other one in the list of
 * what was said, by which the full scan finds the conversations that it has to look at.
 */
const putInput = (message: ChatMessage) => ({
  Item: {
    ...chatMessageKey(message),
    entry: message,
    dueKey: (message.unanswered?.number === message.number ? unansweredKey : saidKey)(message.shop),
    dueAt: `${message.at}#${message.order}`,
  },
  ConditionExpression: "attribute_not_exists(pk)",
});

const answerInput = (order: string, { number }: Unanswered) => ({
  Key: chatMessageKey({ order, number }),
  UpdateExpression: "REMOVE dueKey, dueAt",
  ConditionExpression: "attribute_exists(pk)",
});

const writesOf = (message: ChatMessage, answered: Unanswered | undefined): TransactionItem[] => [
  { Put: { TableName: tableName, ...putInput(message) } },
  ...(answered ? [{ Update: { TableName: tableName, ...answerInput(message.order, answered) } }] : []),
];

type TransactionItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Adds a chat message, and takes what it answers from the list; undefined when its number is taken meanwhile. */
export async function addChatMessage(
  message: ChatMessage,
  answered?: Unanswered,
): Promise<ChatMessage | undefined> {
  try {
    if (answered) await db.send(new TransactWriteCommand({ TransactItems: writesOf(message, answered) }));
    else await db.send(new PutCommand({ TableName: tableName, ...putInput(message) }));
    return message;
  } catch (error) {
    if (conflictingItem(error) || isCancelled(error)) return undefined;
    throw error;
  }
}

const isCancelled = (error: unknown): boolean => (error as Error).name === "TransactionCanceledException";

/** The same once for a fingerprint `key.request`: again the stored one comes back, or it is refused as `idempotency-key-reused`. */
export async function addChatMessageOnce(
  message: ChatMessage,
  fingerprint: string,
  answered?: Unanswered,
): Promise<ChatMessage | undefined> {
  const key = chatRequestKey(message.order, fingerprint);
  const claim = { ...putInput(message), Item: { ...key, place: message.number, fingerprint } };
  const TransactItems = [{ Put: { TableName: tableName, ...claim } }, ...writesOf(message, answered)];
  try {
    await db.send(new TransactWriteCommand({ TransactItems }));
    return message;
  } catch (error) {
    if (!isCancelled(error)) throw error;
    return findChatMessageOf(message.order, fingerprint);
  }
}

/** The chat message that this request has written before; undefined when it has not, refused when its key wrote another. */
export async function findChatMessageOf(
  order: string,
  fingerprint: string,
): Promise<ChatMessage | undefined> {
  const Key = chatRequestKey(order, fingerprint);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item && storedChatMessage(order, Item, fingerprint);
}

const chatRequestKey = (order: string, fingerprint: string) => ({
  pk: conversationPartition(order),
  sk: `DIALOGKEY#${fingerprint.split(".")[0]}`,
});

async function storedChatMessage(
  order: string,
  { place, fingerprint }: Item,
  expected: string,
): Promise<ChatMessage> {
  if (fingerprint !== expected) throw reusedKeyError();
  const [message] = await listChatMessages(order, 1, Number(place) - 1);
  return message!;
}

/** The messages of a conversation after a number, oldest first. */
export function listChatMessages(order: string, limit: number, after = 0): Promise<ChatMessage[]> {
  return queryChatMessages(order, { from: after + 1, limit, forward: true });
}

/** The newest messages of a conversation, newest first. */
export function lastChatMessages(order: string, limit: number): Promise<ChatMessage[]> {
  return queryChatMessages(order, { from: 1, limit, forward: false });
}

interface ChatRange {
  from: number;
  limit: number;
  forward: boolean;
}

async function queryChatMessages(order: string, { from, limit, forward }: ChatRange): Promise<ChatMessage[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :end",
      ExpressionAttributeValues: {
        ":pk": conversationPartition(order),
        ":from": chatSortKey(from),
        ":end": "DIALOG$",
      },
      ScanIndexForward: forward,
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(chatMessageOf);
}

/** So many unanswered messages of a shop are known to its lists. */
const maxUnanswered = 1000;

/** Since when each order of a shop has a buyer's message without an answer. */
export async function unansweredIn(shop: string, limit = maxUnanswered): Promise<Map<string, Moment>> {
  const entries = await queryIndex({ index: "byDue", key: unansweredKey(shop) }, { limit });
  return new Map(
    entries.map(({ dueAt }) => {
      const [since, order] = String(dueAt).split("#");
      return [order!, since!];
    }),
  );
}
