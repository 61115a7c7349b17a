import type { Notification } from "../../domain/messages/notifications.ts";
import {
  dimensions,
  type MetricName,
  metricNamespace,
  metrics,
  serviceDimension,
} from "../../domain/metrics.ts";
import { wall } from "./clock.ts";
import { redactErrors } from "./log.ts";

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
  if (process.env.METRICS_DISABLED !== "true")
    for (const [value, line] of lines) process.stdout.write(`${JSON.stringify(embedded(value, line))}\n`);
  lines.clear();
}

/** A line of the log of which CloudWatch makes metrics: its embedded metric format. */
function embedded(value: string, line: ReadonlyMap<MetricName, number>) {
  const by = Object.keys(dimensions).find((name) =>
    (dimensions[name as By] as readonly string[]).includes(value),
  );
  const all = { ...serviceDimension, ...(by && { [by]: value }) };
  const described = {
    Namespace: process.env.METRICS_NAMESPACE ?? metricNamespace("local"),
    Dimensions: [Object.keys(all)],
    Metrics: [...line.keys()].map((Name) => ({ Name, Unit: metrics[Name].unit })),
  };
  return { _aws: { Timestamp: wall(), CloudWatchMetrics: [described] }, ...all, ...Object.fromEntries(line) };
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
