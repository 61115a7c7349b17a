import type { DynamoDBStreamEvent } from "aws-lambda";
import { tellingsOf } from "../domain/audience.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { findOrder } from "../io/orders.ts";
import { tell } from "../io/telling.ts";
import { eachChange } from "./stream.ts";

/** Tells everybody whom the newest event of each changed order concerns. */
export async function handler(event: DynamoDBStreamEvent) {
  const readShop = shopReader();
  return eachChange(event, async ({ before, after }) => {
    if (before?.version === after.version) return;
    if (tellingsOf(lifecycleOf(after), after, after.version).length === 0) return;
    const order = await findOrder(after.id);
    if (order) await tell(await circleOf(order, readShop), after.version, now());
  });
}
