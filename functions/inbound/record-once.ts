import { OrderError } from "../../domain/error.ts";
import type { Event } from "../../domain/order/event.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Amendment } from "../../domain/reports/carrier.ts";
import { amendOrder, appendEvent, findOrder } from "../../io/orders/orders.ts";
import { isId } from "../../io/runtime/ids.ts";
import { logInfo } from "../../io/runtime/log.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";

/** What a report does to an order: nothing where it says nothing new. */
type Change = Event | Amendment | undefined;

/**
 * Writes what somebody outside reports about an order, once for each `key`; false when it says nothing
 * new, undefined when there is no such order.
 * A lost race is read again: the report must not be lost.
 */
export async function recordOnce(
  id: string,
  key: string,
  changeOf: (order: Order) => Change | Promise<Change>,
): Promise<boolean | undefined> {
  const order = isId(id) ? await findOrder(id) : undefined;
  if (!order) return undefined;
  if (order.history.some((event) => event.key === key)) return false;
  const change = await changeOf(order);
  if (!change) return false;
  try {
    await ("amended" in change ? amendOrder(order, change.amended) : appendEvent(order, change));
    return true;
  } catch (error) {
    if (error instanceof OrderError && error.reason === "version-conflict")
      return recordOnce(id, key, changeOf);
    throw error;
  }
}

/** Counts a status that a provider's documentation did not have: it changes nothing, but somebody should learn of it. */
export function countUnknown(provider: string, status: string): void {
  recordMetric("ReportsUnknown", 1);
  logInfo("A provider reports a status that is not known here.", { provider, status });
}
