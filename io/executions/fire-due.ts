import { OrderError } from "../../domain/error.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import type { Event } from "../../domain/order/event.ts";
import { nextClockEvent } from "../../domain/order/expire.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { appendEvent, findOrder } from "../orders/orders.ts";

/** Does everything that is due for an order, each through the same conditional write as any command. */
export async function fireDue(id: string, now: Moment): Promise<Order | undefined> {
  let order = await findOrder(id);
  for (let event = dueIn(order, now); order && event; event = dueIn(order, now))
    order = await appendOrMeet(order, event);
  return order;
}

const dueIn = (order: Order | undefined, now: Moment) =>
  order && nextClockEvent(lifecycleOf(order), order, now);

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
