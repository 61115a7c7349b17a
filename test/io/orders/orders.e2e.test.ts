import { expect, test } from "vitest";
import {
  appendEvent,
  createOrders,
  findOrder,
  findOrderState,
  findOrders,
  findPlaced,
} from "../../../io/orders/orders.ts";
import { applyStored, decidedEvent, newSampleOrder, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

withTable();

test("an order comes back as it was stored, whole or without its request", async () => {
  const order = await storedOrder();
  const { request: _, ...head } = order;
  expect(await findOrder(order.id)).toEqual(order);
  expect(await findOrderState(order.id)).toEqual(head);
  expect(await findOrder(newSampleOrder().id)).toBeUndefined();
  expect(await findOrderState(newSampleOrder().id)).toBeUndefined();
});

test("more orders are read at once than one call takes, without those that are missing", async () => {
  const orders = await Promise.all(Array.from({ length: 70 }, (_, i) => storedOrder({ number: String(i) })));
  const found = await findOrders([...orders.map(({ id }) => id), newSampleOrder().id]);
  expect(found).toEqual(orders);
});

test("an order that is created again with the same print stays as it is", async () => {
  const order = await applyStored(await storedOrder(), "confirm");
  const { id } = order;
  const again = { ...newSampleOrder(), id };
  expect(await createOrders([again], "print")).toEqual([order]);
  expect(await findPlaced([again], "print")).toEqual([order]);
  await expect(createOrders([again], "other print")).rejects.toMatchObject({
    reason: "idempotency-key-reused",
  });
  expect(await findOrder(id)).toEqual(order);
});

test("a request without an order, left behind by a crash, is completed", async () => {
  const order = newSampleOrder();
  const { db, tableName: table } = await import("../../../io/dynamodb/table.ts");
  const { PutCommand } = await import("@aws-sdk/lib-dynamodb");
  const Item = { pk: `ORDER#${order.id}`, sk: "ORDER#REQUEST", request: order.request, fingerprint: "print" };
  await db.send(new PutCommand({ TableName: table, Item }));
  expect(await findOrder(order.id)).toBeUndefined();
  await createOrders([order], "print");
  expect(await findOrder(order.id)).toEqual(order);
});

test("S3-04 the orders of one checkout are stored together or not at all", async () => {
  const pair = [newSampleOrder({ number: "1" }), newSampleOrder({ number: "2" })];
  expect(await createOrders(pair, "print")).toEqual(pair);
  expect(await createOrders(pair, "print")).toEqual(pair);
  const stranger = newSampleOrder({ number: "3" });
  const mixed = createOrders([stranger, { ...newSampleOrder(), id: pair[0]!.id }], "other");
  await expect(mixed).rejects.toMatchObject({ reason: "unavailable" });
  expect(await findOrder(stranger.id)).toBeUndefined();
});

test("of 20 events on one version one is written, and the others hear which", async () => {
  const order = await storedOrder();
  const events = Array.from({ length: 20 }, (_, i) =>
    decidedEvent(order, "cancel", { reason: `Reason ${i}` }),
  );
  const results = await Promise.allSettled(events.map((event) => appendEvent(order, event)));
  const won = results.filter((result) => result.status === "fulfilled");
  const lost = results.filter((result) => result.status === "rejected");
  expect([won.length, lost.length]).toEqual([1, 19]);
  expect(await findOrder(order.id)).toEqual(won[0]!.value);
  for (const { reason } of lost)
    expect(reason).toMatchObject({ reason: "version-conflict", extra: { current: won[0]!.value } });
});
