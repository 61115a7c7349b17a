import { type Group, isClosed } from "../lifecycle/groups.ts";
import type { Order } from "./order.ts";

/** What one order may hold; the item that keeps it all ends at 400 KB. The last part is for what moves it. */
export const sizeLimits = {
  staying: { events: 200, bytes: 200_000 },
  moving: { events: 250, bytes: 250_000 },
};

/** Whether the order takes no further event that leads into `group` (or nowhere); it can always be closed. */
export function isFull(order: Order, group?: Group): boolean {
  if (group && isClosed(group)) return false;
  const { events, bytes } = group ? sizeLimits.moving : sizeLimits.staying;
  return order.history.length >= events || sizeOf(order) >= bytes;
}

const sizeOf = (order: Order): number => new TextEncoder().encode(JSON.stringify(order)).length;
