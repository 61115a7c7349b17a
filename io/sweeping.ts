import { tellingsOf } from "../domain/audience.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { type Moment, shift } from "../domain/time.ts";
import { circleOf, type shopReader } from "./circle.ts";
import { lease } from "./messages.ts";
import { findOrder, type Head } from "./orders.ts";
import { tellMissed } from "./telling.ts";

/** Events older than this many seconds are nobody's news any more. */
const memory = 3 * 86_400;

/** Sends the messages that an order's recent events called for and its consumer gave up on. */
export async function sweep(head: Head, readShop: ReturnType<typeof shopReader>, at: Moment): Promise<void> {
  const versions = head.history.flatMap((event, i) => {
    const recent = event.at > shift(at, -memory) && event.at < shift(at, -lease);
    return recent && tellingsOf(lifecycleOf(head), head, i + 1).length > 0 ? [i + 1] : [];
  });
  const order = versions.length > 0 ? await findOrder(head.id) : undefined;
  if (order) await tellMissed(await circleOf(order, readShop), versions, at);
}
