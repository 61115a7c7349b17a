import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { settleAll, settleInTurn } from "../../io/runtime/settle.ts";
import { type DeployedStack, functionNameOf, type LocalWaymark, resourceNamesOf } from "../deployment.ts";
import {
  deleteFailure,
  type FailedInvocation,
  failedInvocationOf,
  type QueuedFailure,
  readFailures,
} from "../failures.ts";

type Say = (line: string) => void;
type RecognizedFailure = QueuedFailure & { invocation: FailedInvocation };

/** Seconds after which a look without consequences gives back what it saw. */
const dryRunVisibilitySeconds = 20;

/**
 * Makes the effects of everything in the failure queues happen, and empties them; answers whether all went well. Nothing
 * waits for another thing to go well: a reconciler that fails keeps no call from being made again.
 */
export async function redriveStack(stack: DeployedStack, dryRun: boolean, say: Say): Promise<boolean> {
  const { failures, queues, unread } = await readQueues(stack, dryRun, say);
  say(`${failures.length} failures lie in ${queues} queues.`);
  const known = failures.flatMap((failure) => {
    const invocation = failedInvocationOf(failure.body, (name) => functionNameOf(stack, name));
    return invocation ? [{ ...failure, invocation }] : [];
  });
  const unrecognized = failures.length - known.length;
  if (unrecognized > 0)
    say(`${unrecognized} of them this command does not understand: look at them in the console of SQS.`);
  const { consumers = [], calls = [] } = Object.groupBy(known, ({ invocation }) =>
    invocation === "reconcile" ? "consumers" : "calls",
  );
  let well = unread + unrecognized === 0;
  await settleInTurn([
    async () => {
      well = (await reconcileFailures(consumers, functionNameOf(stack, "reconcile"), dryRun, say)) && well;
    },
    async () => {
      well = (await callAgain(calls, dryRun, say)) && well;
    },
  ]);
  if (dryRun) say("Nothing was done: this was a dry run.");
  return well;
}

/** What lies in the queues that can be read, and how many cannot. */
async function readQueues(stack: DeployedStack, dryRun: boolean, say: Say) {
  const queues = resourceNamesOf(stack, "AWS::SQS::Queue");
  const seconds = dryRun ? dryRunVisibilitySeconds : undefined;
  const pages = await Promise.allSettled(queues.map((queue) => readFailures(queue, seconds)));
  const failures: QueuedFailure[] = [];
  let unread = 0;
  for (const [i, page] of pages.entries()) {
    if (page.status === "fulfilled") failures.push(...page.value);
    else say(`The queue ${queues[i]} could not be read: ${(page.reason as Error).message}`);
    unread += page.status === "rejected" ? 1 : 0;
  }
  return { failures, queues: queues.length, unread };
}

/** What consumers missed follows from the orders themselves: one look through all of them is enough. */
async function reconcileFailures(
  failures: RecognizedFailure[],
  name: string,
  dryRun: boolean,
  say: Say,
): Promise<boolean> {
  if (failures.length === 0) return true;
  say(`${failures.length} are mended by looking through all orders.`);
  if (dryRun) return true;
  const failed = await reconcileAll(name);
  if (failed > 0) {
    say(`${failed} repairs failed, see the log of the reconciler. These failures stay in their queues.`);
    return false;
  }
  await settleAll(failures.map(deleteFailure));
  say("All orders were looked through.");
  return true;
}

/** Makes each call again; one that cannot be made stays in its queue and keeps no other from being made. */
async function callAgain(failures: RecognizedFailure[], dryRun: boolean, say: Say): Promise<boolean> {
  let well = true;
  for (const [i, failure] of failures.entries()) {
    const { function: name, payload } = failure.invocation as Exclude<FailedInvocation, "reconcile">;
    say(`${i + 1} of ${failures.length}: ${name} is called again.`);
    if (dryRun) continue;
    try {
      await invokeAgain(name, payload);
      await deleteFailure(failure);
    } catch (error) {
      well = false;
      say(`That failed, and stays in its queue: ${(error as Error).message}`);
    }
  }
  return well;
}

/** The same on one machine, where the failure list holds only what the stream's consumers gave up on. */
export async function redriveLocal(local: LocalWaymark, dryRun: boolean, say: Say): Promise<boolean> {
  const { items } = await local.get<{ items: { consumer: string; order: string }[] }>("/_local/dead-letters");
  say(`${items.length} failures lie in the list.`);
  for (const { consumer, order } of items) say(`${consumer} gave up on order ${order}.`);
  if (dryRun) say("Nothing was done: this was a dry run.");
  if (dryRun || items.length === 0) return true;
  const failed = await reconcileAll("reconcile");
  await local.send("POST", "/_local/settle");
  if (failed > 0) {
    say(`${failed} repairs failed; these failures stay in the list.`);
    return false;
  }
  await local.send("DELETE", "/_local/dead-letters");
  say("All orders were looked through.");
  return true;
}

/** Has a function do something again, without waiting for it; what fails comes back into its failure queue. */
async function invokeAgain(FunctionName: string, payload: unknown): Promise<void> {
  const Payload = JSON.stringify(payload);
  await new LambdaClient().send(new InvokeCommand({ FunctionName, InvocationType: "Event", Payload }));
}

/** Has the reconciler look through all orders, and waits; it answers how many repairs failed. */
async function reconcileAll(FunctionName: string): Promise<number> {
  // The reconciler takes up to a quarter of an hour, and a call that is repeated would begin once more.
  const lambda = new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: 960_000 } });
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify({ all: true }) }),
  );
  if (FunctionError)
    throw new Error(
      "The reconciler failed; its log says why. What it would have repaired stays in its queues.",
    );
  return (JSON.parse(Buffer.from(Payload!).toString()) as { failed: number }).failed;
}
