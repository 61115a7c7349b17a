import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { type ChatMessage, conversationEventId } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { dueKeys } from "../../domain/listing/indexes.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import { addSeconds, type Moment, secondsBetween } from "../../domain/time/time.ts";
import { chatMessageOf } from "../conversation/conversation.ts";
import { queryIndexUntil } from "../dynamodb/query.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";
import type { SendJob } from "../messages/jobs.ts";
import { sendLeaseSeconds } from "../messages/notifications.ts";
import { type OrderState, orderStateOf } from "../orders/order-item.ts";
import { recordMetric } from "../runtime/metrics.ts";
import { publishEvent } from "../webhooks/publish.ts";

/** A part of the table: the orders in it, and the chat messages. */
interface ScanPage {
  orders: OrderState[];
  chatMessages: ChatMessage[];
  /** After which item the next part begins; left out in the last one. */
  next?: Item;
}

/** All orders and chat messages after an item of the table, page by page: for the full scan and nothing else. */
export async function* scanOrders(after?: Item): AsyncGenerator<ScanPage> {
  for (let from = after, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: "sk = :head OR begins_with(sk, :said)",
        ExpressionAttributeValues: { ":head": "ORDER", ":said": "DIALOG#" },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    from = page.LastEvaluatedKey;
    const [states, chatItems] = [[], []] as [Item[], Item[]];
    for (const item of page.Items ?? []) (item.sk === "ORDER" ? states : chatItems).push(item);
    yield {
      orders: states.map(orderStateOf),
      chatMessages: chatItems.map(chatMessageOf),
      ...(from && { next: from }),
    };
  }
}

/** Nobody is notified of events older than this many seconds. */
const maxEventAgeSeconds = 3 * 86_400;

/** The jobs for the messages that an order's recent events called for and its consumer may have given up on. */
export function missedNotificationJobs(state: OrderState, at: Moment): SendJob[] {
  const versions = state.history.flatMap((event, i) => {
    return mayBeMissed(event, at) && notificationsFor(lifecycleOf(state), state, i + 1).length > 0
      ? [i + 1]
      : [];
  });
  return versions.length > 0 ? [{ order: state.id, versions }] : [];
}

/** Publishes a chat message that no consumer has published. */
export async function publishMissedMessage(message: ChatMessage, at: Moment): Promise<void> {
  if (mayBeMissed(message, at))
    await publishEvent({ shop: message.shop, id: conversationEventId(message), at: message.at });
}

/** The jobs for the notifications about a chat message, to those who have none yet. */
export const missedChatJobs = (message: ChatMessage, at: Moment): SendJob[] =>
  mayBeMissed(message, at) && message.tells.length > 0
    ? [{ order: message.order, entry: message.number }]
    : [];

/** Recent enough to notify of, and old enough that its consumer is done with it. */
const mayBeMissed = (event: { at: Moment }, at: Moment): boolean =>
  event.at > addSeconds(at, -maxEventAgeSeconds) && event.at < addSeconds(at, -sendLeaseSeconds);

/** Something that should have happened: an order's deadline, a message that waits, or an upload. */
export interface OverdueItem {
  order: string;
  dueAt: Moment;
  /** The name of the message. */
  message?: string;
  /** The slot of the photo whose upload is waited for. */
  slot?: string;
}

/** So many overdue things of one key are a page. */
const duePerKey = 250;

/**
 * Orders that were due before `ordersBefore`, and messages and uploads that are due at `at`, page by page, oldest first:
 * however many of them cannot be done, what is due after them comes too. Nothing is read but the index, so that an item
 * that cannot be read holds up no other.
 */
export async function* findOverdue(at: Moment, ordersBefore: Moment): AsyncGenerator<OverdueItem[]> {
  for await (const page of queryIndexUntil("byDue", dueKeys, at, duePerKey))
    yield page
      .map(overdueItemOf)
      .filter(({ message, slot, dueAt }) => message || slot || dueAt <= ordersBefore);
}

function overdueItemOf(entry: Item): OverdueItem {
  const [pk, sk, dueAt] = [entry.pk, entry.sk, entry.dueAt].map(String) as [string, string, string];
  const order = pk.slice("ORDER#".length);
  if (sk.startsWith("MSG#")) return { order, dueAt, message: sk.slice("MSG#".length) };
  return sk.startsWith("PHOTO#") ? { order, dueAt, slot: sk.slice("PHOTO#".length) } : { order, dueAt };
}

/** Measures what was found undone: orders that are late by more than `grace` seconds, and messages that are due. */
export function recordBacklogMetrics(found: OverdueItem[], at: Moment, grace: number): void {
  const ages = found.map(({ message, slot, dueAt }) => ({ message, slot, age: secondsBetween(dueAt, at) }));
  const orders = ages
    .filter(({ message, slot, age }) => !message && !slot && age >= grace)
    .map(({ age }) => age);
  const messages = ages.filter(({ message }) => message).map(({ age }) => age);
  recordMetric("DeadlinesOverdue", orders.length);
  recordMetric("OldestDeadline", Math.max(0, ...orders));
  recordMetric("MessagesDue", messages.length);
  recordMetric("OldestMessage", Math.max(0, ...messages));
}
