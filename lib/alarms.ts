import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { own } from "./metrics.ts";
import { NoticeTopic } from "./notice-topic.ts";
import type { Watched } from "./watched.ts";

interface Rule {
  /** What it means and where to begin. */
  says: string;
  metric: IMetric;
  /** It rings above this. */
  above: number;
  /** So many periods in a row; 1 when left out. */
  periods?: number;
  /** Silence is bad news, too. */
  silence?: "rings";
}

const period = Duration.minutes(5);
/** Functions whose errors no answer of the API shows. */
const unseen = [
  "wake",
  "notify",
  "reconcile",
  "deliver",
  "send",
  "heed-mail",
  "heed-photo",
  "await-change",
  "ring",
  "hand-over",
];

/** The eight alarms, all to one address. */
export class Alarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { key, address, ...watched }: Watched & { key: IKey; address: string },
  ) {
    super(scope, id);
    const topic = new NoticeTopic(this, "Topic", { key, publisher: "cloudwatch" });
    topic.addSubscription(new EmailSubscription(address));
    acknowledge(topic, {
      "Serverless-SNSRedrivePolicy":
        "An e-mail that does not arrive cannot be sent again by a queue; the dashboard shows it.",
    });
    for (const [name, rule] of Object.entries(rulesFor(watched)))
      new Alarm(this, name, optionsOf(rule)).addAlarmAction(new SnsAction(topic));
  }
}

const optionsOf = ({ says, metric, above, periods = 1, silence }: Rule) => ({
  alarmDescription: says,
  metric,
  threshold: above,
  evaluationPeriods: periods,
  comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
});

const rulesFor = ({ stage, api, machines, queues, functions }: Watched): Record<string, Rule> => ({
  ApiErrors: {
    says: "The API answers 5xx. See the access log by route, then the function's log.",
    metric: api.metricServerError({ statistic: "Sum", period }),
    above: 5,
  },
  FunctionErrors: {
    says: "A function fails that nobody waits for. See its log.",
    metric: sum(unseen.map((name) => functions[name]!.metricErrors({ period }))),
    above: 5,
  },
  FailuresKept: {
    says: "Something failed for good and lies in a failure queue. Mend the cause, then send it again.",
    metric: sum(
      queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period })),
      "Maximum",
    ),
    above: 0,
  },
  StreamLate: {
    says: "A consumer of the table's stream is more than five minutes behind.",
    metric: new MathExpression({
      expression: "MAX([m0, m1])",
      usingMetrics: {
        m0: functions.wake!.metric("IteratorAge", { statistic: "Maximum", period }),
        m1: functions.notify!.metric("IteratorAge", { statistic: "Maximum", period }),
      },
      period,
    }),
    above: 300_000,
  },
  DeadlinesLate: {
    says: "A deadline has been due for a quarter of an hour, or the reconciler does not run.",
    metric: own(stage, "OldestDeadline")[0]!,
    above: 900,
    periods: 2,
    silence: "rings",
  },
  ExecutionsFailed: {
    says: "Executions fail. The reconciler starts fresh ones, but see why in the console.",
    metric: sum(machines.map((machine) => machine.metricFailed({ period }))),
    above: 0,
  },
  MessagesLost: {
    says: "Messages failed, or nobody knows whether they left. See GET /v1/tasks.",
    metric: sum([...own(stage, "MessagesFailed"), ...own(stage, "MessagesUnknown")]),
    above: 0,
  },
  Reputation: {
    says: "More than 5 % of e-mails bounce, or 0.1 % are called spam: SES will pause sending.",
    metric: new MathExpression({
      expression: "IF(bounces > 0.05 OR complaints > 0.001, 1, 0)",
      usingMetrics: { bounces: reputation("BounceRate"), complaints: reputation("ComplaintRate") },
      period: Duration.hours(1),
    }),
    above: 0,
  },
});

/** One number of several metrics; those that say nothing count as none. */
function sum(metrics: IMetric[], label = "Sum"): MathExpression {
  const named = metrics.map((metric, i) => [`m${i}`, metric] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(" + "),
    usingMetrics: Object.fromEntries(named),
    label,
    period,
  });
}

const reputation = (rate: string) =>
  new Metric({
    namespace: "AWS/SES",
    metricName: `Reputation.${rate}`,
    statistic: "Average",
    period: Duration.hours(1),
  });
