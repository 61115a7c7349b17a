import { type ChatMessage, conversationEventId } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import type { SendJob } from "../messages/jobs.ts";
import { sendLeaseSeconds } from "../messages/notifications.ts";
import type { OrderState } from "../orders/order-item.ts";
import { publishEvent } from "../webhooks/publish.ts";

/** Events older than this many seconds are nobody's news any more. */
const maxEventAgeSeconds = 3 * 86_400;

/** The wish for the messages that an order's recent events called for and its consumer may have given up on. */
export function missedNotificationJobs(state: OrderState, at: Moment): SendJob[] {
  const versions = state.history.flatMap((event, i) => {
    const recent =
      event.at > addSeconds(at, -maxEventAgeSeconds) && event.at < addSeconds(at, -sendLeaseSeconds);
    return recent && notificationsFor(lifecycleOf(state), state, i + 1).length > 0 ? [i + 1] : [];
  });
  return versions.length > 0 ? [{ order: state.id, versions }] : [];
}

/** Publishes an entry of a dialog that no consumer has published; the wish for its messages to those who have none yet. */
export async function missedChatJobs(entry: ChatMessage, at: Moment): Promise<SendJob[]> {
  if (entry.at <= addSeconds(at, -maxEventAgeSeconds) || entry.at >= addSeconds(at, -sendLeaseSeconds))
    return [];
  await publishEvent({ shop: entry.shop, id: conversationEventId(entry), at: entry.at });
  return entry.tells.length > 0 ? [{ order: entry.order, entry: entry.number }] : [];
}
