import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { mirrorOf } from "../domain/mirror.ts";
import { type Moment, shift } from "../domain/time.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { start } from "../io/executions.ts";
import { openOrders } from "../io/open-orders.ts";
import { findOrder } from "../io/orders.ts";
import { type Overdue, overdue } from "../io/overdue.ts";
import { ringNow } from "../io/ringing.ts";
import { send } from "../io/sending.ts";

/** Seconds that an execution may be late before the reconciler does its work. */
const grace = 60;

interface Task {
  /** Also start an execution for every open order: after all of them were lost. */
  rearm?: boolean;
}

/** Repairs what a consumer or an execution missed: what is overdue is done, messages that wait are sent. */
export async function handler({ rearm = false }: Task = {}): Promise<{ done: number; rearmed: number }> {
  const at = now();
  const late = await overdue(at, shift(at, rearm ? 0 : -grace));
  for (const item of late) await repair(item, at);
  return { done: late.length, rearmed: rearm ? await startAll(at) : 0 };
}

async function repair(item: Overdue, at: Moment): Promise<void> {
  if (!item.message) return void (await ringNow(item.order, at));
  const order = await findOrder(item.order);
  if (order) await send(await circleOf(order, shopReader()), { ...item.message, at });
}

async function startAll(at: Moment): Promise<number> {
  let started = 0;
  for await (const heads of openOrders()) {
    const starts = heads.map((head) => start(head.lifecycle, head.id, mirrorOf(lifecycleOf(head), head, at)));
    started += (await Promise.all(starts)).filter(Boolean).length;
  }
  return started;
}
