import { type Moment, shift } from "../domain/time.ts";
import { allOrders } from "../io/all-orders.ts";
import { send } from "../io/calling.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { dueDeliveries } from "../io/deliveries.ts";
import { logFault } from "../io/log.ts";
import { findOrder } from "../io/orders.ts";
import { type Overdue, overdue } from "../io/overdue.ts";
import { publisher, publishMissed } from "../io/publishing.ts";
import { revive } from "../io/reviving.ts";
import { ringNow } from "../io/ringing.ts";
import { sendAgain } from "../io/sending.ts";
import { sweep } from "../io/sweeping.ts";

/** Seconds that an execution may be late before the reconciler does its work. */
const grace = 60;
/** So many orders are repaired side by side. */
const width = 20;

interface Task {
  /** Look through all orders: once a day, and after executions or consumers were lost. */
  all?: boolean;
}

/** What a run did; `failed` repairs are logged and come again in the next run. */
interface Report {
  done: number;
  failed: number;
}

/** Repairs what an execution or a consumer missed: does what is overdue, and sends messages and webhooks that wait. */
export async function handler({ all = false }: Task = {}): Promise<Report> {
  const at = now();
  const report = { done: 0, failed: 0 };
  await each(await overdue(at, shift(at, all ? 0 : -grace)), (item) => repair(item, at), report);
  await each(await dueDeliveries(at), send, report);
  if (!all) return report;
  const readShop = shopReader();
  const publish = publisher();
  for await (const heads of allOrders()) {
    await each(heads, (head) => revive(head, at), report);
    await each(heads, (head) => sweep(head, readShop, at), report);
    await each(heads, (head) => publishMissed(publish, head, at), report);
  }
  return report;
}

async function repair({ order: id, message }: Overdue, at: Moment): Promise<void> {
  const order = await findOrder(id);
  if (!order) return;
  if (message) return sendAgain(await circleOf(order, shopReader()), message, at);
  await revive(order, at);
  await ringNow(id, at);
}

/** Does a piece of work for each item; one that fails keeps no other from being done. */
async function each<T>(items: T[], work: (item: T) => Promise<unknown>, report: Report): Promise<void> {
  for (let i = 0; i < items.length; i += width) {
    const results = await Promise.allSettled(items.slice(i, i + width).map(work));
    const failed = results.filter((result) => result.status === "rejected");
    for (const { reason } of failed) logFault("A repair failed.", reason);
    report.done += results.length - failed.length;
    report.failed += failed.length;
  }
}
