import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from "@aws-sdk/client-cloudformation";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, vi } from "vitest";
import { CommandUsageError } from "../../operations/command.ts";
import { connectToStack, findStack, functionNameOf } from "../../operations/deployment.ts";
import { deployedStack } from "./stack-fixture.ts";

const cloudformation = mockClient(CloudFormationClient);
beforeEach(() => {
  vi.stubEnv("AWS_REGION", "eu-central-1");
  cloudformation.reset();
});

it("reads every page of what a stage consists of", async () => {
  const StackName = "waymark-prod";
  const Outputs = Object.entries(deployedStack.outputs).map(([OutputKey, OutputValue]) => ({
    OutputKey,
    OutputValue,
  }));
  const described = { StackName, CreationTime: undefined, StackStatus: "UPDATE_COMPLETE" as const };
  cloudformation
    .on(DescribeStacksCommand, { StackName })
    .resolves({ Stacks: [{ ...described, Outputs, EnableTerminationProtection: true }] });
  const [first, ...others] = deployedStack.resources;
  cloudformation
    .on(ListStackResourcesCommand, { StackName })
    .resolves({ StackResourceSummaries: [first!], NextToken: "2" })
    .on(ListStackResourcesCommand, { StackName, NextToken: "2" })
    .resolves({ StackResourceSummaries: others });
  expect(await findStack("prod")).toEqual(deployedStack);
});

it("says that a stage is not there", async () => {
  cloudformation.on(DescribeStacksCommand).rejects(new Error("Stack with id waymark-x does not exist"));
  await expect(findStack("x")).rejects.toThrow(CommandUsageError);
});

it("knows the functions by their files' names, and lets io/ find the table and the state machines", () => {
  expect(functionNameOf(deployedStack, "photo-uploaded")).toBe("waymark-prod-PhotoUploaded");
  expect(() => functionNameOf(deployedStack, "heed")).toThrow("The stack waymark-prod has no function heed.");
  connectToStack(deployedStack);
  expect(process.env.TABLE).toBe("waymark-prod-Table");
  expect(JSON.parse(process.env.STATE_MACHINES!)).toEqual({
    marketplace: "arn:aws:states:eu-central-1:111122223333:stateMachine:waymark-prod-marketplace",
  });
});
