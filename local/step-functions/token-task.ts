import type { Moment } from "../../domain/time/time.ts";
import type { Invoke } from "../aws/lambda.ts";
import type { Clock } from "../clock/clock.ts";
import type { Execution } from "./execution.ts";
import { callService, type TaskCall } from "./task-call.ts";
import { type TaskTokens, taskError } from "./tokens.ts";

/** What token tasks need; `resume` takes a parked execution up again, whose answer has come. */
export type TokenTaskDependencies = {
  invoke: Invoke;
  tokens: TaskTokens;
  clock: Clock;
  resume: (execution: Execution) => void;
};

/** Thrown to leave the engine for the time of waiting, because it holds 8 KiB for each execution in it. */
export const suspended = Object.assign(new Error("Parked"), { isRetryable: false, isCatchable: false });

/** Makes a task that waits for its token, once it has called a function or kept the token in the table. */
export function tokenTask(
  state: string,
  timeout: Error,
  { invoke, tokens, clock, resume }: TokenTaskDependencies,
) {
  function wait(token: string, execution: Execution, dueAt: number) {
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    const expire = () => tokens.answer(token, () => Promise.reject(timeout));
    const cancel = clock.schedule(dueAt, { order: execution.name, state }, expire);
    tokens.wait(token, (answer) => {
      cancel();
      execution.markBusy();
      execution.answer = answer;
      resolve();
      if (execution.suspended) resume(execution);
    });
    return { answered, cancel };
  }

  async function callAndWait({ call, execution, ...timeout }: TaskInput, mayPark: boolean): Promise<void> {
    // Who was stopped on the way here waits for nothing.
    if (execution.status !== "RUNNING") throw suspended;
    const token = execution.token ?? tokens.mint(execution.name);
    execution.token = token;
    const { answered, cancel } = wait(token, execution, dueAt(clock, timeout));
    try {
      await Promise.race([answered, callService(invoke, call)]);
    } catch (error) {
      cancel();
      tokens.forget(token);
      execution.token = undefined;
      throw error;
    }
    if (!tokens.isWaiting(token)) return;
    if (mayPark) throw suspended;
    execution.markIdle();
    await answered;
  }

  /** A second call for the same entry into the state is a retry, which only the engine can count. */
  return async function run(input: TaskInput): Promise<unknown> {
    const { execution } = input;
    const isRetry = execution.calledFor === state;
    execution.calledFor = state;
    if (!execution.answer) await callAndWait(input, !isRetry);
    const answer = execution.answer!;
    execution.answer = undefined;
    execution.token = undefined;
    return answer();
  };
}

/**
 * When a wait ends. Its seconds were counted by a function, some time before the wait began: when a second went by in
 * between, they end after the moment that was meant, and an advance of the clock to that moment finds nothing done.
 */
function dueAt(clock: Clock, { seconds, due }: Pick<TaskInput, "seconds" | "due">): number {
  if (seconds === null) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(seconds) && seconds > 0) {
    const counted = (Math.floor(clock.read() / 1000) + seconds) * 1000;
    return due ? Math.min(counted, Date.parse(due)) : counted;
  }
  throw taskError("States.Runtime", `A time-out of ${seconds} seconds is not a positive whole number.`);
}

/** What a localized task gets: the call of its definition, its execution, its time-out and the moment that is meant. */
export type TaskInput = {
  call: TaskCall;
  execution: Execution;
  seconds: number | null;
  due?: Moment;
};

/** Makes the task of `lambda:invoke`: answers what the Lambda service answers. */
export function invokeTask(invoke: Invoke) {
  return async function run({ call }: TaskInput): Promise<unknown> {
    return { ExecutedVersion: "$LATEST", Payload: asJson(await callService(invoke, call)), StatusCode: 200 };
  };
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
