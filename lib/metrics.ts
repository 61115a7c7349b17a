import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { dimensions, type MetricName, metrics, namespaceOf, service } from "../domain/metrics.ts";

/** One of Waymark's own metrics, one line for each value of its second dimension. */
export function own(stage: string, metricName: MetricName, period = Duration.minutes(5)): Metric[] {
  const { by, statistic } = { by: undefined, ...metrics[metricName] };
  const common = { namespace: namespaceOf(stage), metricName, statistic, period };
  if (!by) return [new Metric({ ...common, dimensionsMap: service })];
  return dimensions[by].map(
    (value) =>
      new Metric({ ...common, dimensionsMap: { ...service, [by]: value }, label: `${metricName} ${value}` }),
  );
}
