type State = Record<string, unknown> & { Type: string; Resource?: string };
type TaskParameters = { Payload?: { "due.$"?: string } };

/** A state machine in Amazon States Language, as far as local mode looks into it. */
export type MachineDefinition = { StartAt: string; States: Record<string, State> };

const invoke = "arn:aws:states:::lambda:invoke";
const waitForToken = `${invoke}.waitForTaskToken`;
/** Longer than any wait, within a 32-bit timer, so that the engine's own time-out never fires. */
const endlessSeconds = 2_000_000;

/**
 * The definition in a form that aws-local-stepfunctions runs right: it reads TimeoutSecondsPath after
 * Parameters, on real time; here every task gets its time-out passed in, with a handle on its execution, and
 * the moment `due` to which the seconds of a time-out were counted, if it passes that to its function.
 */
export function adaptForEngine(text: string): MachineDefinition {
  const definition = JSON.parse(text) as MachineDefinition;
  const states = Object.entries(definition.States).map(([name, state]) => [name, adaptState(state)]);
  return { ...definition, States: Object.fromEntries(states) };
}

/** Does a task of this definition wait for its token? */
export function waitsForToken({ Resource }: State): boolean {
  return Resource === waitForToken;
}

function adaptState(state: State): State {
  if (state.Type !== "Task") return state;
  const { Parameters = {}, TimeoutSeconds, TimeoutSecondsPath, Resource, ...rest } = state;
  if (Resource !== invoke && Resource !== waitForToken) throw new Error(`Local mode cannot run ${Resource}.`);
  const due = (Parameters as TaskParameters).Payload?.["due.$"];
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

/** The function a placeholder such as `${waitForChange}` stands for: `wait-for-change`. */
export function functionForPlaceholder(placeholder: string): string {
  const name = placeholder.replace(/^\$\{(\w+)\}$/, "$1");
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
