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
import { acknowledge } from "../constructs/acknowledge.ts";
import { EncryptedTopic } from "../constructs/encrypted-topic.ts";
import { type Monitored, waymarkMetrics } from "./metrics.ts";

interface AlarmRule {
  /** What it means and where to begin. */
  description: string;
  metric: IMetric;
  /** It alarms above this. */
  threshold: number;
  /** So many periods in a row; 1 when left out. */
  periods?: number;
  /** Missing data alarms, too. */
  silence?: "alarms";
}

const period = Duration.minutes(5);
/** Functions whose errors no answer of the API shows. */
const backgroundFunctions = [
  "sync-execution",
  "notify",
  "reconcile",
  "deliver-webhooks",
  "send-messages",
  "photo-uploaded",
  "execution",
];

/** The alarms, all to one address. */
export class Alarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { key, address, ...monitored }: Monitored & { key: IKey; address: string },
  ) {
    super(scope, id);
    const topic = new EncryptedTopic(this, "Topic", { key, publisher: "cloudwatch" });
    topic.addSubscription(new EmailSubscription(address));
    acknowledge(topic, {
      "Serverless-SNSRedrivePolicy":
        "An e-mail that does not arrive cannot be sent again by a queue; the dashboard shows it.",
    });
    for (const [name, rule] of Object.entries(alarmRules(monitored)))
      new Alarm(this, name, alarmOptions(rule)).addAlarmAction(new SnsAction(topic));
  }
}

const alarmOptions = ({ description, metric, threshold, periods = 1, silence }: AlarmRule) => ({
  alarmDescription: description,
  metric,
  threshold,
  evaluationPeriods: periods,
  comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
});

const alarmRules = ({ stage, api, machines, queues, functions }: Monitored): Record<string, AlarmRule> => ({
  ApiErrors: {
    description: "The API answers 5xx. See the access log by route, then the function's log.",
    metric: api.metricServerError({ statistic: "Sum", period }),
    threshold: 5,
  },
  FunctionErrors: {
    description: "A function fails that nobody waits for. See its log.",
    metric: sum(backgroundFunctions.map((name) => functions[name]!.metricErrors({ period }))),
    threshold: 5,
  },
  FailuresKept: {
    description: "Something failed for good and lies in a failure queue. Mend the cause, then send it again.",
    metric: sum(
      queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period })),
      "Maximum",
    ),
    threshold: 0,
  },
  StreamLate: {
    description: "A consumer of the table's stream is more than five minutes behind.",
    metric: new MathExpression({
      expression: "MAX([m0, m1])",
      usingMetrics: {
        m0: functions["sync-execution"]!.metric("IteratorAge", { statistic: "Maximum", period }),
        m1: functions.notify!.metric("IteratorAge", { statistic: "Maximum", period }),
      },
      period,
    }),
    threshold: 300_000,
  },
  DeadlinesLate: {
    description: "A deadline has been due for a quarter of an hour, or the reconciler does not run.",
    metric: waymarkMetrics(stage, "OldestDeadline")[0]!,
    threshold: 900,
    periods: 2,
    silence: "alarms",
  },
  FullScanOld: {
    description:
      "No full scan has come to its end for a day and a half: what consumers lost is told and published for three days only. See the log of reconcile, and the item SWEEP / PLACE.",
    metric: waymarkMetrics(stage, "FullScanAge")[0]!,
    threshold: 129_600,
  },
  ExecutionsRefused: {
    description:
      "Step Functions refuses calls: too many executions are open, or too many calls come at once. Deadlines are kept by the reconciler, a minute or two late. Ask for a higher quota.",
    metric: sum(waymarkMetrics(stage, "ExecutionsRefused")),
    threshold: 0,
  },
  KeyRotationFailed: {
    description:
      "The yearly key could not be added. The former ones stay good; see the log of rotate-keys, then rotate once more.",
    metric: functions["rotate-keys"]!.metricErrors({ period }),
    threshold: 0,
  },
  ExecutionsFailed: {
    description: "Executions fail. The reconciler starts fresh ones, but see why in the console.",
    metric: sum(machines.map((machine) => machine.metricFailed({ period }))),
    threshold: 0,
  },
  MessagesLost: {
    description: "Messages failed, or nobody knows whether they left. See GET /v1/tasks.",
    metric: sum([...waymarkMetrics(stage, "MessagesFailed"), ...waymarkMetrics(stage, "MessagesUnknown")]),
    threshold: 0,
  },
  SmsUndelivered: {
    description:
      "More than a fifth of the SMS of an hour did not reach their phones. GET /v1/tasks has the carriers' words: one that blocks wants a registered sender.",
    metric: new MathExpression({
      expression:
        "IF(FILL(undelivered, 0) > 5 AND FILL(undelivered, 0) > FILL(delivered, 0) / 4, FILL(undelivered, 0), 0)",
      usingMetrics: {
        delivered: waymarkMetrics(stage, "SmsDelivered", Duration.hours(1))[0]!,
        undelivered: waymarkMetrics(stage, "SmsUndelivered", Duration.hours(1))[0]!,
      },
      period: Duration.hours(1),
    }),
    threshold: 0,
  },
  MessagesBlocked: {
    description:
      "SES or SNS refuses messages because of our own set-up: a sandbox, an identity, a right, a paused account, a quota of the day. They wait. Run doctor, mend it, then npm run resend.",
    metric: sum(waymarkMetrics(stage, "MessagesBlocked")),
    threshold: 0,
  },
  PaymentsUnmatched: {
    description: "Money was reported that fits no order, or comes in another currency. See GET /v1/tasks.",
    metric: sum(waymarkMetrics(stage, "PaymentsUnmatched")),
    threshold: 0,
  },
  ParcelsUnmatched: {
    description: "A carrier reported parcels that no order has. See the log of webhooks for its reports.",
    metric: sum(waymarkMetrics(stage, "ParcelsUnmatched")),
    threshold: 0,
  },
  Reputation: {
    description: "More than 5 % of e-mails bounce, or 0.1 % are called spam: SES will pause sending.",
    metric: new MathExpression({
      expression: "IF(bounces > 0.05 OR complaints > 0.001, 1, 0)",
      usingMetrics: { bounces: reputation("BounceRate"), complaints: reputation("ComplaintRate") },
      period: Duration.hours(1),
    }),
    threshold: 0,
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
