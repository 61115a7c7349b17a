import type { EventData, EventName, EventOf } from "../event.ts";
import type { Order, OrderChange } from "../order.ts";

/** What the events of one name do to an order beyond its status, its deadlines and its bill. */
export type Effect<C extends EventName> = (
  order: Order,
  data: EventData<C>,
  event: EventOf<C>,
) => OrderChange;

/** Such effects by the name of the event. */
export type Effects = { [C in EventName]?: Effect<C> };
