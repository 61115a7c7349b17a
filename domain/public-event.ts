import type * as z from "zod";
import { eventTypeOf } from "./event-types.ts";
import type { Order } from "./order.ts";
import type { orderEventBase } from "./public-events.ts";

export type PublicEvent = z.infer<typeof orderEventBase> & { type: string; data: Record<string, unknown> };

/** The event of an order's version as storefronts read it; undefined when the order has no such version. */
export function publicEventOf(order: Omit<Order, "request">, version: number): PublicEvent | undefined {
  const event = order.history[version - 1];
  const entry = order.history.slice(0, version).findLast(({ to }) => to);
  if (!event || !entry) return undefined;
  const { id, number, shop } = order;
  const lifecycle = order.lifecycle as PublicEvent["lifecycle"];
  const from = order.history.slice(0, version - 1).findLast(({ to }) => to)?.to ?? null;
  const { command, actor, at, data = {} } = event;
  const place = { order: id, number, shop, lifecycle, version, at, actor, from };
  return {
    id: `${id}.${version}`,
    type: eventTypeOf(command),
    ...place,
    to: entry.to!,
    group: entry.group!,
    data,
  };
}
