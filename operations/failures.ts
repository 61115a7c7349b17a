import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

/** One message of a failure queue. */
export interface QueuedFailure {
  queue: string;
  receipt: string;
  body: string;
}

/** Seconds for which nobody else gets what was read: as long as the errands take. */
const visibilitySeconds = 900;

/** Everything that lies in a failure queue. */
export async function readFailures(queue: string, seconds = visibilitySeconds): Promise<QueuedFailure[]> {
  const sqs = new SQSClient();
  const found: QueuedFailure[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queue,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: seconds,
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) return found;
    found.push(
      ...Messages.map(({ ReceiptHandle, Body }) => ({ queue, receipt: ReceiptHandle!, body: Body ?? "" })),
    );
  }
}

/** Takes a failure out of its queue. */
export async function deleteFailure({ queue, receipt }: QueuedFailure): Promise<void> {
  await new SQSClient().send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: receipt }));
}
