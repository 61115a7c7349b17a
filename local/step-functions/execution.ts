import type { PendingWork } from "../clock/settle.ts";
import type { TaskOutcome } from "./tokens.ts";

export type ExecutionStatus = "RUNNING" | "SUCCEEDED" | "FAILED" | "ABORTED";

/** A new execution; it counts as work except while it waits for a token. */
export function newExecution(
  machineArn: string,
  name: string,
  input: string,
  startedAt: number,
  work: PendingWork,
) {
  let endWork: (() => void) | undefined = work.begin();
  return {
    arn: `${machineArn.replace(":stateMachine:", ":execution:")}:${name}`,
    machineArn,
    name,
    input,
    startedAt,
    status: "RUNNING" as ExecutionStatus,
    /** The state it is in, or where it ended, and what that state was given. */
    state: undefined as string | undefined,
    stateInput: undefined as unknown,
    /** States entered, and retries: what AWS bills. */
    transitions: 0,
    stoppedAt: undefined as number | undefined,
    output: undefined as string | undefined,
    error: undefined as string | undefined,
    cause: undefined as string | undefined,
    /** The token of the task it is in, and the answer to it that has not been settled yet. */
    token: undefined as string | undefined,
    answer: undefined as TaskOutcome | undefined,
    /** The state whose function was called last. */
    calledFor: undefined as string | undefined,
    /** Is it out of the engine until its token is answered? */
    suspended: false,
    abort: undefined as (() => void) | undefined,
    markIdle(): void {
      endWork?.();
      endWork = undefined;
    },
    markBusy(): void {
      endWork ??= work.begin();
    },
  };
}

export type Execution = ReturnType<typeof newExecution>;
