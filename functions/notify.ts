import type { DynamoDBStreamEvent } from "aws-lambda";
import { tellingsOf } from "../domain/audience.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { gather } from "../io/gather.ts";
import { findOrders, type Head } from "../io/orders.ts";
import { publisher } from "../io/publishing.ts";
import { tell } from "../io/telling.ts";
import { eachChange } from "./stream.ts";

const findOrder = gather(async (ids) => new Map((await findOrders(ids)).map((order) => [order.id, order])));

/** Writes the newest event of each changed order into its shop's feed, and tells everybody whom it concerns. */
export async function handler(event: DynamoDBStreamEvent) {
  const readShop = shopReader();
  const publish = publisher();
  return eachChange(event, async ({ before, after }) => {
    if (before?.version === after.version) return;
    await both(publish(after, after.version), tellAll(after, readShop));
  });
}

async function tellAll(head: Head, readShop: ReturnType<typeof shopReader>): Promise<void> {
  if (tellingsOf(lifecycleOf(head), head, head.version).length === 0) return;
  const order = await findOrder(head.id);
  if (order) await tell(await circleOf(order, readShop), head.version, now());
}

/** Waits for both, so that nothing goes on after the batch, and fails when one of them did. */
async function both(...tasks: Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(tasks);
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
