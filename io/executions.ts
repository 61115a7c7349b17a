import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import type { Answer, Mirror } from "../domain/mirror.ts";
import { lean } from "./lean.ts";

/** The client of Step Functions. */
export const sfn = lean(new SFNClient({ maxAttempts: 5 }));
let machines: Record<string, string> | undefined;

/** The ARN of a lifecycle's state machine. */
function machineOf(lifecycle: string): string | undefined {
  machines ??= JSON.parse(process.env.STATE_MACHINES ?? "{}") as Record<string, string>;
  return machines[lifecycle];
}

/** Starts an order's execution under a name; false when the name is taken, which is no error. */
export async function start(lifecycle: string, name: string, mirror: Mirror): Promise<boolean> {
  const stateMachineArn = machineOf(lifecycle);
  try {
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(mirror) }));
    return true;
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return false;
    throw error;
  }
}

/** Answers a waiting execution; false when its token is not good any more, which is no error. */
export async function answer(taskToken: string, given: Answer): Promise<boolean> {
  try {
    if ("success" in given)
      await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(given.success) }));
    else await sfn.send(new SendTaskFailureCommand({ taskToken, error: given.failure }));
    return true;
  } catch (error) {
    return forgotten(error);
  }
}

/** Whether an execution still waits for this token. */
export async function isAwaited(taskToken: string): Promise<boolean> {
  try {
    await sfn.send(new SendTaskHeartbeatCommand({ taskToken }));
    return true;
  } catch (error) {
    return forgotten(error);
  }
}

function forgotten(error: unknown): false {
  if ([TaskTimedOut, TaskDoesNotExist, InvalidToken].some((late) => error instanceof late)) return false;
  throw error;
}
