import type { Moment } from "../../domain/time/time.ts";
import type { Invoke } from "../aws/lambda.ts";
import { functionForPlaceholder } from "./asl.ts";
import type { Execution } from "./execution.ts";

/** What a localized task gets: the call of its definition, its execution, its time-out and the moment that is meant. */
export type TaskInput = {
  call: { FunctionName: string; Payload?: unknown };
  execution: Execution;
  seconds: number | null;
  due?: Moment;
};

/** Makes the task of `lambda:invoke`: answers what the Lambda service answers. */
export function invokeTask(invoke: Invoke) {
  return async function run({ call }: TaskInput): Promise<unknown> {
    return { ExecutedVersion: "$LATEST", Payload: asJson(await callFunction(invoke, call)), StatusCode: 200 };
  };
}

/** Calls the function of a task; it fails as Lambda reports a crash to Step Functions. */
export function callFunction(invoke: Invoke, { FunctionName, Payload }: TaskInput["call"]): Promise<unknown> {
  return invoke(functionForPlaceholder(FunctionName), Payload).catch(
    ({ name: errorType, message: errorMessage }: Error) => {
      throw taskError(errorType, JSON.stringify({ errorType, errorMessage }));
    },
  );
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** An error of a task, by the name that Retry and Catch look for; the message is its Cause. */
export function taskError(name: string, cause: string): Error {
  const final = name === "States.Runtime" ? { isCatchable: false, isRetryable: false } : {};
  return Object.assign(new Error(cause), { name }, final);
}
