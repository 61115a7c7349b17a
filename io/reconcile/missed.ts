import { type ChatMessage, conversationEventId } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import type { SendJob } from "../messages/jobs.ts";
import { sendLeaseSeconds } from "../messages/notifications.ts";
import type { OrderState } from "../orders/order-item.ts";
import { publishEvent } from "../webhooks/publish.ts";

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
export async function publishMissedMessage(entry: ChatMessage, at: Moment): Promise<void> {
  if (mayBeMissed(entry, at))
    await publishEvent({ shop: entry.shop, id: conversationEventId(entry), at: entry.at });
}

/** The jobs for the notifications about a chat message, to those who have none yet. */
export const missedChatJobs = (entry: ChatMessage, at: Moment): SendJob[] =>
  mayBeMissed(entry, at) && entry.tells.length > 0 ? [{ order: entry.order, entry: entry.number }] : [];

/** Recent enough to notify of, and old enough that its consumer is done with it. */
const mayBeMissed = (event: { at: Moment }, at: Moment): boolean =>
  event.at > addSeconds(at, -maxEventAgeSeconds) && event.at < addSeconds(at, -sendLeaseSeconds);
