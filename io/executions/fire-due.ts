import { OrderError } from "../../domain/error.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import type { Event } from "../../domain/order/event.ts";
import { nextClockEvent } from "../../domain/order/expire.ts";
import { dueNow } from "../../domain/order/money/totals.ts";
import type { Order } from "../../domain/order/order.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { appendEvent, findOrder } from "../orders/orders.ts";
import { findPage } from "../orders/payment-pages.ts";
import { askProviders } from "../reports/provider-jobs.ts";
import { logError } from "../runtime/log.ts";

/** Does everything that is due for an order, each through the same conditional write as any command. */
export async function fireDue(id: string, now: Moment): Promise<Order | undefined> {
  let order = await findOrder(id);
  for (let event = dueIn(order, now); order && event; event = dueIn(order, now)) {
    const isPaid = isEndUnpaid(order, event) && (await wasPaid(order, now));
    order = isPaid ? await findOrder(id) : await appendOrMeet(order, event);
  }
  return order;
}

const dueIn = (order: Order | undefined, now: Moment) =>
  order && nextClockEvent(lifecycleOf(order), order, now);

/** Whether the clock is about to end an order as failed for which something is still to be paid. */
const isEndUnpaid = (order: Order, { command, group }: Event): boolean =>
  command === "expire" && group === "failed" && dueNow(order) > 0;

/** For so long an order waits for a provider that cannot be asked whether it was paid, in seconds: what comes later still is a late payment. */
const patienceSeconds = 3600;

/** Whether a payment is heard of by asking for it: an order that somebody has opened a page for does not end before its provider was asked. */
async function wasPaid({ id, deadlines }: Order, now: Moment): Promise<boolean> {
  const page = await findPage(id);
  if (!page?.url) return false;
  try {
    return await askProviders<boolean>({ job: "pageStanding", order: id });
  } catch (error) {
    const [due = now] = deadlines.map(({ dueAt }) => dueAt).sort();
    if (now < addSeconds(due, patienceSeconds)) throw error;
    logError("An order ends although nobody can say whether it was paid.", error, { order: id });
    return false;
  }
}

/** The order with one more event, or as it is by the one that came first; undefined when it is gone. */
async function appendOrMeet(order: Order, event: Event): Promise<Order | undefined> {
  try {
    return await appendEvent(order, event);
  } catch (error) {
    const { reason, extra } = error instanceof OrderError ? error : { reason: undefined, extra: {} };
    if (reason === "not-found") return undefined;
    if (reason !== "version-conflict") throw error;
    return extra.current as Order;
  }
}
