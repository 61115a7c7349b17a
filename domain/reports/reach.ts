import type { Actor } from "../actor.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { attentionOf } from "../order/attention.ts";
import type { DismissibleTask, Event, UnreachableReason } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import { isFull } from "../order/rules/limits.ts";
import { latest, type Moment } from "../time/time.ts";

/** The event that somebody closes a task of an order; undefined where it is closed already, or was never open. */
export function dismissalEvent(
  order: Order,
  task: DismissibleTask,
  { role, id }: Actor,
  at: Moment,
): Event | undefined {
  if (!attentionOf(order).some(({ code }) => code === task)) return undefined;
  const actor = { role, ...(id && { id }) };
  return { command: "dismissTask", actor, at: latest(order.updatedAt, at), data: { task } };
}

/**
 * The event that no message reaches the buyer of an order under way: once for the contacts that they have, also where
 * somebody has closed its task since; undefined where it says nothing new.
 */
export function unreachableEvent(order: Order, why: UnreachableReason, at: Moment): Event | undefined {
  const corrected = order.history.findLastIndex(({ command, data }) => command === "correct" && data?.former);
  const isKnown = order.history.slice(corrected + 1).some(({ command }) => command === "recordUnreachable");
  if (isKnown || isClosed(order.group) || isFull(order, { command: "recordUnreachable" })) return undefined;
  const now = latest(order.updatedAt, at);
  return { command: "recordUnreachable", actor: { role: "clock" }, at: now, data: { why } };
}
