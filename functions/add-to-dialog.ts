import { newChatMessage } from "../domain/new-entry.ts";
import { cachedShopReader, participantsOf } from "../io/circle.ts";
import { orderForConversation, withProfile } from "./access.ts";
import { chatMessageView } from "./dialog-view.ts";
import { postMessage } from "./said-by.ts";
import { httpHandler } from "./shell.ts";

/** POST /v1/orders/{id}/messages (S3-03). */
export const handler = httpHandler(
  { body: newChatMessage },
  async ({ actor: caller, params, body, header, now }) => {
    const actor = await withProfile(caller);
    const order = await orderForConversation(params.id!, actor);
    const key = header("idempotency-key");
    const message = await postMessage(order, { actor, text: body.text, at: now, key });
    return { status: 201, body: chatMessageView(message, await participantsOf(order, cachedShopReader())) };
  },
);
