import { randomUUID } from "node:crypto";
import type { Application, Handler } from "./application.ts";
import { arnOf } from "./arn.ts";
import type { PendingWork } from "./work.ts";

/** Nothing is cut off here; the reconciler, which looks at the clock, has as long as in the cloud. */
const invocationTimeoutMs = 900_000;

/** Makes `invoke`, which calls a function as Lambda does; each call counts as work. */
export function createInvoke({ handler }: Application, work: PendingWork) {
  const loaded = new Map<string, Promise<Handler>>();

  function load(name: string): Promise<Handler> {
    const known = loaded.get(name);
    if (known) return known;
    const loading = handler(name);
    loaded.set(name, loading);
    return loading;
  }

  return function invoke(name: string, event: unknown, requestId: string = randomUUID()): Promise<unknown> {
    return work.run(async () => (await load(name))(event, contextOf(name, requestId)));
  };
}

export type Invoke = ReturnType<typeof createInvoke>;

function contextOf(name: string, requestId: string) {
  const end = Date.now() + invocationTimeoutMs;
  return {
    awsRequestId: requestId,
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: arnOf("lambda", `function:${name}`),
    memoryLimitInMB: "512",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => end - Date.now(),
  };
}
