import type { Actor } from "../actor.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { type Availability, availabilities } from "../lifecycle/enums.ts";
import type { Moment } from "../time/time.ts";
import { startDeadlines } from "./deadlines.ts";
import { evolve, initialState, type Origin } from "./evolve.ts";
import type { Event, Order } from "./order.ts";
import type { NewOrder } from "./schema.ts";

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

/** One request for each availability, where the lifecycle never mixes them (S3-04); delivery is paid once. */
export function splitByAvailability(lifecycle: Lifecycle, request: NewOrder): NewOrder[] {
  const kinds = availabilities.filter((kind) => request.lines.some((line) => line.availability === kind));
  if (!lifecycle.splits || kinds.length < 2) return [request];
  return kinds.map((kind, i) => partOf(request, kind, i === 0 ? request.delivery.price : 0));
}

function partOf(request: NewOrder, kind: Availability, price: number): NewOrder {
  const lines = request.lines.filter(({ availability }) => availability === kind);
  return { ...request, lines, delivery: { ...request.delivery, price } };
}
