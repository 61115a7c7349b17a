import { newText } from "../../../domain/conversation/schema.ts";
import { cachedShopReader, participantsOf } from "../../../io/messages/participants.ts";
import { orderForConversation, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { postMessage } from "../../http/post-message.ts";
import { chatMessageView } from "./message-view.ts";

/** POST /v1/orders/{id}/messages (S3-03). */
export const handler = httpHandler(
  { body: newText },
  async ({ actor: caller, params, body, header, now }) => {
    const actor = await withProfile(caller);
    const order = await orderForConversation(params.id!, actor);
    const key = header("idempotency-key");
    const message = await postMessage(order, { actor, text: body.text, at: now, key });
    return { status: 201, body: chatMessageView(message, await participantsOf(order, cachedShopReader())) };
  },
);
