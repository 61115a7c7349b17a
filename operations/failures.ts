import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

/** One message of a failure queue. */
export interface QueuedFailure {
  queue: string;
  receipt: string;
  body: string;
}

/** Seconds for which nobody else gets what was read: as long as the invocations take. */
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

/** What makes a failure's effects happen: looking through all orders, or giving a function its input again. */
export type FailedInvocation = "reconcile" | { function: string; payload: unknown };

interface QueueMessageBody {
  /** A consumer of the stream gave up: the record says where in the stream, and that may be gone by now. */
  DDBStreamBatchInfo?: object;
  /** An asynchronous call failed at every try. */
  requestContext?: { functionArn?: string };
  requestPayload?: unknown;
  /** What a rule of EventBridge could not hand over: the reconciler's task, or an upload. */
  all?: boolean;
  Records?: { eventSource?: string }[];
}

const functionNameIn = (arn: string): string => arn.split(":")[6]!;

/** Reads a message of a failure queue; undefined for what this command does not understand. */
export function failedInvocationOf(
  body: string,
  functionOf: (name: string) => string,
): FailedInvocation | undefined {
  const message = parseBody(body);
  const { functionArn } = message.requestContext ?? {};
  const reconciler = functionOf("reconcile");
  if (message.DDBStreamBatchInfo || typeof message.all === "boolean") return "reconcile";
  if (message.Records?.[0]?.eventSource === "aws:s3")
    return { function: functionOf("photo-uploaded"), payload: message };
  if (!functionArn || message.requestPayload === undefined) return undefined;
  const name = functionNameIn(functionArn);
  return name === reconciler ? "reconcile" : { function: name, payload: message.requestPayload };
}

function parseBody(body: string): QueueMessageBody {
  try {
    return Object(JSON.parse(body)) as QueueMessageBody;
  } catch {
    return {};
  }
}
