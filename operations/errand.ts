/** What makes a failure's effects happen: looking through all orders, or giving a function its input again. */
export type Errand = "reconcile" | { function: string; payload: unknown };

interface Kept {
  /** A consumer of the stream gave up: the record says where in the stream, and that may be gone by now. */
  DDBStreamBatchInfo?: object;
  /** An asynchronous call failed at every try. */
  requestContext?: { functionArn?: string };
  requestPayload?: unknown;
  /** What a rule of EventBridge could not hand over: the reconciler's task, or an upload. */
  all?: boolean;
  Records?: { eventSource?: string }[];
}

const nameIn = (arn: string): string => arn.split(":")[6]!;

/** Reads a message of a failure queue; undefined for what this command does not understand. */
export function errandOf(body: string, functionOf: (door: string) => string): Errand | undefined {
  const kept = parsed(body);
  const { functionArn } = kept.requestContext ?? {};
  const reconciler = functionOf("reconcile");
  if (kept.DDBStreamBatchInfo || typeof kept.all === "boolean") return "reconcile";
  if (kept.Records?.[0]?.eventSource === "aws:s3")
    return { function: functionOf("heed-photo"), payload: kept };
  if (!functionArn || kept.requestPayload === undefined) return undefined;
  const name = nameIn(functionArn);
  return name === reconciler ? "reconcile" : { function: name, payload: kept.requestPayload };
}

function parsed(body: string): Kept {
  try {
    return Object(JSON.parse(body)) as Kept;
  } catch {
    return {};
  }
}
