import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { type ChatMessage, conversationEventId } from "../../domain/conversation/conversation.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import { mayNeedReceipt } from "../../domain/order/money/receipt.ts";
import { batchLoader } from "../../io/dynamodb/loader.ts";
import {
  type FeedTrouble,
  notifyFeedTrouble,
  notifyFormerContacts,
} from "../../io/messages/beside-orders.ts";
import { notify, notifyOfChat } from "../../io/messages/notify.ts";
import { cachedShopReader, recipientsFor } from "../../io/messages/participants.ts";
import { keepUnreachableTask } from "../../io/messages/reach.ts";
import { refreshContactKeys } from "../../io/orders/contact-keys.ts";
import { scheduleReceipt } from "../../io/orders/final-receipts.ts";
import type { OrderState } from "../../io/orders/order-item.ts";
import { findOrders } from "../../io/orders/orders.ts";
import { now } from "../../io/runtime/clock.ts";
import { recordMetric, withMetrics } from "../../io/runtime/metrics.ts";
import { settleAll } from "../../io/runtime/settle.ts";
import { newEventOf, publishEvent } from "../../io/webhooks/publish.ts";
import { type ContactChange, forEachChange, type StateChange } from "./stream.ts";

const loadOrder = batchLoader(
  async (ids) => new Map((await findOrders(ids)).map((order) => [order.id, order])),
);

/**
 * Writes each new event, of an order or of its conversation, into its shop's feed, and sends its notifications; a
 * changed address of a shop, a deliverer or a contractor is told to the old one, and that a shop's feed cannot be read to its staff.
 */
export const handler = withMetrics(async (event: DynamoDBStreamEvent, run: Context) => {
  const readShop = cachedShopReader();

  async function onOrder({ before, after }: StateChange) {
    if (before?.version === after.version) return;
    const isHandedOver = before?.group !== "done";
    const isOtherTask = before?.unreachable?.since !== after.unreachable?.since;
    await settleAll([
      publishEvent(newEventOf(after, after.version)),
      notifyOfChange(after),
      ...(isCorrected(after) ? [refreshContacts(after)] : []),
      ...(isHandedOver && mayNeedReceipt(after) ? [scheduleReceipt(after.id, now())] : []),
      ...(isOtherTask ? [keepUnreachableTask(after)] : []),
    ]);
    if (before?.group !== after.group) recordMetric("OrdersEntered", 1, after.group);
  }

  const onMessage = (message: ChatMessage) =>
    settleAll([
      publishEvent({ shop: message.shop, id: conversationEventId(message), at: message.at }),
      notifyOfMessage(message, readShop),
    ]);

  const onContacts = (change: ContactChange) => notifyFormerContacts(change, readShop, now());

  const onFeedTrouble = (trouble: FeedTrouble) => notifyFeedTrouble(trouble, readShop, now());

  return forEachChange(event, run, { onOrder, onMessage, onContacts, onFeedTrouble });
});

const isCorrected = ({ history, version }: OrderState): boolean =>
  history[version - 1]?.command === "correct";

/** Whoever searches for the buyer finds the order by the contacts that it has now. */
async function refreshContacts({ id }: OrderState): Promise<void> {
  const order = await loadOrder(id);
  if (order) await refreshContactKeys(order);
}

async function notifyOfMessage(
  message: ChatMessage,
  readShop: ReturnType<typeof cachedShopReader>,
): Promise<void> {
  const order = message.tells.length > 0 && (await loadOrder(message.order));
  if (order) await notifyOfChat(await recipientsFor(order, readShop), message, now());
}

async function notifyOfChange(state: OrderState): Promise<void> {
  if (notificationsFor(lifecycleOf(state), state, state.version).length > 0)
    await notify(state, state.version, now());
}
