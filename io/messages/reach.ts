import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { taskKey } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import { type Participants, reasonOutOfReach } from "../../domain/messages/recipients.ts";
import type { UnreachableReason } from "../../domain/order/event.ts";
import type { Order } from "../../domain/order/order.ts";
import { unreachableEvent } from "../../domain/reports/reach.ts";
import type { Moment } from "../../domain/time/time.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";
import { type OrderState, orderPartition } from "../orders/order-item.ts";
import { appendFollowing } from "../orders/orders.ts";

/** Records on the order that no message reaches its buyer any more, where this is what became of the last channel. */
export async function recordIfOutOfReach(participants: Participants, message: Notification): Promise<void> {
  const why = reasonOutOfReach(message, participants);
  if (why) await recordUnreachable(participants.order, why, message.at);
}

/** Records the same of an order, once. A correction that comes first has messages, and so an outcome, of its own. */
export async function recordUnreachable(order: Order, why: UnreachableReason, at: Moment): Promise<void> {
  const { email, phone } = order.request.buyer;
  await appendFollowing(order, (current) => {
    const { buyer } = current.request;
    return buyer.email === email && buyer.phone === phone ? unreachableEvent(current, why, at) : undefined;
  });
}

/** The key of the task of an order's buyer who is out of reach: the order itself may wait for a deadline. */
export const unreachableTaskKey = (order: string) => ({ pk: orderPartition(order), sk: "TASK#unreachable" });

/** Keeps the task of a buyer who is, or was, out of reach as the order has it: open, or closed. */
export async function keepUnreachableTask(order: OrderState): Promise<void> {
  const { id, shop, number, unreachable, history } = order;
  if (!history.some(({ command }) => command === "recordUnreachable")) return;
  const open = unreachable && { dueKey: taskKey(shop), dueAt: `${unreachable.since}#${id}` };
  // its shop and number as attributes of their own would put it into the list of numbers
  const Item = { ...unreachableTaskKey(id), task: { order: id, number, ...unreachable }, ...open };
  await db.send(new PutCommand({ TableName: tableName, Item }));
}

/** A buyer whom no message reaches. */
export interface UnreachableBuyer {
  order: string;
  number: string;
  why: UnreachableReason;
  since: Moment;
}

/** The same in a stored item. */
export const unreachableBuyerIn = ({ task }: Item): UnreachableBuyer => task as UnreachableBuyer;
