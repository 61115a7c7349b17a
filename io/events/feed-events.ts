import type { Actor } from "../../domain/actor.ts";
import {
  type ConversationEvent,
  chatMessageRefIn,
  concerns,
  conversationEventOf,
  type PublicEvent,
  publicEventOf,
} from "../../domain/events/event.ts";
import { chatMessageKey, chatMessageOf } from "../conversation/conversation.ts";
import { type Item, readItems } from "../dynamodb/table.ts";
import { orderKey, orderStateOf } from "../orders/order-item.ts";
import type { ListedOrder } from "../orders/order-lists.ts";

/** Who reads a feed; nobody does when it is sent to a webhook. */
type FeedReader = Pick<Actor, "role" | "id">;

/** What stands in a feed: an event of an order's history, or of its conversation. */
export type FeedEvent = PublicEvent | ConversationEvent;

/** An event with the order that it happened to, as its lists show it at present. */
interface EventInFeed {
  event: FeedEvent;
  order: ListedOrder;
}

/** Events by their ids, built from their orders and conversations, in the same order; what is gone is left out, and what this reader may not know. */
export async function readFeedEvents(ids: string[], reader?: FeedReader): Promise<FeedEvent[]> {
  return (await readEventsInFeed(ids, reader)).map(({ event }) => event);
}

/** The same events, each with its order. */
export async function readEventsInFeed(ids: string[], reader?: FeedReader): Promise<EventInFeed[]> {
  const orders = [...new Set(ids.map(orderIdIn))].map(orderKey);
  const entries = ids.flatMap((id) => chatMessageRefIn(id) ?? []).map(chatMessageKey);
  const items = await readItems([...orders, ...entries], true);
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  const itemAt = ({ pk, sk }: ReturnType<typeof orderKey>) => found.get(`${pk} ${sk}`);
  return ids.flatMap((id): EventInFeed[] => {
    const stateItem = itemAt(orderKey(orderIdIn(id)));
    if (!stateItem) return [];
    const event = eventIn(id, stateItem, itemAt, reader);
    return event ? [{ event, order: stateItem as ListedOrder }] : [];
  });
}

type ItemAt = (key: ReturnType<typeof orderKey>) => Item | undefined;

function eventIn(id: string, stateItem: Item, itemAt: ItemAt, reader?: FeedReader): FeedEvent | undefined {
  const [order, place] = [orderStateOf(stateItem), chatMessageRefIn(id)];
  const version = place ? undefined : Number(id.split(".")[1]);
  if (reader && !concerns(order, version, reader)) return undefined;
  if (!place) return publicEventOf(order, version!, reader);
  const chatItem = itemAt(chatMessageKey(place));
  return chatItem && conversationEventOf(order, chatMessageOf(chatItem));
}

const orderIdIn = (id: string): string => id.split(".")[0]!;
