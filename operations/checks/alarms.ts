import { CloudWatchClient, DescribeAlarmsCommand, type MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { ListSubscriptionsByTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type DeployedStack, resourceNamesOf } from "../deployment.ts";
import { bad, type Check, type Finding, good } from "./check.ts";

async function alarmsOf(stack: DeployedStack): Promise<MetricAlarm[]> {
  const AlarmNames = resourceNamesOf(stack, "AWS::CloudWatch::Alarm");
  const { MetricAlarms = [] } = await new CloudWatchClient().send(new DescribeAlarmsCommand({ AlarmNames }));
  return MetricAlarms;
}

/** No alarm of the stack is in ALARM. */
export const alarmStates: Check = {
  name: "No alarm rings",
  async look(stack) {
    const alarms = await alarmsOf(stack);
    const loud = alarms.filter(({ StateValue }) => StateValue === "ALARM");
    if (loud.length === 0) return [good(`None of ${alarms.length} alarms rings.`)];
    return loud.map(({ AlarmName, AlarmDescription }) =>
      bad(
        `${AlarmName} rings. ${AlarmDescription ?? ""}`.trim(),
        "docs/operations.md says what each alarm means.",
      ),
    );
  },
};

/** Somebody has confirmed a subscription to each topic of the alarms. */
export const alarmSubscribers: Check = {
  name: "Somebody hears the alarms",
  async look(stack) {
    const topics = new Set((await alarmsOf(stack)).flatMap(({ AlarmActions = [] }) => AlarmActions));
    if (topics.size === 0) return [bad("The alarms tell nobody.", "Set alarms in bin/stages.ts and deploy.")];
    return Promise.all([...topics].map(subscribersOf));
  },
};

async function subscribersOf(TopicArn: string): Promise<Finding> {
  const { Subscriptions = [] } = await new SNSClient().send(
    new ListSubscriptionsByTopicCommand({ TopicArn }),
  );
  const confirmed = Subscriptions.filter(({ SubscriptionArn = "" }) => SubscriptionArn.startsWith("arn:"));
  if (confirmed.length > 0)
    return good(`Alarms reach ${confirmed.length} of ${Subscriptions.length} subscriptions.`);
  return bad(
    "Nobody has confirmed the subscription to the alarms.",
    "Follow the link in the e-mail from AWS; look among the spam, too.",
  );
}

/** No failure list holds anything. */
export const failureQueues: Check = {
  name: "Nothing lies in a failure queue",
  async look(stack) {
    const counts = await Promise.all(resourceNamesOf(stack, "AWS::SQS::Queue").map(countMessages));
    const full = counts.filter(({ count }) => count > 0);
    if (full.length === 0) return [good(`All ${counts.length} failure queues are empty.`)];
    return full.map(({ url, count }) => queueFinding(url, count, stack.stage));
  },
};

async function countMessages(QueueUrl: string) {
  const { Attributes = {} } = await new SQSClient().send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
  );
  return { url: QueueUrl, count: Number(Attributes.ApproximateNumberOfMessages ?? 0) };
}

const queueFinding = (url: string, count: number, stage: string): Finding =>
  bad(
    `${count} failures lie in ${url.slice(url.lastIndexOf("/") + 1)}.`,
    `Mend the cause, then: npm run redrive -- --stage ${stage}`,
  );
