import { OrderError } from "../domain/error.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Order } from "../domain/order.ts";
import { ring } from "../domain/ring.ts";
import type { Moment } from "../domain/time.ts";
import { append, findOrder } from "./orders.ts";

/** Does everything that is due for an order, each through the same conditional write as any command. */
export async function ringNow(id: string, now: Moment): Promise<Order | undefined> {
  const order = await findOrder(id);
  const event = order && ring(lifecycleOf(order), order, now);
  if (!order || !event) return order;
  try {
    await append(order, event);
  } catch (error) {
    if (!(error instanceof OrderError && error.reason === "changed-meanwhile")) throw error;
  }
  return ringNow(id, now);
}
