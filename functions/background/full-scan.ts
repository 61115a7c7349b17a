import type { Moment } from "../../domain/time/time.ts";
import { ensureExecution } from "../../io/executions/ensure.ts";
import { eraseExpired, eraseOrder } from "../../io/orders/erase.ts";
import type { OrderState } from "../../io/orders/order-item.ts";
import { listShops } from "../../io/people/shops.ts";
import { type Checkpoint, finishScan, saveCheckpoint } from "../../io/reconcile/checkpoint.ts";
import { missedChatJobs, missedEvents, missedNotificationJobs, scanOrders } from "../../io/reconcile/scan.ts";
import { now } from "../../io/runtime/clock.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";
import { feedRepairer } from "../../io/webhooks/publish.ts";
import { type RepairReport, repairEach, sendEach } from "./repairs.ts";

/** Milliseconds that a page of orders may take, with a batch of slow messages: with less left, the next run goes on. */
const minTimeLeftMs = 320_000;

/** So many shops are read at a time. */
const shopsPerPage = 20;

/** What a run has: its moment, its report, and how many milliseconds are left of it. */
export interface ScanRun {
  at: Moment;
  report: RepairReport;
  timeLeft: () => number;
}

/**
 * Goes through all orders that the full scan has not come to yet, or as many as there is time for. Each repair stands
 * by itself: an order without an execution, or an endpoint that cannot be called, still has its messages sent.
 */
export async function scanAllOrders(
  checkpoint: Checkpoint,
  { at, report, timeLeft }: ScanRun,
): Promise<void> {
  let [shop, repairFeed] = ["", feedRepairer("")];
  for await (const { next, ...page } of scanOrders(at, checkpoint.from)) {
    if (page.shop !== shop) [shop, repairFeed] = [page.shop, feedRepairer(page.shop)];
    const { orders, chatMessages } = page;
    await repairEach(orders, (order) => ensureExecutionAndCount(order, at), report);
    const events = missedEvents(page, at);
    await repairEach(events.length > 0 ? [{ shop }] : [], () => repairFeed(events), report);
    const jobs = orders.flatMap((order) => missedNotificationJobs(order, at));
    await sendEach(shop, [...jobs, ...missedChatJobs(chatMessages)], report);
    if (timeLeft() < minTimeLeftMs) return saveCheckpoint(checkpoint, next, now());
  }
  await finishScan(checkpoint, now());
  await eraseOldOrders(at, report);
}

/** Erases what orders know of people that ended longer ago than the stage keeps it; nothing where it says no days. */
async function eraseOldOrders(at: Moment, report: RepairReport): Promise<void> {
  const days = Number(process.env.RETENTION_DAYS ?? 0);
  if (!days) return;
  const erase = (ids: string[]) =>
    repairEach(
      ids.map((id) => ({ id })),
      ({ id }) => eraseOrder(id, at),
      report,
    );
  for (let shops = await listShops(shopsPerPage); shops.length > 0; ) {
    await repairEach(shops, (shop) => eraseExpired(shop, { at, days, erase }), report);
    shops = await listShops(shopsPerPage, shops.at(-1)!.id);
  }
}

async function ensureExecutionAndCount(state: OrderState, at: Moment): Promise<void> {
  if (await ensureExecution(state, at)) recordMetric("OrdersRepaired", 1);
}
