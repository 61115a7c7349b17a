import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import {
  dimensions,
  type MetricName,
  metricNamespace,
  metrics,
  serviceDimension,
} from "../domain/metrics.ts";

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
