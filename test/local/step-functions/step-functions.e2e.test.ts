import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDuration } from "../../../domain/time/time.ts";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import { fixtureApplication } from "../fixture/application.ts";
import { fixtureMachine } from "../fixture/machine.ts";

type Waiting = { token: string; entered: string; name: string };

const waiting = new Map<string, Waiting>();
const rung: unknown[] = [];
let flaky = 0;
let runtime: Runtime;
let sfn: SFNClient;
let stateMachineArn: string;

const application = fixtureApplication(
  {
    "wait-for-change": async (event: Waiting) => {
      if (event.name === "crash") throw new TypeError("no such order");
      waiting.set(event.name, event);
      if (event.name === "hasty") await answer("hasty", { id: "hasty", wait: 60 });
    },
    "fire-deadlines": async (event) => {
      rung.push(event);
      if (event.id === "flaky" && flaky++ < 1)
        throw Object.assign(new Error("busy"), { name: "Lambda.TooManyRequestsException" });
      return { status: "done" };
    },
  },
  fixtureMachine,
);

beforeAll(async () => {
  runtime = await startRuntime({ port: 0, dataDir: ":memory:", application });
  sfn = new SFNClient();
  stateMachineArn = JSON.parse(process.env.STATE_MACHINES!).marketplace;
});

afterAll(() => runtime.close());

const start = (name: string, wait = 3600) =>
  sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ id: name, wait }) }));

const answer = (name: string, output: object) =>
  sfn.send(
    new SendTaskSuccessCommand({ taskToken: waiting.get(name)!.token, output: JSON.stringify(output) }),
  );

const fail = (name: string, error: string) =>
  sfn.send(new SendTaskFailureCommand({ taskToken: waiting.get(name)!.token, error, cause: "because" }));

const at = (name: string) => {
  const { status, state, transitions } = runtime.executions.latestOf(name)!;
  return { status, state, transitions };
};

async function started(name: string, wait?: number) {
  const answered = await start(name, wait);
  await runtime.settle();
  return answered;
}

test("waits in its first state with a token of its own", async () => {
  await started("first");
  expect(at("first")).toEqual({ status: "RUNNING", state: "first", transitions: 1 });
  expect(waiting.get("first")).toMatchObject({
    name: "first",
    entered: new Date(runtime.clock.read()).toISOString(),
  });
});

test("goes on along Next with what SendTaskSuccess brings, and succeeds", async () => {
  const { executionArn } = await started("success");
  await answer("success", { status: "second", id: "success", wait: 60 });
  await runtime.settle();
  expect(at("success")).toEqual({ status: "RUNNING", state: "second", transitions: 2 });
  await answer("success", { status: "done" });
  await runtime.settle();
  expect(at("success")).toEqual({ status: "SUCCEEDED", state: "done", transitions: 3 });
  const described = await sfn.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({ status: "SUCCEEDED", name: "success", output: '{"status":"done"}' });
});

test("follows a failure to the Catch that names it", async () => {
  await started("named");
  await fail("named", "cancelled");
  await runtime.settle();
  expect(at("named")).toEqual({ status: "SUCCEEDED", state: "cancelled", transitions: 2 });
});

test("keeps the input beside the caught error, and asks the function of a plain task", async () => {
  await started("other");
  await fail("other", "anything");
  await runtime.settle();
  expect(at("other")).toEqual({ status: "SUCCEEDED", state: "done", transitions: 4 });
  expect(rung).toContainEqual({ id: "other", caught: { Error: "anything", Cause: "because" } });
});

test("times out on the clock after 35 days, not before", async () => {
  await started("late", 35 * 86_400);
  const at35Days = addDuration(runtime.clock.now(), "P35D");
  const before = await runtime.advance((now) => now + 34 * 86_400_000);
  expect(before).not.toContainEqual(expect.objectContaining({ order: "late" }));
  expect(at("late").state).toBe("first");
  const fired = await runtime.advance((now) => now + 86_400_000);
  expect(fired).toContainEqual({ at: at35Days, order: "late", state: "first" });
  expect(rung).toContainEqual({ id: "late", caught: { Error: "States.Timeout", Cause: "States.Timeout" } });
});

test("leaves a time-out to those that do not catch States.TaskFailed", async () => {
  await started("second");
  await answer("second", { id: "second", wait: 60 });
  await runtime.settle();
  await runtime.advance((now) => now + 61_000);
  expect(at("second").state).toBe("timedOut");
});

test("catches a crash of the function by the name of its error", async () => {
  await started("crash");
  expect(at("crash").state).toBe("crashed");
});

test("retries an error of the service and counts the retry as a transition", async () => {
  await started("flaky");
  await fail("flaky", "anything");
  await runtime.settle();
  expect(at("flaky")).toEqual({ status: "SUCCEEDED", state: "done", transitions: 5 });
});

test("takes an answer that comes while the function still runs", async () => {
  await started("hasty");
  expect(at("hasty")).toEqual({ status: "SUCCEEDED", state: "done", transitions: 3 });
});

test("knows late tokens, tokens of other times and nonsense apart", async () => {
  await started("tokens");
  await fail("tokens", "cancelled");
  await expect(fail("tokens", "cancelled")).rejects.toBeInstanceOf(TaskTimedOut);
  const foreign = runtime.executions.tokens.mint("somebody-else");
  waiting.set("foreign", { token: foreign, entered: "", name: "" });
  await expect(fail("foreign", "x")).rejects.toBeInstanceOf(TaskDoesNotExist);
  waiting.set("nonsense", { token: "nonsense", entered: "", name: "" });
  await expect(fail("nonsense", "x")).rejects.toBeInstanceOf(InvalidToken);
});

test("answers a repeated start as the first one while it runs, and refuses it otherwise", async () => {
  const first = await started("twice");
  expect((await start("twice")).executionArn).toBe(first.executionArn);
  await expect(start("twice", 1)).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  await fail("twice", "cancelled");
  await runtime.settle();
  await expect(start("twice")).rejects.toBeInstanceOf(ExecutionAlreadyExists);
});

test("refuses unknown machines", async () => {
  const command = new StartExecutionCommand({ stateMachineArn: `${stateMachineArn}x`, name: "x" });
  await expect(sfn.send(command)).rejects.toBeInstanceOf(StateMachineDoesNotExist);
});

test("stops an execution", async () => {
  const { executionArn } = await started("stopped");
  await sfn.send(new StopExecutionCommand({ executionArn }));
  await runtime.settle();
  expect(at("stopped").status).toBe("ABORTED");
  await expect(answer("stopped", {})).rejects.toBeInstanceOf(TaskTimedOut);
});

test("an execution that is stopped before it came to its first state waits for nothing", async () => {
  const started = start("stopped-at-once");
  const [running] = runtime.executions.list(stateMachineArn);
  runtime.executions.stop(running!);
  await started;
  await runtime.settle();
  expect(running).toMatchObject({ name: "stopped-at-once", status: "ABORTED" });
  expect(waiting.has("stopped-at-once")).toBe(false);
});

test("lists executions by status, newest first, page by page", async () => {
  for (const name of ["one", "two", "three"]) {
    await started(name);
    if (name !== "two") await fail(name, "cancelled");
  }
  await runtime.settle();
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const options = { stateMachineArn, statusFilter: "SUCCEEDED", maxResults: 2 } as const;
    const page = await sfn.send(
      new ListExecutionsCommand({ ...options, ...(nextToken ? { nextToken } : {}) }),
    );
    names.push(...(page.executions ?? []).map((each) => each.name!));
    nextToken = page.nextToken;
  } while (nextToken);
  expect(names.slice(0, 2)).toEqual(["three", "one"]);
  expect(names).not.toContain("two");
  expect(new Set(names).size).toBe(names.length);
});
