import { StateMachine } from "aws-local-stepfunctions";
import { adaptForEngine, type Execution, type MachineDefinition, waitsForToken } from "./execution.ts";

import { invokeTask, suspended, type TokenTaskDependencies, tokenTask } from "./token-task.ts";

type Run = ReturnType<StateMachine["run"]>;

/** Prepares a state machine; the answer runs an execution until it waits or ends, and notes what becomes of it. */
export async function prepareMachine(text: string, tools: TokenTaskDependencies) {
  const definition = adaptForEngine(text);
  const startAt = machinesByStart(definition);
  const taskResourceLocalHandlers = tasksOf(definition, await timeoutError(), tools);
  const overrides = { taskResourceLocalHandlers, retryIntervalOverrides: withoutRetryDelays(definition) };

  function step(execution: Execution): Run {
    const input = execution.state ? execution.stateInput : JSON.parse(execution.input);
    const machine = startAt(execution.state ?? definition.StartAt);
    return machine.run(input, { overrides, context: contextOf(execution, tools) });
  }

  return async function run(execution: Execution): Promise<void> {
    execution.suspended = false;
    do {
      const resumed = execution.answer !== undefined;
      const { result, eventLogs, abort } = step(execution);
      execution.abort = abort;
      const ended = result.then(succeed, fail);
      await follow(execution, eventLogs, resumed);
      Object.assign(execution, await ended, { abort: undefined });
    } while (execution.status === "RUNNING" && execution.answer);
    if (execution.status === "RUNNING") execution.suspended = true;
    else execution.stoppedAt ??= tools.clock.read();
    execution.markIdle();
  };
}

/** The machine by the state that it starts at: an execution that waited goes on in the middle. */
function machinesByStart(definition: MachineDefinition) {
  const machines = new Map<string, StateMachine>();
  return function startAt(StartAt: string): StateMachine {
    // biome-ignore lint/suspicious/noExplicitAny: the engine's types are stricter than the language
    const started = { ...definition, StartAt } as any;
    const machine =
      machines.get(StartAt) ?? new StateMachine(started, { validationOptions: { noValidate: true } });
    machines.set(StartAt, machine);
    return machine;
  };
}

function tasksOf(definition: MachineDefinition, timeout: Error, tools: TokenTaskDependencies) {
  const tasks = Object.entries(definition.States)
    .filter(([, { Type }]) => Type === "Task")
    .map(([name, state]) => [
      name,
      waitsForToken(state) ? tokenTask(name, timeout, tools) : invokeTask(tools.invoke),
    ]);
  return Object.fromEntries(tasks);
}

/** The engine would pause in real time before it tries a task again; here nobody waits for a service to recover. */
function withoutRetryDelays({ States }: MachineDefinition): Record<string, number> {
  return Object.fromEntries(Object.keys(States).map((name) => [name, 0]));
}

/** Notes where the execution is; the state that it goes on in has been counted when it was entered. */
async function follow(execution: Execution, events: Run["eventLogs"], resumed: boolean): Promise<void> {
  let counted = resumed;
  for await (const event of events) {
    if (event.type !== "StateEntered" && event.type !== "StateRetried") continue;
    if (!counted) execution.transitions += 1;
    counted = false;
    execution.state = event.state.name;
    execution.stateInput = event.state.input;
  }
}

/** The engine copies the context but not what is in it, so these are read at the moment they are asked for. */
function contextOf(execution: Execution, { tokens, clock }: TokenTaskDependencies) {
  return {
    Execution: { Id: execution.arn, Name: execution.name, Handle: execution },
    StateMachine: { Id: execution.machineArn },
    State: {
      get EnteredTime() {
        return new Date(clock.read()).toISOString();
      },
    },
    Task: {
      get Token() {
        execution.token ??= tokens.mint(execution.name);
        return execution.token;
      },
    },
  };
}

function succeed(output: unknown) {
  return { status: "SUCCEEDED" as const, output: JSON.stringify(output) };
}

function fail(failure: Error) {
  const { cause = failure } = failure as { cause?: unknown };
  if (cause === suspended) return {};
  const { name, message } = cause as Error;
  if (name === "ExecutionAbortedError") return { status: "ABORTED" as const };
  return { status: "FAILED" as const, error: name, cause: message };
}

let engineTimeout: Promise<Error> | undefined;

/** The engine's own time-out error: it is known by its class, so that States.TaskFailed leaves it alone. */
export function timeoutError(): Promise<Error> {
  engineTimeout ??= provokeTimeout();
  return engineTimeout;
}

async function provokeTimeout(): Promise<Error> {
  const States = { Wait: { Type: "Task", Resource: "", TimeoutSeconds: 0.001, End: true } } as const;
  const machine = new StateMachine({ StartAt: "Wait", States }, { validationOptions: { noValidate: true } });
  const overrides = { taskResourceLocalHandlers: { Wait: () => new Promise<null>(() => {}) } };
  const failure: Error = await machine.run({}, { overrides }).result.catch((error) => error);
  return failure.cause as Error;
}
