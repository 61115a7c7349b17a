import type { Actor } from "../../domain/actor.ts";
import {
  answeredBy,
  type ChatMessage,
  chatRefusal,
  nextChatMessage,
} from "../../domain/conversation/conversation.ts";
import { OrderError } from "../../domain/error.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import {
  addChatMessage,
  addChatMessageOnce,
  findChatMessageOf,
  lastChatMessages,
} from "../../io/conversation/conversation.ts";
import { fingerprintOf, idempotencyKeyOf } from "./idempotency.ts";

/** A message as it is posted, and the Idempotency-Key that came with it. */
interface PostedMessage {
  actor: Actor;
  text: string;
  at: Moment;
  key?: string | undefined;
}

/** So often another message may come in between. */
const maxAttempts = 10;

/** Adds this actor's message to the conversation about an order; with a key only once. */
export async function postMessage(
  order: Order,
  { actor, text, at, key }: PostedMessage,
): Promise<ChatMessage> {
  const checkedKey = idempotencyKeyOf(key);
  const fingerprint = checkedKey && fingerprintOf(checkedKey, actor, "message", text);
  for (let i = 0; i < maxAttempts; i++) {
    const [former] = await lastChatMessages(order.id, 1);
    const refusal = chatRefusal(former, actor);
    if (refusal) return repeatedMessage(order, fingerprint, refusal);
    const message = nextChatMessage(order, former, actor, text, at);
    const answered = answeredBy(message, former);
    const added = await (fingerprint
      ? addChatMessageOnce(message, fingerprint, answered)
      : addChatMessage(message, answered));
    if (added) return added;
  }
  throw new OrderError(
    "unavailable",
    "Several people are writing in this conversation at once. Please send the message again.",
  );
}

/** Who may write nothing more gets the answer to an earlier request again. */
async function repeatedMessage(order: Order, fingerprint: string | undefined, refusal: string) {
  const earlier = fingerprint && (await findChatMessageOf(order.id, fingerprint));
  if (earlier) return earlier;
  throw new OrderError("invalid-state", refusal);
}
