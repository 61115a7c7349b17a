import { listChatMessages } from "../../../io/conversation/conversation.ts";
import { cachedShopReader, participantsOf } from "../../../io/messages/participants.ts";
import { orderForConversation, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { chatMessageView, orderAsFirstMessage } from "./message-view.ts";

/** GET /v1/orders/{id}/messages, oldest first; `after` asks for what is new. */
export const handler = httpHandler({ query: querySchemas.conversation }, async ({ actor, params, query }) => {
  const order = await orderForConversation(params.id!, await withProfile(actor));
  const participants = await participantsOf(order, cachedShopReader());

  async function read({ limit, after = query.after }: { limit: number; after: string | undefined }) {
    const first = after === undefined ? [orderAsFirstMessage(order, participants)] : [];
    const messages = await listChatMessages(order.id, limit - first.length, Number(after ?? 0));
    return [...first, ...messages.map((entry) => chatMessageView(entry, participants))];
  }

  return { body: await readPage(`dialog ${order.id}`, query, read, ({ id }) => id) };
});
