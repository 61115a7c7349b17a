import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, vi } from "vitest";
import { redriveStack } from "../../operations/bulk/redrive-failures.ts";
import { deployedStack } from "./stack-fixture.ts";

const lambda = mockClient(LambdaClient);
const sqs = mockClient(SQSClient);
let said: string[] = [];
const say = (line: string) => void said.push(line);

beforeEach(() => {
  vi.stubEnv("AWS_REGION", "eu-central-1");
  lambda.reset();
  sqs.reset();
  said = [];
});

const arn = (name: string) => `arn:aws:lambda:eu-central-1:111122223333:function:${name}:$LATEST`;
const invocation = { shop: "clay-cats", endpoint: "e1" };
const upload = { Records: [{ eventSource: "aws:s3", s3: { object: { key: "photos/1" } } }] };
const bodies = {
  stream: {
    requestContext: { functionArn: arn("waymark-prod-Notify") },
    DDBStreamBatchInfo: { shardId: "1" },
  },
  schedule: { all: false },
  deliver: {
    requestContext: { functionArn: arn("waymark-prod-DeliverWebhooks") },
    requestPayload: invocation,
  },
  upload,
};

function lying(...found: unknown[]): void {
  const Messages = found.map((body, i) => ({ ReceiptHandle: `r${i}`, Body: JSON.stringify(body) }));
  sqs.on(ReceiveMessageCommand).resolvesOnce({ Messages }).resolves({});
}

const reconciled = (failed: number) =>
  lambda
    .on(InvokeCommand, { FunctionName: "waymark-prod-Reconcile" })
    .resolves({ Payload: Buffer.from(JSON.stringify({ done: 9, failed })) as never });

const calls = () =>
  lambda
    .commandCalls(InvokeCommand)
    .map(({ args: [{ input }] }) => [
      input.FunctionName,
      input.InvocationType,
      JSON.parse(String(input.Payload)),
    ]);
const deleted = () =>
  sqs.commandCalls(DeleteMessageCommand).map(({ args: [{ input }] }) => input.ReceiptHandle);

it("looks through all orders once for what consumers missed, and calls again what failed", async () => {
  lying(bodies.stream, bodies.deliver, bodies.stream, bodies.schedule, bodies.upload);
  reconciled(0);
  expect(await redriveStack(deployedStack, false, say)).toBe(true);
  expect(calls()).toEqual([
    ["waymark-prod-Reconcile", undefined, { all: true }],
    ["waymark-prod-DeliverWebhooks", "Event", invocation],
    ["waymark-prod-PhotoUploaded", "Event", upload],
  ]);
  expect(deleted().sort()).toEqual(["r0", "r1", "r2", "r3", "r4"]);
  expect(said).toContain("1 of 2: waymark-prod-DeliverWebhooks is called again.");
});

it("does nothing in a dry run", async () => {
  lying(bodies.stream, bodies.deliver);
  expect(await redriveStack(deployedStack, true, say)).toBe(true);
  expect(calls()).toEqual([]);
  expect(deleted()).toEqual([]);
  expect(said.at(-1)).toBe("Nothing was done: this was a dry run.");
});

it("leaves in its queue what could not be repaired, and what it does not understand", async () => {
  lying(bodies.stream, "?", { odd: true });
  reconciled(2);
  expect(await redriveStack(deployedStack, false, say)).toBe(false);
  expect(deleted()).toEqual([]);
  expect(said.join(" ")).toMatch(/2 of them this command does not understand.*2 repairs failed/);
});

it("leaves what follows from the orders when the reconciler fails, and still makes the calls", async () => {
  lying(bodies.stream, bodies.deliver);
  lambda
    .on(InvokeCommand, { FunctionName: "waymark-prod-Reconcile" })
    .resolves({ FunctionError: "Unhandled" });
  await expect(redriveStack(deployedStack, false, say)).rejects.toThrow("The reconciler failed");
  expect(calls()).toContainEqual(["waymark-prod-DeliverWebhooks", "Event", invocation]);
  expect(deleted()).toEqual(["r1"]);
});

it("makes the next call when one cannot be made, which stays in its queue", async () => {
  lying(bodies.deliver, bodies.upload);
  lambda
    .on(InvokeCommand, { FunctionName: "waymark-prod-DeliverWebhooks" })
    .rejects(new Error("There is no such function."));
  expect(await redriveStack(deployedStack, false, say)).toBe(false);
  expect(deleted()).toEqual(["r1"]);
  expect(said).toContain("That failed, and stays in its queue: There is no such function.");
});

it("does what lies in one queue when another cannot be read", async () => {
  const Messages = [{ ReceiptHandle: "r0", Body: JSON.stringify(bodies.upload) }];
  sqs.on(ReceiveMessageCommand).rejectsOnce(new Error("No.")).resolvesOnce({ Messages }).resolves({});
  const queue = deployedStack.resources.find(({ ResourceType }) => ResourceType === "AWS::SQS::Queue")!;
  const resources = [...deployedStack.resources, { ...queue, PhysicalResourceId: "https://sqs/others" }];
  expect(await redriveStack({ ...deployedStack, resources }, false, say)).toBe(false);
  expect(deleted()).toEqual(["r0"]);
  expect(said[0]).toMatch(/could not be read: No\.$/);
});
