import type { Message } from "../domain/message.ts";
import type { MetricName } from "../domain/metrics.ts";
import { measure } from "./metrics.ts";

const outcomes = {
  sent: "MessagesSent",
  waiting: "MessagesDelayed",
  failed: "MessagesFailed",
  unknown: "MessagesUnknown",
} as const satisfies Partial<Record<Message["status"], MetricName>>;

/** Counts what became of a message that was handed to its provider, and answers it. */
export function tally(message: Message): Message {
  const name = outcomes[message.status as keyof typeof outcomes];
  if (name) measure(name, 1, message.channel);
  return message;
}
