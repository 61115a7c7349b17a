import type { Actor } from "../actor.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import type { Moment } from "../time/time.ts";
import { startDeadlines } from "./deadlines.ts";
import type { Event } from "./event.ts";
import { evolve, initialState, type Origin } from "./evolve.ts";
import type { Order } from "./order.ts";

/** The order that a request becomes: its first event, applied. */
export function createOrder(
  lifecycle: Lifecycle,
  origin: Origin,
  actor: Actor,
  now: Moment,
  key?: string,
): Order {
  const { initial, statuses } = lifecycle;
  const event: Event = {
    command: "create",
    actor: { role: actor.role, ...(actor.id && { id: actor.id }) },
    at: now,
    to: initial,
    group: statuses[initial]!.group,
    ...(key && { key }),
  };
  const deadlines = startDeadlines(lifecycle, evolve(initialState(origin), event), now);
  return evolve(initialState(origin), { ...event, ...(deadlines.length > 0 && { deadlines }) });
}
