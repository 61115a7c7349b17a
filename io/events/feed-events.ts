import type { Actor } from "../../domain/actor.ts";
import {
  type ConversationEvent,
  chatMessageRefIn,
  conversationEventOf,
  type PublicEvent,
  publicEventOf,
} from "../../domain/events/event.ts";
import { chatMessageKey, chatMessageOf } from "../conversation/conversation.ts";
import { readItems } from "../dynamodb/table.ts";
import { orderKey, orderStateOf } from "../orders/order-item.ts";

/** What stands in a feed: an event of an order's history, or of its conversation. */
export type FeedEvent = PublicEvent | ConversationEvent;

/** Events by their ids, built from their orders and conversations, in the same order; what is gone is left out, and what this reader may not know. */
export async function readFeedEvents(
  ids: string[],
  reader?: Pick<Actor, "role" | "id">,
): Promise<FeedEvent[]> {
  const orders = [...new Set(ids.map(orderIdIn))].map(orderKey);
  const entries = ids.flatMap((id) => chatMessageRefIn(id) ?? []).map(chatMessageKey);
  const items = await readItems([...orders, ...entries], true);
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  const itemAt = ({ pk, sk }: ReturnType<typeof orderKey>) => found.get(`${pk} ${sk}`);
  return ids.flatMap((id): FeedEvent[] => {
    const [stateItem, place] = [itemAt(orderKey(orderIdIn(id))), chatMessageRefIn(id)];
    const chatItem = place && itemAt(chatMessageKey(place));
    if (!stateItem) return [];
    if (place) return chatItem ? [conversationEventOf(orderStateOf(stateItem), chatMessageOf(chatItem))] : [];
    return [publicEventOf(orderStateOf(stateItem), Number(id.split(".")[1]), reader) ?? []].flat();
  });
}

const orderIdIn = (id: string): string => id.split(".")[0]!;
