import type * as z from "zod";
import { dialogEventId, type Entry } from "./dialog.ts";
import { dialogEventType } from "./event-types.ts";
import type { Order } from "./order.ts";
import { threadOf } from "./parties.ts";
import type { dialogEvent } from "./public-events.ts";

export type DialogEvent = z.infer<typeof dialogEvent>;

/** The entry that an event's id names; undefined for an event of an order's history. */
export function entryIn(id: string): Pick<Entry, "order" | "number"> | undefined {
  const [order, place = ""] = id.split(".");
  return place.startsWith("m") ? { order: order!, number: Number(place.slice(1)) } : undefined;
}

/** The event of an entry as storefronts read it. */
export function dialogEventOf(
  order: Pick<Order, "id" | "number" | "shop" | "lifecycle">,
  entry: Entry,
): DialogEvent {
  const { id, number, shop } = order;
  const { role, id: writer } = entry.by;
  const actor = { role, ...(writer && { id: writer }) };
  const lifecycle = order.lifecycle as DialogEvent["lifecycle"];
  const heading = {
    id: dialogEventId(entry),
    type: dialogEventType,
    order: id,
    number,
    shop,
    lifecycle,
  } as const;
  const data = { message: String(entry.number), thread: threadOf(order) };
  return { ...heading, at: entry.at, actor, data };
}
