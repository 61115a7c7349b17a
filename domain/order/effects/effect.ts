import type { Event, Order, OrderChange } from "../order.ts";

/** What an event says beside its status. */
// biome-ignore lint/suspicious/noExplicitAny: it has passed the schema of its command
export type EventData = Record<string, any>;

/** What an event does to an order beyond its status and its deadlines. */
export type Effect = (order: Order, data: EventData, event: Event) => OrderChange;
