import { taskKey } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { type Item, readItems } from "../dynamodb/table.ts";
import { orderStateOf } from "../orders/order-item.ts";
import { type Misfit, misfitIn } from "../reports/payments.ts";
import { notificationOf } from "./notifications.ts";
import { type UnreachableBuyer, unreachableBuyerIn, unreachableTaskKey } from "./reach.ts";

/** Money that an order which ended owes its buyer. */
interface OwedRefund {
  order: string;
  number: string;
  amount: number;
  currency: string;
  closedAt: string;
}

/** The fee of a contractor who returned an order, while nobody has decided whether it goes back. */
interface AskedFee {
  order: string;
  number: string;
  contractor: string;
  amount: number;
  currency: string;
}

type TaskContent =
  | { message: Notification }
  | { unreachable: UnreachableBuyer }
  | { refund: OwedRefund }
  | { fee: AskedFee }
  | { money: Misfit };

/** What needs a person; `position` is its place in the list. */
export type Task = { position: string } & TaskContent;

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

function taskIn(item: Item): TaskContent {
  if (String(item.sk).startsWith("REPORT#")) return { money: misfitIn(item) };
  if (item.sk === unreachableTaskKey("").sk) return { unreachable: unreachableBuyerIn(item) };
  if (item.sk !== "ORDER") return { message: notificationOf(item) };
  const { id: order, number, closedAt, payment, fees = [] } = orderStateOf(item);
  const { currency } = item.summary as { currency: string };
  const asked = payment.refundDue > 0 ? undefined : fees.find(({ refund }) => refund === "pending");
  if (asked) {
    const { contractor, amount } = asked;
    return { fee: { order, number, contractor, amount, currency } };
  }
  return { refund: { order, number, amount: payment.refundDue, currency, closedAt: closedAt! } };
}
