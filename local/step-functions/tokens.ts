import { randomBytes } from "node:crypto";
import { AwsError } from "../errors.ts";

/** What somebody answers to a token: gives the task's output, or throws its error. */
export type TaskOutcome = () => unknown;

/** An error of a task, by the name that Retry and Catch look for; the message is its Cause. */
export function taskError(name: string, cause: string): Error {
  const final = name === "States.Runtime" ? { isCatchable: false, isRetryable: false } : {};
  return Object.assign(new Error(cause), { name }, final);
}

/** The task tokens of this process: those that somebody waits for, and those of executions it knows. */
export function createTaskTokens(isExecution: (name: string) => boolean) {
  const waiting = new Map<string, (answer: TaskOutcome) => void>();
  return {
    mint: (execution: string) =>
      Buffer.from(`${randomBytes(9).toString("base64url")} ${execution}`).toString("base64url"),
    /** Calls `settle` once with the answer to the token. */
    wait: (token: string, settle: (answer: TaskOutcome) => void) => void waiting.set(token, settle),
    isWaiting: (token: string) => waiting.has(token),
    forget: (token: string) => void waiting.delete(token),
    /** Says what AWS says about a token that nobody waits for. */
    check(token: string): void {
      if (!waiting.has(token)) throw notWaiting(token, isExecution);
    },
    /** Answers a token, or says what AWS says about one that nobody waits for. */
    answer(token: string, answer: TaskOutcome): void {
      const settle = waiting.get(token);
      if (!settle) throw notWaiting(token, isExecution);
      waiting.delete(token);
      settle(answer);
    },
  };
}

export type TaskTokens = ReturnType<typeof createTaskTokens>;

function notWaiting(token: string, isExecution: (name: string) => boolean): AwsError {
  const execution = /^\S{12} (\S+)$/.exec(Buffer.from(token, "base64url").toString())?.[1];
  if (!execution) return new AwsError("InvalidToken", "Invalid Token: 'Invalid token'");
  return isExecution(execution)
    ? new AwsError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
    : new AwsError("TaskDoesNotExist", "Task Does Not Exist: 'Provided task does not exist'");
}
