import type { Context } from "aws-lambda";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { ensureExecution } from "../../io/executions/ensure.ts";
import { fireDue } from "../../io/executions/fire-due.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { checkUpload } from "../../io/orders/photo-uploads.ts";
import { beginScan, resumeScan } from "../../io/reconcile/checkpoint.ts";
import { findOverdue, type OverdueItem, recordBacklogMetrics } from "../../io/reconcile/overdue.ts";
import { now } from "../../io/runtime/clock.ts";
import { setRunId } from "../../io/runtime/log.ts";
import { recordMetric, withMetrics } from "../../io/runtime/metrics.ts";
import { dueDeliveryJobs } from "../../io/webhooks/deliveries.ts";
import { invokeDeliver } from "../../io/webhooks/jobs.ts";
import { scanAllOrders } from "./full-scan.ts";
import { type RepairReport, repairEach, sendEach } from "./repairs.ts";

/** Seconds that an execution may be late before the reconciler does its work. */
const graceSeconds = 60;

interface ReconcileInput {
  /** Look through all orders: once a day, and after executions or consumers were lost. The next runs end what one began. */
  all?: boolean;
}

/** Repairs what was missed: does what is overdue, looks for uploads, and has sent what waits of messages and webhooks. */
export const handler = withMetrics(
  async ({ all = false }: ReconcileInput = {}, run?: Context): Promise<RepairReport> => {
    setRunId(run);
    const at = now();
    const report = { done: 0, failed: 0 };
    const due = await findOverdue(at, addSeconds(at, all ? 0 : -graceSeconds));
    recordBacklogMetrics(due, at, graceSeconds);
    const jobs = due.flatMap(({ order, message }) => (message ? [{ order, due: message }] : []));
    const others = due.filter(({ message }) => !message);
    await Promise.all([repairEach(others, (item) => repair(item, at), report), sendEach(jobs, report)]);
    await repairEach(await dueDeliveryJobs(at), invokeDeliver, report);
    const checkpoint = all ? await beginScan(at) : await resumeScan(at);
    if (checkpoint)
      await scanAllOrders(checkpoint, {
        at,
        report,
        timeLeft: () => run?.getRemainingTimeInMillis() ?? Infinity,
      });
    recordMetric("RepairsFailed", report.failed);
    return report;
  },
);

async function repair({ order: id, photo }: OverdueItem, at: Moment): Promise<void> {
  if (photo) return checkUpload(photo, at);
  const order = await findOrder(id);
  if (!order) return;
  const restarted = await ensureExecution(order, at);
  const after = await fireDue(id, at);
  if (restarted || after?.version !== order.version) recordMetric("OrdersRepaired", 1);
}
