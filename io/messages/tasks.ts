import { taskKey } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { type Item, readItems } from "../dynamodb/table.ts";
import { orderStateOf } from "../orders/order-item.ts";
import { notificationOf } from "./notifications.ts";

/** Money that an order which ended owes its buyer. */
interface OwedRefund {
  order: string;
  number: string;
  amount: number;
  currency: string;
  closedAt: string;
}

/** What needs a person; `position` is its place in the list. */
export type Task = { position: string } & ({ message: Notification } | { refund: OwedRefund });

/** The tasks of a shop, oldest first, at most `limit`, after a position. */
export async function listTasks(shop: string, limit: number, after?: string): Promise<Task[]> {
  const entries = await queryIndex({ index: "byDue", key: taskKey(shop) }, { limit, after });
  const items = await readItems(entries.map(({ pk, sk }) => ({ pk, sk })));
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  return entries.flatMap(({ pk, sk, dueAt }) => {
    const item = found.get(`${pk} ${sk}`);
    return item ? [{ position: String(dueAt), ...taskIn(item) }] : [];
  });
}

function taskIn(item: Item): { message: Notification } | { refund: OwedRefund } {
  if (item.sk !== "ORDER") return { message: notificationOf(item) };
  const { id: order, number, closedAt, payment } = orderStateOf(item);
  const { currency } = item.summary as { currency: string };
  return { refund: { order, number, amount: payment.refundDue, currency, closedAt: closedAt! } };
}
