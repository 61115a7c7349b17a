import { Duration } from "aws-cdk-lib";
import type { HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import {
  dimensions,
  type MetricName,
  metricNamespace,
  metrics,
  serviceDimension,
} from "../../domain/metrics.ts";
import type { FailureQueue } from "../constructs/failure-queue.ts";
import type { OrderFunction } from "../lambda/order-function.ts";

/** One of Waymark's own metrics, one line for each value of its second dimension. */
export function waymarkMetrics(
  stage: string,
  metricName: MetricName,
  period = Duration.minutes(5),
): Metric[] {
  const { by, statistic } = { by: undefined, ...metrics[metricName] };
  const common = { namespace: metricNamespace(stage), metricName, statistic, period };
  if (!by) return [new Metric({ ...common, dimensionsMap: serviceDimension })];
  return dimensions[by].map(
    (value) =>
      new Metric({
        ...common,
        dimensionsMap: { ...serviceDimension, [by]: value },
        label: `${metricName} ${value}`,
      }),
  );
}

/** What the alarms and the dashboard look at. */
export interface Monitored {
  stage: string;
  api: HttpStage;
  table: Table;
  machines: StateMachine[];
  queues: FailureQueue[];
  functions: Record<string, OrderFunction>;
}
