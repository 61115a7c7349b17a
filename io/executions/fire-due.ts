import { OrderError } from "../../domain/error.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { nextClockEvent } from "../../domain/order/expire.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { appendEvent, findOrder } from "../orders/orders.ts";

/** Does everything that is due for an order, each through the same conditional write as any command. */
export async function fireDue(id: string, now: Moment): Promise<Order | undefined> {
  const order = await findOrder(id);
  const event = order && nextClockEvent(lifecycleOf(order), order, now);
  if (!order || !event) return order;
  try {
    await appendEvent(order, event);
  } catch (error) {
    if (!(error instanceof OrderError && error.reason === "version-conflict")) throw error;
  }
  return fireDue(id, now);
}
