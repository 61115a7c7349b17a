import type { InvokeCommandInput, LambdaClient } from "@aws-sdk/client-lambda";

let client: Promise<LambdaClient> | undefined;

/** The client of Lambda, made for the first call: few runs need one, and no other client is as large. */
export function lambdaClient(): Promise<LambdaClient> {
  client ??= import("@aws-sdk/client-lambda").then(
    ({ LambdaClient }) => new LambdaClient({ maxAttempts: 5 }),
  );
  return client;
}

/** Calls a function of ours; `abortSignal` ends the wait for its answer, not its run. */
export async function invokeFunction(input: InvokeCommandInput, options: { abortSignal?: AbortSignal } = {}) {
  const { InvokeCommand } = await import("@aws-sdk/client-lambda");
  return (await lambdaClient()).send(new InvokeCommand(input), options);
}
