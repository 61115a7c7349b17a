import { listNotifications } from "../io/messages.ts";
import { orderForNotifications } from "./access.ts";
import { notificationView } from "./message-view.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/orders/{id}/notifications: every e-mail and SMS about an order, oldest first, and what became of it. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const { id } = await orderForNotifications(params.id!, actor);
  const messages = await listNotifications(id);
  return { body: { items: messages.map(notificationView), next: null } };
});
