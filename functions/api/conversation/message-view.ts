import type { ChatMessage } from "../../../domain/conversation/conversation.ts";
import type { Participants } from "../../../domain/messages/recipients.ts";
import type { Order } from "../../../domain/order/order.ts";

/** Who wrote: the role, and the name by which the others know them. Support has none. */
function authorOf({ role, id }: ChatMessage["by"], { order, shop, contractor }: Participants) {
  const staff = ["director", "manager", "seller"].map((each) => [each, shop.name]);
  const names: Record<string, string | undefined> = {
    buyer: order.request.buyer.name,
    ...Object.fromEntries(staff),
    ...(contractor?.id === id && { contractor: contractor?.name }),
  };
  return { role, ...(id && { id }), name: names[role] ?? null };
}

/** A message of a conversation as the API shows it. */
export function chatMessageView({ order, number, text, by, at }: ChatMessage, participants: Participants) {
  return { id: String(number), kind: "message" as const, order, text, by: authorOf(by, participants), at };
}

/** Every conversation begins with the order itself (S3-01): nothing is stored for it. */
export function orderAsFirstMessage(order: Order, participants: Participants) {
  const by = authorOf(order.history[0]!.actor, participants);
  return { id: "0", kind: "order" as const, order: order.id, text: null, by, at: order.placedAt };
}
