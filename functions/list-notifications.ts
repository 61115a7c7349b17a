import { listMessages } from "../io/messages.ts";
import { attended } from "./access.ts";
import { messageView } from "./message-view.ts";
import { door } from "./shell.ts";

/** GET /v1/orders/{id}/notifications: every e-mail and SMS about an order, oldest first, and what became of it. */
export const handler = door({}, async ({ actor, params }) => {
  const { id } = await attended(params.id!, actor);
  const messages = await listMessages(id);
  return { body: { items: messages.map(messageView), next: null } };
});
