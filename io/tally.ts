import type { Notification } from "../domain/message.ts";
import type { MetricName } from "../domain/metrics.ts";
import { recordMetric } from "./metrics.ts";

const outcomeMetrics = {
  sent: "MessagesSent",
  waiting: "MessagesDelayed",
  failed: "MessagesFailed",
  unknown: "MessagesUnknown",
} as const satisfies Partial<Record<Notification["status"], MetricName>>;

/** Counts what became of a message that was handed to its provider, and answers it. */
export function recordOutcomeMetric(message: Notification): Notification {
  const name = outcomeMetrics[message.status as keyof typeof outcomeMetrics];
  if (name) recordMetric(name, 1, message.channel);
  return message;
}
