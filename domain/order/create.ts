import type { Actor } from "../actor.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import type { Moment } from "../time/time.ts";
import { startDeadlines } from "./deadlines.ts";
import type { Event } from "./event.ts";
import { evolve, initialState, type Origin } from "./evolve.ts";
import type { CheckoutPlace } from "./money/ledger.ts";
import { sumsOf } from "./money/sums.ts";
import type { Order } from "./order.ts";
import type { NewOrder } from "./schema.ts";

/** Where buyers can be asked whether a third person may take it, silence is no consent (S2-52). */
function withConsent(lifecycle: Lifecycle, origin: Origin): Origin {
  const { delivery } = origin.request;
  if (!lifecycle.always?.allowThirdPerson || delivery.thirdPersonAllowed !== undefined) return origin;
  return { ...origin, request: { ...origin.request, delivery: { ...delivery, thirdPersonAllowed: false } } };
}

/** Where the orders of one checkout stand among each other; nothing for one that became a single order. */
export function checkoutPlaces(orders: string[], requests: readonly NewOrder[]): CheckoutPlace[] {
  if (orders.length < 2) return [];
  let before = 0;
  return requests.map((request) => {
    const own = sumsOf(request).total;
    const place = { id: orders[0]!, orders, before, own };
    before += own;
    return place;
  });
}

/** The order that a request becomes: its first event, applied. */
export function createOrder(
  lifecycle: Lifecycle,
  given: Origin,
  actor: Actor,
  now: Moment,
  key?: string,
): Order {
  const { initial, statuses } = lifecycle;
  const origin = withConsent(lifecycle, given);
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
