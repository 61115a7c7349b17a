import { listNotifications } from "../../../io/messages/notifications.ts";
import { orderForNotifications } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { notificationView } from "./notification.ts";

/** GET /v1/orders/{id}/notifications: every e-mail and SMS about an order, oldest first, and what became of it. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const { id } = await orderForNotifications(params.id!, actor);
  const messages = await listNotifications(id);
  return { body: { items: messages.map(notificationView), next: null } };
});
