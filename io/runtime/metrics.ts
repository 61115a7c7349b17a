import { Metrics } from "@aws-lambda-powertools/metrics";
import type { Notification } from "../../domain/messages/notifications.ts";
import {
  dimensions,
  type MetricName,
  metricNamespace,
  metrics,
  serviceDimension,
} from "../../domain/metrics.ts";
import { redactErrors } from "./log.ts";

const emitter = new Metrics({
  namespace: process.env.POWERTOOLS_METRICS_NAMESPACE ?? metricNamespace("local"),
  serviceName: serviceDimension.service,
});

type By = keyof typeof dimensions;
type ByOf<Name extends MetricName> = (typeof metrics)[Name] extends { by: infer B extends By } ? B : never;
/** What the second dimension of a metric may say; nothing for one without. */
type ValueOf<Name extends MetricName> = [ByOf<Name>] extends [never]
  ? []
  : [value: (typeof dimensions)[ByOf<Name>][number]];

/** What this run has measured so far: one line for each value of a second dimension. */
const lines = new Map<string, Map<MetricName, number>>();

/** Measures something; it is written when the run ends. */
export function recordMetric<Name extends MetricName>(
  name: Name,
  amount: number,
  ...[value]: ValueOf<Name>
): void {
  const line = lines.get(value ?? "") ?? new Map<MetricName, number>();
  lines.set(value ?? "", line);
  const former = line.get(name) ?? 0;
  line.set(name, metrics[name].statistic === "Sum" ? former + amount : Math.max(former, amount));
}

/** A handler that writes what it measured when it ends, well or not: few lines instead of one for each order. */
export function withMetrics<Args extends unknown[], Result>(handler: (...args: Args) => Promise<Result>) {
  return redactErrors(async (...args: Args): Promise<Result> => {
    try {
      return await handler(...args);
    } finally {
      flush();
    }
  });
}

function flush(): void {
  for (const [value, line] of lines) {
    for (const [name, amount] of line) emitter.addMetric(name, metrics[name].unit, amount);
    const by = Object.entries(dimensions).find(([, values]) => (values as readonly string[]).includes(value));
    if (by) emitter.addDimension(by[0], value);
    emitter.publishStoredMetrics();
  }
  lines.clear();
}

const outcomeMetrics = {
  sent: "MessagesSent",
  waiting: "MessagesDelayed",
  failed: "MessagesFailed",
  unknown: "MessagesUnknown",
} as const satisfies Partial<Record<Notification["status"], MetricName>>;

/** Counts what became of a message at its provider, and answers it. */
export function recordOutcomeMetric(message: Notification): Notification {
  const name = outcomeMetrics[message.status as keyof typeof outcomeMetrics];
  if (name) recordMetric(name, 1, message.channel);
  return message;
}
