import type { Context } from "aws-lambda";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { ensureExecution } from "../../io/executions/ensure.ts";
import { fireDue } from "../../io/executions/fire-due.ts";
import { dueReceipts } from "../../io/orders/final-receipts.ts";
import { findOrderState } from "../../io/orders/orders.ts";
import { checkUpload } from "../../io/orders/photo-uploads.ts";
import { beginScan, resumeScan } from "../../io/reconcile/checkpoint.ts";
import { findOverdue, type OverdueItem, recordBacklogMetrics } from "../../io/reconcile/overdue.ts";
import { askProviders } from "../../io/reports/provider-jobs.ts";
import { now, wall } from "../../io/runtime/clock.ts";
import { setRunId } from "../../io/runtime/log.ts";
import { recordMetric, withMetrics } from "../../io/runtime/metrics.ts";
import { settleAll, settleInTurn } from "../../io/runtime/settle.ts";
import { dueStockFeeds, startStockFeed } from "../../io/stock/jobs.ts";
import { dueDeliveryJobs } from "../../io/webhooks/deliveries.ts";
import { invokeDeliver } from "../../io/webhooks/jobs.ts";
import { type ScanRun, scanAllOrders } from "./full-scan.ts";
import { type RepairReport, repairEach, startSending } from "./repairs.ts";

/** Seconds that an execution may be late before the reconciler does its work. */
const graceSeconds = 60;
/** Milliseconds after which no further page of what is due is begun: by then the next run comes. */
const pageBudgetMs = 45_000;

interface ReconcileInput {
  /** Scan all orders: once a day, and after executions or consumers were lost. The next runs end what one began. */
  all?: boolean;
}

/**
 * Repairs what was missed: does what is overdue, looks for uploads, has sent what waits of messages and webhooks, has the
 * shops' feeds read whose time has come, receipts made, and looks through all orders. Nothing waits for another thing to go well; what failed is reported at the end.
 */
export const handler = withMetrics(
  async ({ all = false }: ReconcileInput = {}, run?: Context): Promise<RepairReport> => {
    setRunId(run);
    const at = now();
    const report = { done: 0, failed: 0 };
    const timeLeft = () => run?.getRemainingTimeInMillis() ?? Infinity;
    const overdue = () => repairOverdue(at, addSeconds(at, all ? 0 : -graceSeconds), report);
    try {
      await settleInTurn([
        () =>
          settleAll([
            overdue(),
            retryDeliveries(at, report),
            startStockFeeds(at, report),
            makeReceipts(at, report),
          ]),
        () => scanIfWanted(all, { at, report, timeLeft }),
      ]);
    } finally {
      recordMetric("RepairsFailed", report.failed);
    }
    return report;
  },
);

/** Messages go out beside the orders: a provider that is slow holds up no deadline. */
async function repairOverdue(at: Moment, ordersBefore: Moment, report: RepairReport): Promise<void> {
  const end = wall() + pageBudgetMs;
  const found: OverdueItem[] = [];
  const sending = startSending(report);
  try {
    for await (const page of findOverdue(at, ordersBefore)) {
      found.push(...page);
      recordBacklogMetrics(found, at, graceSeconds);
      sending.add(
        page.flatMap(({ shop, order, message }) => (message ? [{ shop, job: { order, due: message } }] : [])),
      );
      const others = page.filter(({ message }) => !message);
      await repairEach(others, (item) => repair(item, at), report);
      if (wall() > end) break;
    }
  } finally {
    await sending.end();
  }
}

async function retryDeliveries(at: Moment, report: RepairReport): Promise<void> {
  const end = wall() + pageBudgetMs;
  for await (const jobs of dueDeliveryJobs(at)) {
    await repairEach(jobs, invokeDeliver, report);
    if (wall() > end) break;
  }
}

async function startStockFeeds(at: Moment, report: RepairReport): Promise<void> {
  const end = wall() + pageBudgetMs;
  for await (const feeds of dueStockFeeds(at)) {
    await repairEach(feeds, ({ shop }) => startStockFeed(shop), report);
    if (wall() > end) break;
  }
}

async function makeReceipts(at: Moment, report: RepairReport): Promise<void> {
  const end = wall() + pageBudgetMs;
  for await (const due of dueReceipts(at)) {
    await repairEach(due, ({ order }) => askProviders({ job: "finalReceipt", order }), report);
    if (wall() > end) break;
  }
}

async function scanIfWanted(all: boolean, run: ScanRun): Promise<void> {
  const checkpoint = all ? await beginScan(run.at) : await resumeScan(run.at);
  if (checkpoint) await scanAllOrders(checkpoint, run);
}

const repair = ({ order, slot }: OverdueItem, at: Moment): Promise<void> =>
  slot ? checkUpload(order, slot, at) : repairOrder(order, at);

/** What is due comes first: it needs the table alone, whatever became of the order's execution. */
async function repairOrder(id: string, at: Moment): Promise<void> {
  const before = await findOrderState(id);
  if (!before) return;
  let isRepaired = false;
  const fire = async () => {
    const after = await fireDue(id, at);
    isRepaired ||= after?.version !== before.version;
  };
  const restart = async () => {
    const order = await findOrderState(id);
    isRepaired = (order !== undefined && (await ensureExecution(order, at))) || isRepaired;
  };
  await settleInTurn([fire, restart]).finally(() => isRepaired && recordMetric("OrdersRepaired", 1));
}
