import { OrderError } from "../../../domain/error.ts";
import type { Notification } from "../../../domain/messages/notifications.ts";
import { invokeSend } from "../../../io/messages/jobs.ts";
import { findNotification, notificationName } from "../../../io/messages/notifications.ts";

import { notificationHandler, refuseConcurrentChange } from "./notification.ts";

/** Not to be sent again: on their way, or no longer relevant. */
const notResendable: Notification["status"][] = ["sending", "waiting", "skipped"];
/** Seconds that a provider may take to refuse; the function itself has 29. */
const timeoutSeconds = 27;

/** POST /v1/orders/{id}/resend: sends a message once more, whatever became of it, and closes its task. */
export const handler = notificationHandler("resend", async (order, message) => {
  const { status, at, attempts, requests = [] } = message;
  if (notResendable.includes(status))
    throw new OrderError("invalid-state", `This message is ${status}, so it cannot be sent again.`);
  const name = notificationName(message);
  const job = { order: order.id, again: name, seen: { status, at, attempts }, requests };
  const [outcome] = await invokeSend([job], timeoutSeconds);
  if (outcome === "overtaken") return refuseConcurrentChange();
  if (outcome !== "done") throw new Error("The message could not be sent; the log of `send` says why.");
  return (await findNotification(order.id, name))!;
});
