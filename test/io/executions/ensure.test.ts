import {
  ExecutionAlreadyExists,
  SendTaskHeartbeatCommand,
  StartExecutionCommand,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { executionInputOf } from "../../../domain/execution/position.ts";
import { db } from "../../../io/dynamodb/table.ts";
import { ensureExecution } from "../../../io/executions/ensure.ts";
import { sfnClient } from "../../../io/executions/executions.ts";
import { given } from "../../support/order/scenario.ts";

const table = mockClient(db);
const workflow = mockClient(sfnClient);
const { lifecycle, order, now } = given("marketplace").by("director", "confirm");
const { version, state, due } = executionInputOf(lifecycle, order, now);
const waits = (Item: object) => {
  const clock = { pk: `ORDER#${order.id}`, sk: "CLOCK", ...Item };
  table.on(BatchGetCommand).resolves({ Responses: { waymark: [clock] } });
};
const token = { token: "t-1", version, state, due };
const started = () => workflow.commandCalls(StartExecutionCommand).map(({ args: [{ input }] }) => input.name);
const late = (Fault: typeof TaskTimedOut | typeof ExecutionAlreadyExists) =>
  new Fault({ message: "", $metadata: {} });

beforeEach(() => {
  table.reset();
  workflow.reset();
});

describe("an open order", () => {
  it("starts nothing while an execution waits for it, whatever names are free", async () => {
    waits(token);
    expect(await ensureExecution(order, now)).toBe(false);
    expect(started()).toEqual([]);
  });

  it("gets an execution of its own name when none waits", async () => {
    waits({});
    expect(await ensureExecution(order, now)).toBe(true);
    expect(started()).toEqual([order.id]);
  });

  it("gets one of another name when its own is taken and its token is good no more", async () => {
    waits(token);
    workflow.on(SendTaskHeartbeatCommand).rejects(late(TaskTimedOut));
    workflow.on(StartExecutionCommand, { name: order.id }).rejects(late(ExecutionAlreadyExists));
    expect(await ensureExecution(order, now)).toBe(true);
    expect(started()).toEqual([order.id, expect.stringMatching(`^${order.id}-\\d{12}$`)]);
  });

  it("gets none while it has no deadline ahead, and the one that it has is asked nothing", async () => {
    const { order: placed, now: then } = given("marketplace");
    waits({});
    expect(await ensureExecution(placed, then)).toBe(false);
    waits({ token: "t-1", version: 1, state: placed.status, due: "" });
    expect(await ensureExecution(placed, then)).toBe(false);
    expect(workflow.calls()).toEqual([]);
  });

  it.each(["ExecutionLimitExceeded", "ThrottlingException"])(
    "gets none for now when Step Functions answers %s, and that is no failure",
    async (name) => {
      waits({});
      workflow.on(StartExecutionCommand).rejects(Object.assign(new Error("No more."), { name }));
      expect(await ensureExecution(order, now)).toBe(false);
    },
  );

  it("fails when Step Functions fails for another reason", async () => {
    waits({});
    workflow.on(StartExecutionCommand).rejects(new Error("No connection."));
    await expect(ensureExecution(order, now)).rejects.toThrow("No connection.");
  });
});
