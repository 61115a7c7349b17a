import { AsyncResource } from "node:async_hooks";
import type { Application } from "../application.ts";
import { stateMachineArn } from "../aws/environment.ts";
import type { Invoke } from "../aws/lambda.ts";
import type { Clock } from "../clock/clock.ts";
import type { PendingWork } from "../clock/settle.ts";
import { AwsError } from "../errors.ts";
import { type Execution, newExecution } from "./execution.ts";
import { createTaskTokens } from "./tokens.ts";

const validName = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

/** What executions need: the machines, the time, the functions, and somebody who counts what is under way. */
export type ExecutionDependencies = {
  application: Application;
  clock: Clock;
  work: PendingWork;
  invoke: Invoke;
};

/** Runs executions and remembers them for as long as the process lives. */
export function createExecutions({ application, clock, work, invoke }: ExecutionDependencies) {
  const executions = new Map<string, Execution>();
  const names = new Set<string>();
  const tokens = createTaskTokens((name) => names.has(name));
  const machines = new Map(application.lifecycles.map((name) => [stateMachineArn(name), name]));
  const prepared = new Map<string, Promise<(execution: Execution) => Promise<void>>>();

  function prepare(arn: string) {
    const machine = prepared.get(arn) ?? load(machines.get(arn)!);
    prepared.set(arn, machine);
    return machine;
  }

  async function load(lifecycle: string) {
    const [{ prepareMachine }, text] = await Promise.all([
      import("./machine.ts"),
      application.machine(lifecycle),
    ]);
    return prepareMachine(text, { tokens, clock, invoke, resume });
  }

  /** Apart from whoever starts or answers it, as Step Functions is apart from functions that call it. */
  const outside = new AsyncResource("StepFunctions");
  const run = (execution: Execution): Promise<void> => outside.runInAsyncScope(runNow, undefined, execution);

  async function runNow(execution: Execution): Promise<void> {
    try {
      const machine = await prepare(execution.machineArn);
      if (execution.status === "RUNNING") await machine(execution);
      else execution.markIdle();
    } catch (error) {
      console.error(`The execution ${execution.name} cannot run.`, error);
      const stoppedAt = clock.read();
      Object.assign(execution, {
        status: "FAILED",
        stoppedAt,
        error: "States.Runtime",
        cause: String(error),
      });
      execution.markIdle();
    }
  }

  function resume(execution: Execution): void {
    if (execution.status === "RUNNING") void run(execution);
    else execution.markIdle();
  }

  function find(arn: string): Execution {
    const found = executions.get(arn);
    if (found) return found;
    throw new AwsError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
  }

  function stop(execution: Execution): Execution {
    if (execution.status !== "RUNNING") return execution;
    Object.assign(execution, { status: "ABORTED", stoppedAt: clock.read() });
    execution.abort?.();
    if (execution.token && tokens.isWaiting(execution.token)) tokens.answer(execution.token, () => {});
    return execution;
  }

  return {
    tokens,
    find,
    stop,
    close: () => executions.forEach(stop),
    /** Starts an execution; the same name with the same input answers the one that runs. */
    start(machineArn: string, name: string, input: string): Execution {
      check(machines.has(machineArn), name, input);
      const execution = newExecution(machineArn, name, input, clock.read(), work);
      const known = executions.get(execution.arn);
      if (known) {
        execution.markIdle();
        if (known.status === "RUNNING" && known.input === input) return known;
        throw new AwsError("ExecutionAlreadyExists", `Execution Already Exists: '${execution.arn}'`);
      }
      executions.set(execution.arn, execution);
      names.add(name);
      void run(execution);
      return execution;
    },
    /** Those of a machine, newest first. */
    list: (machineArn: string): Execution[] =>
      [...executions.values()].filter((each) => each.machineArn === machineArn).reverse(),
    /** The latest execution of an order: those that took over carry its id in front. */
    latestOf: (order: string): Execution | undefined =>
      [...executions.values()].findLast(({ name }) => name === order || name.startsWith(`${order}-`)),
  };
}

export type Executions = ReturnType<typeof createExecutions>;

function check(knownMachine: boolean, name: string, input: string): void {
  if (!knownMachine) throw new AwsError("StateMachineDoesNotExist", "State Machine Does Not Exist");
  if (!validName.test(name)) throw new AwsError("InvalidName", `Invalid Name: '${name}'`);
  try {
    JSON.parse(input);
  } catch {
    throw new AwsError("InvalidExecutionInput", "Invalid State Machine Execution Input: not JSON");
  }
}
