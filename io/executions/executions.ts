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
import { type ExecutionInput, type ExecutionOutcome, startStateOf } from "../../domain/execution/position.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { slimClient } from "../runtime/slim-client.ts";
import { recordVersion } from "./task-tokens.ts";

/** The client of Step Functions. */
export const sfnClient = slimClient(new SFNClient({ maxAttempts: 5 }));
let machines: Record<string, string> | undefined;

/** The ARN of a lifecycle's state machine. */
function machineArnOf(lifecycle: string): string | undefined {
  machines ??= JSON.parse(process.env.STATE_MACHINES ?? "{}") as Record<string, string>;
  return machines[lifecycle];
}

/** Starts an order's execution under a name; false when the name is taken, which is no error. */
export async function startExecution(
  lifecycle: string,
  name: string,
  position: ExecutionInput,
): Promise<boolean> {
  const stateMachineArn = machineArnOf(lifecycle);
  const input = JSON.stringify(await knowledgeOf(lifecycle, position));
  try {
    await sfnClient.send(new StartExecutionCommand({ stateMachineArn, name, input }));
    return true;
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return false;
    throw error;
  }
}

/**
 * What an execution is told of its order. All of a machine begin in the same state: where the order is in another one it
 * is told of no version, and a note says that there is one, so that it asks where the order stands before it waits.
 */
async function knowledgeOf(lifecycle: string, position: ExecutionInput): Promise<ExecutionInput> {
  if (position.state === startStateOf(lifecycleOf({ lifecycle }))) return position;
  await recordVersion(position.id, position.version);
  return { ...position, version: 0 };
}

/** Answers a waiting execution; false when its token is not good any more, which is no error. */
export async function completeTask(taskToken: string, outcome: ExecutionOutcome): Promise<boolean> {
  try {
    if ("success" in outcome)
      await sfnClient.send(
        new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(outcome.success) }),
      );
    else await sfnClient.send(new SendTaskFailureCommand({ taskToken, error: outcome.failure }));
    return true;
  } catch (error) {
    return falseIfGone(error);
  }
}

/** Whether an execution still waits for this token. */
export async function isTaskPending(taskToken: string): Promise<boolean> {
  try {
    await sfnClient.send(new SendTaskHeartbeatCommand({ taskToken }));
    return true;
  } catch (error) {
    return falseIfGone(error);
  }
}

function falseIfGone(error: unknown): false {
  if ([TaskTimedOut, TaskDoesNotExist, InvalidToken].some((late) => error instanceof late)) return false;
  throw error;
}
