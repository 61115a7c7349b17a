import { messageChannels } from "./channels.ts";

/** The namespace of a deployment's own metrics in CloudWatch; functions get it as METRICS_NAMESPACE. */
export const metricNamespace = (stage: string): string => `Waymark/${stage}`;

/** The dimension that every metric below has, so that alarms of several functions add up. */
export const serviceDimension = { service: "waymark" } as const;

interface Metric {
  unit: "Count" | "Seconds";
  /** How values of one period belong together: added up, or the greatest of them. */
  statistic: "Sum" | "Maximum";
  /** A second dimension, of few values: none of them names an order, a shop or a person. */
  by?: "Group" | "Channel";
}

const sum = { unit: "Count", statistic: "Sum" } as const;
const byChannel = { ...sum, by: "Channel" } as const;
const seconds = { unit: "Seconds", statistic: "Maximum" } as const;

/** Everything that Waymark measures of itself, beside what AWS measures of it. */
export const metrics = {
  /** Orders that were placed into a group of statuses or moved into it, by the consumer `notify`. */
  OrdersEntered: { ...sum, by: "Group" },
  /** Orders whose deadline an execution missed by a minute; the reconciler finds them every minute. */
  DeadlinesOverdue: { ...seconds, unit: "Count" },
  /** How long the oldest of them has been due, 0 when there is none. */
  OldestDeadline: seconds,
  /** Messages whose time had come when the reconciler looked; more than a thousand at a time only while a run has time. */
  MessagesDue: { ...seconds, unit: "Count" },
  /** How long the oldest of them has been due, 0 when there is none. */
  OldestMessage: seconds,
  /** Calls that Step Functions refused, because too many came at once or too many executions are open. */
  ExecutionsRefused: sum,
  /** Orders that the reconciler moved, or gave a new execution. */
  OrdersRepaired: sum,
  /** Repairs that failed; each comes again in the next run. */
  RepairsFailed: sum,
  /** How long ago that was up to which the last whole full scan looked; nothing before the first one. */
  FullScanAge: seconds,
  /** What became of messages at their provider. */
  MessagesSent: byChannel,
  /** Not sent this time; tried again later. */
  MessagesDelayed: byChannel,
  /** Refused by what our own set-up says, such as a sandbox: it waits, and somebody has to mend that. */
  MessagesBlocked: byChannel,
  /** Refused, or given up: a task. */
  MessagesFailed: byChannel,
  /** What carriers did with SMS that SNS had taken; only where the stage reads its log of them. */
  SmsDelivered: sum,
  /** Not brought to the phone: a task. */
  SmsUndelivered: sum,
  /** Perhaps sent, and not to be sent twice: a task. */
  MessagesUnknown: byChannel,
  /** Signed reports about money that fit no order, or come in another currency: tasks. */
  PaymentsUnmatched: sum,
  /** Signed reports about parcels of no order, or of another one: they change nothing. */
  ParcelsUnmatched: sum,
  /** Signed reports with a status that their provider's documentation did not have: they change nothing. */
  ReportsUnknown: sum,
  /** Webhooks that an endpoint did not take; tried again later. */
  WebhooksDelayed: sum,
  /** Webhooks given up: every attempt failed, or the endpoint is gone. */
  WebhooksFailed: sum,
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

/** The values of each second dimension. */
export const dimensions = {
  Group: ["new", "active", "paused", "ready", "delivery", "done", "failed"],
  Channel: messageChannels,
} as const;

/**
 * Refusals by HTTP status, counted from the access log of the HTTP API by a metric filter, in the same namespace: the
 * functions stay as small as they are.
 */
export const refusalMetric = { name: "Refusals", by: "Status", unit: "Count", statistic: "Sum" } as const;
