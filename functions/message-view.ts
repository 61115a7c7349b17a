import { masked } from "../domain/mask.ts";
import type { Message } from "../domain/message.ts";
import { nameOf } from "../io/message-item.ts";

/** A message as the API shows it: whoever may know the address finds it in the order. */
export function messageView(message: Message) {
  const { version, template, party, channel, to, status, reason, attempts, at, dueAt } = message;
  return {
    id: nameOf(message),
    ...{ version, template, party, channel, to: masked(to) },
    ...{ status, reason: reason ?? null, attempts, at, dueAt: dueAt ?? null },
  };
}
