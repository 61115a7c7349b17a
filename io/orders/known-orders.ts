import type { Order } from "../../domain/order/order.ts";
import { lruCache } from "../dynamodb/loader.ts";
import { wall } from "../runtime/clock.ts";

/** Milliseconds for which an order is remembered: as long as the next command may follow at once, and no longer. */
const memoryMs = 60_000;

/** As text: nobody can change what is remembered, and it is what the table would answer. */
const known = /* @__PURE__ */ lruCache<string, { text: string; version: number; until: number }>(500);

/** Keeps an order as this process has just written it. */
export function rememberOrder(order: Order): void {
  const { id, version } = order;
  known.set(id, { text: JSON.stringify(order), version, until: wall() + memoryMs });
}

/** Forgets a version that is not the order's newest, or of which nobody knows whether it is. */
export function forgetOrder({ id, version }: Order): void {
  if ((known.get(id)?.version ?? 0) <= version) known.set(id, { text: "", version, until: 0 });
}

/**
 * The order as this process has just written it, undefined when it has not. Others may have moved it since: only what is
 * then written on the condition of its version may be answered, and every refusal is to be decided on a fresh read.
 */
export function knownOrder(id: string): Order | undefined {
  const { text, until } = known.get(id) ?? { text: "", until: 0 };
  return wall() < until ? JSON.parse(text) : undefined;
}

/** Forgets all orders, as a process that has just begun knows none. */
export const forgetOrders = (): void => known.clear();
