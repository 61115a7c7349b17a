import { OrderError } from "../../../domain/error.ts";
import { isTask } from "../../../domain/messages/notifications.ts";
import { replaceNotification } from "../../../io/messages/notifications.ts";
import { notificationHandler, refuseConcurrentChange } from "./notification.ts";

/** POST /v1/orders/{id}/dismiss: closes the task of a message without sending it. */
export const handler = notificationHandler("dismiss", async (_, message, now) => {
  if (!isTask(message))
    throw new OrderError("invalid-state", `This message is ${message.status}, so there is no task to close.`);
  const dismissed = { ...message, status: "dismissed", at: now } as const;
  return (await replaceNotification(message, dismissed)) ? dismissed : refuseConcurrentChange();
});
