import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";

/** Has a function do something again, without waiting for it; what fails comes back into its failure queue. */
export async function invokeAgain(FunctionName: string, payload: unknown): Promise<void> {
  const Payload = JSON.stringify(payload);
  await new LambdaClient().send(new InvokeCommand({ FunctionName, InvocationType: "Event", Payload }));
}

/** Has the reconciler look through all orders, and waits; it answers how many repairs failed. */
export async function reconcileAll(FunctionName: string): Promise<number> {
  // The reconciler takes up to a quarter of an hour, and a call that is repeated would begin once more.
  const lambda = new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: 960_000 } });
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify({ all: true }) }),
  );
  if (FunctionError)
    throw new Error("The reconciler failed; its log says why. Nothing was taken out of the queues.");
  return (JSON.parse(Buffer.from(Payload!).toString()) as { failed: number }).failed;
}
