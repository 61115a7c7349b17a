import { StateMachine } from "aws-local-stepfunctions";

let engineTimeout: Promise<Error> | undefined;

/** The engine's own time-out error: it tells it by its class, so that States.TaskFailed leaves it alone. */
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
