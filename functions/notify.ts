import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { tellingsOf } from "../domain/audience.ts";
import { dialogEventId, type Entry } from "../domain/dialog.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { gather } from "../io/gather.ts";
import { measure, metered } from "../io/metrics.ts";
import type { Head } from "../io/order-item.ts";
import { findOrders } from "../io/orders.ts";
import { newsOf, publish } from "../io/publishing.ts";
import { tell, tellOfEntry } from "../io/telling.ts";
import { type Change, eachChange } from "./stream.ts";

const findOrder = gather(async (ids) => new Map((await findOrders(ids)).map((order) => [order.id, order])));

/** Writes each new event, of an order or of its dialog, into its shop's feed, and tells everybody whom it concerns. */
export const handler = metered(async (event: DynamoDBStreamEvent, run: Context) => {
  const readShop = shopReader();

  async function follow({ before, after }: Change) {
    if (before?.version === after.version) return;
    await both(publish(newsOf(after, after.version)), tellAll(after));
    if (before?.group !== after.group) measure("OrdersEntered", 1, after.group);
  }

  const hear = (entry: Entry) =>
    both(publish({ shop: entry.shop, id: dialogEventId(entry), at: entry.at }), tellOf(entry, readShop));

  return eachChange(event, run, follow, hear);
});

async function tellOf(entry: Entry, readShop: ReturnType<typeof shopReader>): Promise<void> {
  const order = entry.tells.length > 0 && (await findOrder(entry.order));
  if (order) await tellOfEntry(await circleOf(order, readShop), entry, now());
}

async function tellAll(head: Head): Promise<void> {
  if (tellingsOf(lifecycleOf(head), head, head.version).length > 0) await tell(head, head.version, now());
}

/** Waits for both, so that nothing goes on after the batch, and fails when one of them did. */
async function both(...tasks: Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(tasks);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
