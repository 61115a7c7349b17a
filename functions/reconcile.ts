import type { Context } from "aws-lambda";
import { type Moment, shift } from "../domain/time.ts";
import { measureBacklog } from "../io/backlog.ts";
import { send } from "../io/calling.ts";
import { now } from "../io/clock.ts";
import { dueDeliveries } from "../io/deliveries.ts";
import { logRun } from "../io/log.ts";
import { measure, metered } from "../io/metrics.ts";
import { findOrder } from "../io/orders.ts";
import { type Overdue, overdue } from "../io/overdue.ts";
import { seekUpload } from "../io/photo-arrivals.ts";
import { revive } from "../io/reviving.ts";
import { ringNow } from "../io/ringing.ts";
import { beginSweep, goOn } from "../io/sweep-place.ts";
import { lookThrough } from "./looking-through.ts";
import { each, eachWish, type Report } from "./repairs.ts";

/** Seconds that an execution may be late before the reconciler does its work. */
const grace = 60;

interface Task {
  /** Look through all orders: once a day, and after executions or consumers were lost. The next runs end what one began. */
  all?: boolean;
}

/** Repairs what was missed: does what is overdue, looks for uploads, and has sent what waits of messages and webhooks. */
export const handler = metered(async ({ all = false }: Task = {}, run?: Context): Promise<Report> => {
  logRun(run);
  const at = now();
  const report = { done: 0, failed: 0 };
  const due = await overdue(at, shift(at, all ? 0 : -grace));
  measureBacklog(due, at, grace);
  const wishes = due.flatMap(({ order, message }) => (message ? [{ order, due: message }] : []));
  const others = due.filter(({ message }) => !message);
  await Promise.all([each(others, (item) => repair(item, at), report), eachWish(wishes, report)]);
  await each(await dueDeliveries(at), send, report);
  const leg = all ? await beginSweep(at) : await goOn(at);
  if (leg)
    await lookThrough(leg, { at, report, timeLeft: () => run?.getRemainingTimeInMillis() ?? Infinity });
  measure("RepairsFailed", report.failed);
  return report;
});

async function repair({ order: id, photo }: Overdue, at: Moment): Promise<void> {
  if (photo) return seekUpload(photo, at);
  const order = await findOrder(id);
  if (!order) return;
  const revived = await revive(order, at);
  const after = await ringNow(id, at);
  if (revived || after?.version !== order.version) measure("OrdersRepaired", 1);
}
