import { GetCommand, PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError, reusedKeyError } from "../../domain/error.ts";
import type { Event } from "../../domain/order/event.ts";
import { evolve } from "../../domain/order/evolve.ts";
import type { Order } from "../../domain/order/order.ts";
import { expectItem } from "../dynamodb/loader.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, readItems, tableName } from "../dynamodb/table.ts";
import { contactKeysOf } from "./contact-keys.ts";
import { forgetOrder, rememberOrder } from "./known-orders.ts";
import {
  type OrderState,
  orderItem,
  orderKey,
  orderOf,
  orderPartition,
  orderStateOf,
  requestItem,
  requestKey,
} from "./order-item.ts";

/** The order, read strongly: one query for its state and its request. Undefined when there is none. */
export async function findOrder(id: string): Promise<Order | undefined> {
  const [stateItem, request] = await queryPartition(orderPartition(id), "ORDER");
  if (stateItem?.sk !== "ORDER" || !request) return undefined;
  return orderOf(stateItem, request);
}

/** The order's state alone, read strongly. */
export async function findOrderState(id: string): Promise<OrderState | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: orderKey(id), ConsistentRead: true }),
  );
  return Item && orderStateOf(Item);
}

/** Whole orders by id, read strongly; those that do not exist are left out. */
export async function findOrders(ids: string[]): Promise<Order[]> {
  const items = await readItems(
    ids.flatMap((id) => [orderKey(id), requestKey(id)]),
    true,
  );
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  return ids.flatMap((id) => {
    const stateItem = found.get(`${orderPartition(id)} ORDER`);
    const request = found.get(`${orderPartition(id)} ORDER#REQUEST`);
    return stateItem && request ? [orderOf(stateItem, request)] : [];
  });
}

/**
 * Stores new orders, several of one checkout together. When they exist already the stored ones come back;
 * the same id with another fingerprint is refused as `idempotency-key-reused`.
 */
export async function createOrders(orders: Order[], fingerprint: string): Promise<Order[]> {
  try {
    await (orders.length === 1 ? createOne(orders[0]!, fingerprint) : createTogether(orders, fingerprint));
    for (const order of orders) {
      rememberOrder(order);
      expectItem({ ...requestKey(order.id), request: order.request });
    }
    return orders;
  } catch (error) {
    const { name } = error as Error;
    if (name !== "ConditionalCheckFailedException" && name !== "TransactionCanceledException") throw error;
    const placed = await findPlaced(orders, fingerprint);
    if (placed) return placed;
    throw new OrderError(
      "unavailable",
      "The same order is being placed at this moment. Send the same request again.",
      { cause: error },
    );
  }
}

async function createOne(order: Order, fingerprint: string): Promise<void> {
  await db.send(new PutCommand({ TableName: tableName, ...(await requestPut(order, fingerprint)) }));
  await db.send(new PutCommand({ TableName: tableName, ...orderPut(order) }));
}

async function createTogether(orders: Order[], fingerprint: string): Promise<void> {
  const pairs = orders.map(async (order) => [await requestPut(order, fingerprint), orderPut(order)]);
  const puts = (await Promise.all(pairs)).flat();
  const TransactItems = puts.map((put) => ({ Put: { TableName: tableName, ...put } }));
  await db.send(new TransactWriteCommand({ TransactItems }));
}

const orderPut = (order: Order) => ({
  Item: orderItem(order),
  ConditionExpression: "attribute_not_exists(pk)",
});

const requestPut = async (order: Order, fingerprint: string) => ({
  Item: requestItem(order, fingerprint, await contactKeysOf(order)),
  ConditionExpression: "attribute_not_exists(pk) OR fingerprint = :fingerprint",
  ExpressionAttributeValues: { ":fingerprint": fingerprint },
});

/** The stored orders behind these new ones, undefined when there are none; refused when they came from another request. */
export async function findPlaced(orders: Order[], fingerprint: string): Promise<Order[] | undefined> {
  const Key = requestKey(orders[0]!.id);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  if (Item && Item.fingerprint !== fingerprint) throw reusedKeyError();
  const found = await Promise.all(orders.map(({ id }) => findOrder(id)));
  return found.includes(undefined) ? undefined : (found as Order[]);
}

/**
 * Writes one more event, on the condition that nothing has happened since `order` was read.
 * A lost race is refused as `version-conflict` with the order that won.
 */
export const appendEvent = (order: Order, event: Event): Promise<Order> =>
  replaceOrder(order, evolve(order, event));

/** Writes an order whose newest event has taken in a report, on the same condition. */
export const amendOrder = (order: Order, amended: Order): Promise<Order> => replaceOrder(order, amended);

async function replaceOrder(order: Order, next: Order): Promise<Order> {
  const { version, foldedReports } = order;
  const isAsRead = foldedReports ? "foldedReports = :folded" : "attribute_not_exists(foldedReports)";
  try {
    await db.send(
      new PutCommand({
        TableName: tableName,
        Item: orderItem(next),
        // an order that was erased meanwhile has the same version, and is not to be written back
        ConditionExpression: `version = :seen AND ${isAsRead} AND ${order.erasedAt ? "attribute_exists" : "attribute_not_exists"}(erasedAt)`,
        ExpressionAttributeValues: { ":seen": version, ...(foldedReports && { ":folded": foldedReports }) },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    rememberOrder(next);
    return next;
  } catch (error) {
    forgetOrder(order);
    const winner = conflictingItem(error);
    if (!winner) throw error;
    if (!winner.pk) throw new OrderError("not-found", "The order is gone.", { cause: error });
    const current = orderOf(winner, order);
    throw new OrderError("version-conflict", "The order changed meanwhile.", {
      cause: error,
      extra: { current },
    });
  }
}

/**
 * Writes the event that follows from an order, whatever else happens to it at the same moment: a lost race is decided
 * again by the order that won. Undefined where nothing follows (any more).
 */
export async function appendFollowing(
  order: Order,
  eventOf: (order: Order) => Event | undefined,
): Promise<Order | undefined> {
  const event = eventOf(order);
  if (!event) return undefined;
  try {
    return await appendEvent(order, event);
  } catch (error) {
    if (!(error instanceof OrderError) || error.reason !== "version-conflict") throw error;
    return appendFollowing(error.extra.current as Order, eventOf);
  }
}
