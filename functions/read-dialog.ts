import { cachedShopReader, participantsOf } from "../io/circle.ts";
import { listChatMessages } from "../io/dialog.ts";
import { orderForConversation, withProfile } from "./access.ts";
import { chatMessageView, orderAsFirstMessage } from "./dialog-view.ts";
import { querySchemas } from "./filters.ts";
import { readPage } from "./page.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/orders/{id}/messages, oldest first; `after` asks for what is new. */
export const handler = httpHandler({ query: querySchemas.dialog }, async ({ actor, params, query }) => {
  const order = await orderForConversation(params.id!, await withProfile(actor));
  const participants = await participantsOf(order, cachedShopReader());

  async function read({ limit, after = query.after }: { limit: number; after: string | undefined }) {
    const first = after === undefined ? [orderAsFirstMessage(order, participants)] : [];
    const entries = await listChatMessages(order.id, limit - first.length, Number(after ?? 0));
    return [...first, ...entries.map((entry) => chatMessageView(entry, participants))];
  }

  return { body: await readPage(`dialog ${order.id}`, query, read, ({ id }) => id) };
});
