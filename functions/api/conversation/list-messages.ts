import { mayReadWriting } from "../../../domain/order/features/feed.ts";
import { listChatMessages } from "../../../io/conversation/conversation.ts";
import { cachedShopReader, participantsOf } from "../../../io/messages/participants.ts";
import { orderForConversation, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readingOnly, readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { chatMessageView, orderAsFirstMessage } from "./message-view.ts";

/** GET /v1/orders/{id}/messages, oldest first; `after` asks for what is new. Of a former contractor's time the next one reads nothing (S0-34). */
export const handler = httpHandler({ query: querySchemas.conversation }, async ({ actor, params, query }) => {
  const order = await orderForConversation(params.id!, await withProfile(actor));
  const participants = await participantsOf(order, cachedShopReader());
  const readMessages = readingOnly(
    ({ limit, after = "0" }) => listChatMessages(order.id, limit, Number(after)),
    (message) => mayReadWriting(order, actor, message),
    ({ number }) => String(number),
  );

  async function read({ limit, after = query.after }: { limit: number; after: string | undefined }) {
    const first = after === undefined ? [orderAsFirstMessage(order, participants)] : [];
    const messages = await readMessages({ limit: limit - first.length, after });
    return [...first, ...messages.map((entry) => chatMessageView(entry, participants))];
  }

  return { body: await readPage(`dialog ${order.id}`, query, read, ({ id }) => id) };
});
