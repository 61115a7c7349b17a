import type { DynamoDBStreamEvent } from "aws-lambda";
import { tellingsOf } from "../domain/audience.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { gather } from "../io/gather.ts";
import { findOrders } from "../io/orders.ts";
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
    await publish(after, after.version);
    if (tellingsOf(lifecycleOf(after), after, after.version).length === 0) return;
    const order = await findOrder(after.id);
    if (order) await tell(await circleOf(order, readShop), after.version, now());
  });
}
