import type * as z from "zod";
import type { Actor } from "../actor.ts";
import { type ChatMessage, conversationEventId } from "../conversation/conversation.ts";
import type { Event } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import { conversationPathOf } from "../order/parties.ts";
import { type EventReader, eventDataFor } from "../order/view/events.ts";
import { conversationEventType, eventTypeOf } from "./event-types.ts";
import type { conversationEvent, orderEventBase } from "./schema.ts";

export type PublicEvent = z.infer<typeof orderEventBase> & { type: string; data: Record<string, unknown> };

/**
 * The event of an order's version as a reader of the feed may know it, or as it is sent to whom nobody knows; undefined
 * when the order has no such version.
 */
export function publicEventOf(
  order: Omit<Order, "request">,
  version: number,
  reader?: EventReader,
): PublicEvent | undefined {
  const event = order.history[version - 1];
  const entered = order.history.slice(0, version).findLast(({ to }) => to);
  if (!event || !entered) return undefined;
  const { id, number, shop } = order;
  const lifecycle = order.lifecycle as PublicEvent["lifecycle"];
  const from = order.history.slice(0, version - 1).findLast(({ to }) => to)?.to ?? null;
  const { command, actor, at, sets } = event;
  const place = { order: id, number, shop, lifecycle, version, at, actor, from };
  return {
    id: `${id}.${version}`,
    type: eventTypeOf(command),
    ...place,
    to: entered.to!,
    group: entered.group!,
    ...(sets && { sets }),
    data: { ...eventDataFor(order, version, reader) },
  };
}

/**
 * Whether an event of a shop's feed is for this reader: sellers read of their own orders only, and that one of theirs
 * has gone to somebody else. `version` is that of an event of the order's history; the conversation has none.
 */
export function concerns(
  { assignee, history }: Pick<Order, "assignee" | "history">,
  version: number | undefined,
  { role, id }: Pick<Actor, "role" | "id">,
): boolean {
  if (role !== "seller" || assignee === id) return true;
  if (version === undefined || history[version - 1]?.command !== "assignSeller") return false;
  const former = history.slice(0, version - 1).findLast(({ command }) => command === "assignSeller");
  return former !== undefined && sellerIn(former) === id;
}

const sellerIn = ({ data }: Event): unknown => (data as { seller?: string } | undefined)?.seller;

export type ConversationEvent = z.infer<typeof conversationEvent>;

/** The chat message that an event's id names; undefined for an event of an order's history. */
export function chatMessageRefIn(id: string): Pick<ChatMessage, "order" | "number"> | undefined {
  const [order, place = ""] = id.split(".");
  return place.startsWith("m") ? { order: order!, number: Number(place.slice(1)) } : undefined;
}

/** The event of a chat message as storefronts read it. */
export function conversationEventOf(
  order: Pick<Order, "id" | "number" | "shop" | "lifecycle">,
  message: ChatMessage,
): ConversationEvent {
  const { id, number, shop } = order;
  const { role, id: writer } = message.by;
  const actor = { role, ...(writer && { id: writer }) };
  const lifecycle = order.lifecycle as ConversationEvent["lifecycle"];
  const heading = {
    id: conversationEventId(message),
    type: conversationEventType,
    order: id,
    number,
    shop,
    lifecycle,
  } as const;
  const data = { message: String(message.number), thread: conversationPathOf(order) };
  return { ...heading, at: message.at, actor, data };
}
