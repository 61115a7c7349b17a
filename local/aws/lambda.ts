import { randomUUID } from "node:crypto";
import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import { wall } from "../../io/runtime/clock.ts";
import type { Application, Handler } from "../application.ts";
import type { PendingWork } from "../clock/settle.ts";
import { AwsError } from "../errors.ts";
import { arnOf } from "./environment.ts";

/** A failed event is tried so often again; the cloud waits a minute or two before. */
const maxAsyncRetries = 2;

/** Calls a function with an event as Lambda does when nobody waits for the answer. */
export async function invokeAsync(
  invoke: Invoke,
  name: string,
  event: unknown,
  left = maxAsyncRetries,
): Promise<unknown> {
  try {
    return await invoke(name, event);
  } catch (error) {
    console.error(`The function ${name} failed.`, error);
    return left > 0 ? invokeAsync(invoke, name, event, left - 1) : undefined;
  }
}

/** Lambda's Invoke: an event is answered at once and its function runs on its own; else the answer is waited for. */
export function lambdaApi(invoke: Invoke) {
  return {
    async Invoke({ FunctionName = "", InvocationType, Payload = "{}" }: InvokeCommandInput) {
      if (!/^[a-z-]+$/.test(FunctionName))
        throw new AwsError("ResourceNotFoundException", "Local mode has no such function.", 404);
      const event = JSON.parse(Buffer.from(Payload as Uint8Array).toString());
      if (InvocationType !== "Event") return waitFor(() => invoke(FunctionName, event));
      void invokeAsync(invoke, FunctionName, event);
      return { StatusCode: 202 };
    },
  };
}

async function waitFor(run: () => Promise<unknown>) {
  try {
    return { StatusCode: 200, Payload: Buffer.from(JSON.stringify((await run()) ?? null)) };
  } catch (error) {
    const { name: errorType, message: errorMessage } = error as Error;
    const Payload = Buffer.from(JSON.stringify({ errorType, errorMessage }));
    return { StatusCode: 200, FunctionError: "Unhandled", Payload };
  }
}

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
  const end = wall() + invocationTimeoutMs;
  return {
    awsRequestId: requestId,
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: arnOf("lambda", `function:${name}`),
    memoryLimitInMB: "512",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => end - wall(),
  };
}
