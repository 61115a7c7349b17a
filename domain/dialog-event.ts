import type * as z from "zod";
import { type ChatMessage, conversationEventId } from "./dialog.ts";
import { conversationEventType } from "./event-types.ts";
import type { Order } from "./order.ts";
import { conversationPathOf } from "./parties.ts";
import type { conversationEvent } from "./public-events.ts";

export type ConversationEvent = z.infer<typeof conversationEvent>;

/** The entry that an event's id names; undefined for an event of an order's history. */
export function chatMessageRefIn(id: string): Pick<ChatMessage, "order" | "number"> | undefined {
  const [order, place = ""] = id.split(".");
  return place.startsWith("m") ? { order: order!, number: Number(place.slice(1)) } : undefined;
}

/** The event of an entry as storefronts read it. */
export function conversationEventOf(
  order: Pick<Order, "id" | "number" | "shop" | "lifecycle">,
  entry: ChatMessage,
): ConversationEvent {
  const { id, number, shop } = order;
  const { role, id: writer } = entry.by;
  const actor = { role, ...(writer && { id: writer }) };
  const lifecycle = order.lifecycle as ConversationEvent["lifecycle"];
  const heading = {
    id: conversationEventId(entry),
    type: conversationEventType,
    order: id,
    number,
    shop,
    lifecycle,
  } as const;
  const data = { message: String(entry.number), thread: conversationPathOf(order) };
  return { ...heading, at: entry.at, actor, data };
}
