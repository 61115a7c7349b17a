import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError } from "../../domain/error.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycles } from "../../domain/lifecycles/registry.ts";
import { shopListKey } from "../../domain/listing/indexes.ts";
import type { Order } from "../../domain/order/order.ts";
import { erasedName, erasedOrder } from "../../domain/order/rules/erase.ts";
import type { Photo } from "../../domain/photos/photo.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { queryIndex, queryPartition } from "../dynamodb/query.ts";
import { db, type Item, type Key, tableName, updateItem } from "../dynamodb/table.ts";
import { deleteUpload } from "../photos/photo-bucket.ts";
import { parcelKey } from "../reports/parcels.ts";
import { paymentKey } from "../reports/payments.ts";
import { orderPartition, requestItem } from "./order-item.ts";
import { amendOrder, findOrder } from "./orders.ts";
import { referenceKey } from "./search.ts";

/**
 * Erases what an order that has ended knows of people: in its request, its state and history, its messages, notes,
 * conversation and photos, and what leads to it by a reference, a payment or a parcel. False while it is open.
 * The request goes last: an erasure that breaks off is begun anew by whoever finds it.
 */
export async function eraseOrder(id: string, at: Moment): Promise<boolean> {
  const order = await findOrder(id);
  if (!order || !isClosed(order.group)) return false;
  await eraseAround(order);
  const erased = erasedOrder(order, at);
  if (!(await putErased(order, erased))) return eraseOrder(id, at);
  await db.send(new PutCommand({ TableName: tableName, Item: requestItem(erased, erasedName, {}) }));
  return true;
}

/** No event: its version stays. Whoever decided on the order as it was finds it erased, and cannot write it back. */
async function putErased(order: Order, erased: Order): Promise<boolean> {
  try {
    await amendOrder(order, erased);
    return true;
  } catch (error) {
    if (!(error instanceof OrderError) || error.reason !== "version-conflict") throw error;
    return false;
  }
}

async function eraseAround(order: Order): Promise<void> {
  for (const item of await itemsOf(order.id)) {
    const key = { pk: String(item.pk), sk: String(item.sk) };
    if (key.sk.startsWith("MSG#")) await eraseMessage(key, item);
    else if (/^(?:(NOTE|NOTEKEY|DIALOG|DIALOGKEY|TASK|PHOTO)#|PAYPAGE$)/.test(key.sk))
      await remove(key, item);
  }
  const { reference } = order.request;
  const entries = order.payment.entries ?? [];
  const { parcels = [] } = order.delivery;
  await Promise.all([
    ...(reference ? [remove(await referenceKey(order.shop, reference))] : []),
    ...entries.flatMap((entry) => paymentKey(entry) ?? []).map((key) => remove(key)),
    ...parcels.flatMap(({ carrier, trackingCode }) =>
      carrier && trackingCode ? [remove(parcelKey({ carrier, trackingCode }, order.id))] : [],
    ),
  ]);
}

async function itemsOf(id: string): Promise<Item[]> {
  const found: Item[] = [];
  for (let from: Item | undefined, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": orderPartition(id) },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  return found;
}

/** The row stays, so that nothing is sent once more; what waited or was a task is neither any more. */
async function eraseMessage(key: Key, { status }: Item): Promise<void> {
  const over = { waiting: "skipped", sending: "skipped", failed: "dismissed", unknown: "dismissed" };
  const ended = over[status as keyof typeof over] ?? status;
  await updateItem(key, { set: { to: erasedName, status: ended }, remove: ["dueKey", "dueAt", "said"] });
}

/** Takes the address out of those messages of an order that went to somebody, by the party and the version they are of. */
export async function eraseMessagesTo(
  order: string,
  isTheirs: (message: { party: string; version: number }) => boolean,
): Promise<void> {
  for (const item of await queryPartition(orderPartition(order), "MSG#"))
    if (isTheirs(item as { party: string; version: number } & Item))
      await eraseMessage({ pk: String(item.pk), sk: String(item.sk) }, item);
}

async function remove(Key: Key, item?: Item): Promise<void> {
  if (item?.photo) await deleteUpload(item.photo as Photo);
  await db.send(new DeleteCommand({ TableName: tableName, Key }));
}

/** Until when the ended orders of a shop are erased. */
const progressKey = (shop: string): Key => ({ pk: `COUNTER#${shop}`, sk: "ERASED" });
/** Nothing was sold before. */
const beginning = "2000-01-01T00:00:00Z";
const perPage = 25;

/**
 * Erases the orders of a shop that ended so many days ago, as far as they were not before: each day reads the stretch
 * of a day. `erase` is how each of them is erased, so that one that fails holds up no other; it comes again tomorrow.
 */
export async function eraseExpired(
  { id: shop, lifecycle }: Shop,
  { at, days, erase }: { at: Moment; days: number; erase: (orders: string[]) => Promise<unknown> },
): Promise<void> {
  const until = addSeconds(at, -days * 86_400);
  const { Item: progress } = await db.send(new GetCommand({ TableName: tableName, Key: progressKey(shop) }));
  const from = progress ? addSeconds(String(progress.until), -86_400) : beginning;
  const { statuses } = lifecycles[lifecycle];
  for (const status of Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group)))
    for (let after = from, more = true; more; ) {
      const run = { index: "byShop" as const, key: shopListKey(shop, status), to: until };
      const entries = await queryIndex(run, { after, limit: perPage });
      const due = entries.filter(({ summary }) => (summary as { buyer?: string }).buyer !== erasedName);
      await erase(due.map((entry) => String(entry.pk).slice(orderPartition("").length)));
      more = entries.length === perPage;
      after = String(entries.at(-1)?.shopOrder ?? after);
    }
  await db.send(new PutCommand({ TableName: tableName, Item: { ...progressKey(shop), until } }));
}
