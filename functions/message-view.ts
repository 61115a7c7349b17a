import { maskAddress } from "../domain/mask.ts";
import type { Notification } from "../domain/message.ts";
import { notificationName } from "../io/message-item.ts";

/** A message as the API shows it: whoever may know the address finds it in the order. */
export function notificationView(message: Notification) {
  const { version, template, party, channel, to, status, reason, attempts, at, dueAt } = message;
  return {
    id: notificationName(message),
    ...{ version, template, party, channel, to: maskAddress(to) },
    ...{ status, reason: reason ?? null, attempts, at, dueAt: dueAt ?? null },
  };
}
