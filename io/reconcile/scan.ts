import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { type ChatMessage, conversationEventId } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { chatMessageOf } from "../conversation/conversation.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";
import type { SendJob } from "../messages/jobs.ts";
import { sendLeaseSeconds } from "../messages/notifications.ts";
import { type OrderState, orderStateOf } from "../orders/order-item.ts";
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
