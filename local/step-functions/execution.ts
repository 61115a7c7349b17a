import type { PendingWork } from "../clock/settle.ts";
import type { TaskOutcome } from "./tokens.ts";

/** How an execution stands, in the words of Step Functions. */
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

type State = Record<string, unknown> & { Type: string; Resource?: string };
type TaskParameters = { ExpressionAttributeValues?: { ":due"?: { "S.$"?: string } } };

/** A state machine in Amazon States Language, as far as local mode looks into it. */
export type MachineDefinition = { StartAt: string; States: Record<string, State> };

const invoke = "arn:aws:states:::lambda:invoke";
const updateItem = "arn:aws:states:::aws-sdk:dynamodb:updateItem";
const resources = [invoke, updateItem].flatMap((resource) => [resource, `${resource}.waitForTaskToken`]);
/** Longer than any wait, within a 32-bit timer, so that the engine's own time-out never fires. */
const endlessSeconds = 2_000_000;

/**
 * The definition in a form that aws-local-stepfunctions runs right: it reads TimeoutSecondsPath after
 * Parameters, on real time; here every task gets its time-out passed in, with a handle on its execution, and
 * the moment `due` to which the seconds of a time-out were counted, if it keeps that in the table.
 */
export function adaptForEngine(text: string): MachineDefinition {
  const definition = JSON.parse(text) as MachineDefinition;
  const states = Object.entries(definition.States).map(([name, state]) => [name, adaptState(state)]);
  return { ...definition, States: Object.fromEntries(states) };
}

/** Does a task of this definition wait for its token? */
export const waitsForToken = ({ Resource = "" }: State): boolean => Resource.endsWith(".waitForTaskToken");

function adaptState(state: State): State {
  if (state.Type !== "Task") return state;
  const { Parameters = {}, TimeoutSeconds, TimeoutSecondsPath, Resource, ...rest } = state;
  if (!resources.includes(Resource!)) throw new Error(`Local mode cannot run ${Resource}.`);
  const due = (Parameters as TaskParameters).ExpressionAttributeValues?.[":due"]?.["S.$"];
  const seconds = TimeoutSecondsPath
    ? { "seconds.$": TimeoutSecondsPath, ...(due && { "due.$": due }) }
    : { seconds: TimeoutSeconds ?? null };
  return {
    ...rest,
    Resource,
    Parameters: { call: Parameters, "execution.$": "$$.Execution.Handle", ...seconds },
    TimeoutSeconds: endlessSeconds,
  } as State;
}

/** The function a placeholder such as `${fireDeadlines}` stands for: `fire-deadlines`. */
export function functionForPlaceholder(placeholder: string): string {
  const name = placeholder.replace(/^\$\{(\w+)\}$/, "$1");
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
