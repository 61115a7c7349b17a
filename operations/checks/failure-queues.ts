import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { bad, type Check, type Finding, good } from "../check.ts";
import { resourceNamesOf } from "../stack.ts";

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
