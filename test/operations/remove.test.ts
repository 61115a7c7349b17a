import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
} from "@aws-sdk/client-cloudformation";
import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import {
  DeleteStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, vi } from "vitest";
import type { DeployedStack } from "../../operations/deployment.ts";
import { removeStage } from "../../operations/stage/remove-stage.ts";

const cloudformation = mockClient(CloudFormationClient);
const s3 = mockClient(S3Client);
const sfn = mockClient(SFNClient);
const machine = "arn:aws:states:eu-central-1:000000000000:stateMachine:waymark-dev-1b9d6bcd-marketplace";
const resource = (ResourceType: string, PhysicalResourceId: string) => ({
  ...{ ResourceType, PhysicalResourceId, LogicalResourceId: "x", LastUpdatedTimestamp: undefined },
  ResourceStatus: "CREATE_COMPLETE" as const,
});
const stack: DeployedStack = {
  ...{ name: "waymark-dev", stage: "dev", lasting: false, outputs: {} },
  resources: [resource("AWS::StepFunctions::StateMachine", machine), resource("AWS::S3::Bucket", "photos")],
};
let said: string[];
const say = (line: string): void => void said.push(line);
const running = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    ...{ executionArn: `${from + i}`, stateMachineArn: machine, name: `${from + i}`, startDate: undefined },
    status: "RUNNING" as const,
  }));
/** What was asked of a service, in order. */
const calls: string[] = [];

beforeEach(() => {
  vi.stubEnv("AWS_REGION", "eu-central-1");
  said = [];
  calls.length = 0;
  for (const mock of [cloudformation, s3, sfn]) mock.reset();
  sfn.on(DeleteStateMachineCommand).callsFake(() => void calls.push("delete machine"));
  sfn.on(StopExecutionCommand).callsFake(({ executionArn }) => void calls.push(`stop ${executionArn}`));
  sfn.on(ListExecutionsCommand).resolves({ executions: running(0, 30), nextToken: "2" });
  sfn.on(ListExecutionsCommand, { nextToken: "2" }).resolves({ executions: running(30, 35) });
  s3.on(ListObjectVersionsCommand)
    .resolvesOnce({
      Versions: [{ Key: "a", VersionId: "1" }],
      DeleteMarkers: [{ Key: "b", VersionId: "2" }],
    })
    .resolves({});
  s3.on(DeleteObjectsCommand).callsFake(({ Delete }) => {
    calls.push(`delete ${Delete.Objects.map(({ Key }: { Key: string }) => Key).join()}`);
    return {};
  });
  cloudformation.on(DeleteStackCommand).callsFake(() => void calls.push("delete stack"));
  cloudformation
    .on(DescribeStacksCommand)
    .rejects(Object.assign(new Error("Stack does not exist"), { name: "ValidationError" }));
});

it("lets nothing start any more, stops every execution, empties the bucket, and destroys the stack then", async () => {
  expect(await removeStage(stack, false, say)).toBe(true);
  expect(calls[0]).toBe("delete machine");
  expect(calls.slice(1, 36).sort()).toEqual(Array.from({ length: 35 }, (_, i) => `stop ${i}`).sort());
  expect(calls.slice(36)).toEqual(["delete a,b", "delete stack"]);
  expect(said.at(-1)).toBe("waymark-dev is gone.");
});

it("does nothing in a dry run", async () => {
  expect(await removeStage(stack, true, say)).toBe(true);
  expect(calls).toEqual([]);
});

it("destroys no stack whose bucket cannot be emptied", async () => {
  s3.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: "a", Message: "Access Denied" }] });
  await expect(removeStage(stack, false, say)).rejects.toThrow("1 photos stay in photos: Access Denied");
  expect(calls).not.toContain("delete stack");
});

it("says so when the stack stays", async () => {
  const Stacks = [
    { StackName: "waymark-dev", CreationTime: undefined, StackStatus: "DELETE_FAILED" as const },
  ];
  cloudformation.on(DescribeStacksCommand).resolves({ Stacks });
  expect(await removeStage(stack, false, say)).toBe(false);
  expect(said.at(-1)).toContain("waymark-dev is still there");
});
