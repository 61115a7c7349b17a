import type { Notification } from "../../domain/messages/notifications.ts";
import { invokeFunction } from "../runtime/lambda.ts";

const FunctionName = process.env.SEND_FUNCTION ?? "send-messages";

/** A message whose time has come, by its name. */
export interface RetryJob {
  order: string;
  due: string;
}

/** A message that somebody wants sent once more, as long as it stands as they have `seen` it. */
export interface ResendJob {
  order: string;
  again: string;
  seen: Pick<Notification, "status" | "at" | "attempts">;
  requests: string[];
}

/** Versions of an order whose messages its consumer may have given up on. */
export interface MissedJob {
  order: string;
  versions: number[];
}

/** A chat message whose reader may not have been notified, by its number. */
export interface ChatJob {
  order: string;
  entry: number;
}

/** A job of the function `send-messages`: ids and moments, because those who see its input need not know the people. */
export type SendJob = RetryJob | ResendJob | MissedJob | ChatJob;

/** What became of a job; `overtaken` when somebody else did something about the message first. */
export type JobOutcome = "done" | "overtaken" | "failed";

/** The function `send-messages` was called and broke, perhaps over one of its jobs; what it had sent is written down. */
export class SendFunctionError extends Error {}

/** Has the function `send-messages` run jobs, and waits so many seconds for what became of each. */
export async function invokeSend(jobs: SendJob[], seconds: number): Promise<JobOutcome[]> {
  const abortSignal = AbortSignal.timeout(seconds * 1000);
  const answer = await invokeFunction({ FunctionName, Payload: JSON.stringify(jobs) }, { abortSignal });
  const result = JSON.parse(Buffer.from(answer.Payload ?? []).toString() || "null");
  if (answer.FunctionError) throw new SendFunctionError(`${FunctionName}: ${result?.errorMessage}`);
  return result;
}
