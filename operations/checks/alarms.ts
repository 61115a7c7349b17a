import { CloudWatchClient, DescribeAlarmsCommand, type MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { ListSubscriptionsByTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { bad, type Check, type Finding, good } from "../check.ts";
import { type DeployedStack, resourceNamesOf } from "../stack.ts";

async function alarmsOf(stack: DeployedStack): Promise<MetricAlarm[]> {
  const AlarmNames = resourceNamesOf(stack, "AWS::CloudWatch::Alarm");
  const { MetricAlarms = [] } = await new CloudWatchClient().send(new DescribeAlarmsCommand({ AlarmNames }));
  return MetricAlarms;
}

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
    "Nobody has confirmed that he wants the alarms.",
    "Follow the link in the e-mail from AWS; look among the spam, too.",
  );
}
