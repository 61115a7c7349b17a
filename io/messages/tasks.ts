import { type Summary, taskKey } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import { type AttentionCode, taskCodes } from "../../domain/order/attention.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { type Item, readItems } from "../dynamodb/table.ts";
import { orderStateOf } from "../orders/order-item.ts";
import { listShops } from "../people/shops.ts";
import { type Misfit, misfitIn } from "../reports/payments.ts";
import { type FeedTask, feedTaskIn, feedTaskKey } from "../stock/feeds.ts";
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

/** What an order asks of somebody, since when; `attention` is all of it. */
interface OrderTask {
  code: AttentionCode;
  order: string;
  number: string;
  since: string;
  attention: AttentionCode[];
}

type TaskContent =
  | { asked: OrderTask }
  | { message: Notification }
  | { unreachable: UnreachableBuyer }
  | { refund: OwedRefund }
  | { fee: AskedFee }
  | { money: Misfit }
  | { stockFeed: FeedTask };

/** What needs a person, in which shop, `""` where in none; `position` is its place in the list. */
export type Task = { position: string; shop: string } & TaskContent;

/** The indexes that tasks stand in, with the attribute that orders them there. */
const taskIndexes = { byDue: "dueAt", byLoss: "lossOrder" } as const;

/** The tasks of a shop, oldest first, at most `limit`, after a position. */
export async function listTasks(shop: string, limit: number, after?: string): Promise<Task[]> {
  const found = await Promise.all([
    entriesIn("byDue", shop, limit, after),
    entriesIn("byLoss", shop, limit, after),
  ]);
  const entries = found
    .flat()
    .sort((one, other) => (one.position < other.position ? -1 : 1))
    .slice(0, limit);
  const items = await readItems(entries.map(({ pk, sk }) => ({ pk, sk })));
  const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  return entries.flatMap(({ pk, sk, position, index }) => {
    const item = byKey.get(`${pk} ${sk}`);
    const content = item && (index === "byLoss" ? askedIn(item) : taskIn(item));
    return content ? [{ position, shop, ...content }] : [];
  });
}

async function entriesIn(index: keyof typeof taskIndexes, shop: string, limit: number, after?: string) {
  const entries = await queryIndex({ index, key: taskKey(shop) }, { limit, after });
  return entries.map((entry) => ({
    ...{ pk: String(entry.pk), sk: String(entry.sk), index },
    position: String(entry[taskIndexes[index]]),
  }));
}

/** So many shops are asked at once. */
const shopsAtOnce = 25;

/**
 * The tasks of no shop, and after them those of every shop, at most `limit`, after a position: by shop, oldest first.
 * Shops without tasks are passed over.
 */
export async function listAllTasks(limit: number, after?: string): Promise<Task[]> {
  const [shop = "", position] = after?.split(" ") ?? [];
  const found = await listTasks(shop, limit, position);
  for (let last = shop; found.length < limit; ) {
    const shops = await listShops(shopsAtOnce, last || undefined);
    const tasks = await Promise.all(shops.map(({ id }) => listTasks(id, limit)));
    found.push(...tasks.flat());
    if (shops.length < shopsAtOnce) break;
    last = shops.at(-1)!.id;
  }
  return found.slice(0, limit).map((task) => ({ ...task, position: `${task.shop} ${task.position}` }));
}

/** What an order asks for, by what its index says; undefined once it asks no more. */
function askedIn(item: Item): TaskContent | undefined {
  const { id: order, number, lossOrder, summary } = item as Item & { id: string; number: string };
  const { attention = [] } = summary as Summary;
  const code = attention.find((each) => taskCodes.has(each));
  if (!code || !lossOrder) return undefined;
  return { asked: { code, order, number, since: String(lossOrder).split("#")[0]!, attention } };
}

function taskIn(item: Item): TaskContent {
  if (item.sk === feedTaskKey("").sk) return { stockFeed: feedTaskIn(item) };
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
