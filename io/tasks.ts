import { taskKey } from "../domain/lists.ts";
import type { Message } from "../domain/message.ts";
import { readItems } from "./batch.ts";
import { readRun } from "./lists.ts";
import { messageOf } from "./message-item.ts";
import { headOf } from "./order-item.ts";
import type { Item } from "./table.ts";

/** Money that an order which ended owes its buyer. */
interface Refund {
  order: string;
  number: string;
  amount: number;
  currency: string;
  closedAt: string;
}

/** What needs a person; `position` is its place in the list. */
export type Task = { position: string } & ({ message: Message } | { refund: Refund });

/** The tasks of a shop, oldest first, at most `limit`, after a position. */
export async function listTasks(shop: string, limit: number, after?: string): Promise<Task[]> {
  const entries = await readRun({ index: "byDue", key: taskKey(shop) }, { limit, after });
  const items = await readItems(entries.map(({ pk, sk }) => ({ pk, sk })));
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  return entries.flatMap(({ pk, sk, dueAt }) => {
    const item = found.get(`${pk} ${sk}`);
    return item ? [{ position: String(dueAt), ...taskIn(item) }] : [];
  });
}

function taskIn(item: Item): { message: Message } | { refund: Refund } {
  if (item.sk !== "ORDER") return { message: messageOf(item) };
  const { id: order, number, closedAt, payment } = headOf(item);
  const { currency } = item.summary as { currency: string };
  return { refund: { order, number, amount: payment.refundDue, currency, closedAt: closedAt! } };
}
