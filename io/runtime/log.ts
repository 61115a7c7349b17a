import { wall } from "./clock.ts";

/** What is written at each level, from the one that `LOG_LEVEL` names on. */
const levels = ["DEBUG", "INFO", "WARN", "ERROR", "SILENT"] as const;

let runId: string | undefined;

/** From now on log lines carry the id of this run of the function, as Lambda's own lines do. */
export function setRunId(run: { awsRequestId?: string } | undefined): void {
  runId = run?.awsRequestId;
}

/**
 * Logs a fault of ours as one JSON line with ids only. Of the error its name, message and stack are kept: what else
 * hangs on it, such as the item of a failed condition, may name people. Addresses are masked.
 */
export function logError(what: string, error: unknown, ids: Record<string, string> = {}): void {
  const { name = "Error", message = String(error), stack } = (error ?? {}) as Partial<Error>;
  write("ERROR", what, { ...ids, fault: { name, message: redact(message), stack: redact(stack) } });
}

/** Logs what is no fault, but worth knowing, as one JSON line with ids only. */
export function logInfo(what: string, ids: Record<string, string>): void {
  write("INFO", what, ids);
}

/** Past `console`, in front of whose lines Lambda would set words of its own. */
function write(level: "ERROR" | "INFO", message: string, fields: object): void {
  const lowest = levels.indexOf((process.env.LOG_LEVEL ?? "INFO") as (typeof levels)[number]);
  if (levels.indexOf(level) < lowest) return;
  const timestamp = new Date(wall()).toISOString();
  const line = { level, message, timestamp, service: "waymark", run: runId, ...fields };
  process[level === "ERROR" ? "stderr" : "stdout"].write(`${JSON.stringify(line)}\n`);
}

/** Providers quote in their errors whom they refuse: "Email address is not verified: anna@example.com". */
const addresses = /[^\s<>"'`(),;]+@[^\s<>"'`(),;]+|\+\d[\d\s().-]{5,}\d/g;
/** A text without the addresses in it. */
export const redact = (text: string | undefined): string | undefined => text?.replace(addresses, "<address>");

/**
 * A handler whose errors leave with their name and message alone, addresses masked: Lambda logs an error that it gets
 * with everything that hangs on it.
 */
export function redactErrors<Args extends unknown[], Result>(handler: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    try {
      return await handler(...args);
    } catch (error) {
      throw redactedError(error as Error);
    }
  };
}

function redactedError({ name, message, stack }: Error): Error {
  return Object.assign(new Error(redact(message)), { name, stack: redact(stack) });
}
