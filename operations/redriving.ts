import { type FailedInvocation, failedInvocationOf } from "./errand.ts";
import { deleteFailure, type QueuedFailure, readFailures } from "./failures.ts";
import { invokeAgain, reconcileAll } from "./run-again.ts";
import { type DeployedStack, functionNameOf, resourceNamesOf } from "./stack.ts";

type Say = (line: string) => void;
type RecognizedFailure = QueuedFailure & { errand: FailedInvocation };

/** Seconds after which a look without consequences gives back what it saw. */
const dryRunVisibilitySeconds = 20;

/** Makes the effects of everything in the failure queues happen, and empties them; answers whether all went well. */
export async function redriveStack(stack: DeployedStack, dryRun: boolean, say: Say): Promise<boolean> {
  const queues = resourceNamesOf(stack, "AWS::SQS::Queue");
  const pages = await Promise.all(
    queues.map((queue) => readFailures(queue, dryRun ? dryRunVisibilitySeconds : undefined)),
  );
  const failures = pages.flat();
  say(`${failures.length} failures lie in ${queues.length} queues.`);
  const known = failures.flatMap((failure) => {
    const invocation = failedInvocationOf(failure.body, (door) => functionNameOf(stack, door));
    return invocation ? [{ ...failure, errand: invocation }] : [];
  });
  const unrecognized = failures.length - known.length;
  if (unrecognized > 0)
    say(`${unrecognized} of them this command does not understand: look at them in the console of SQS.`);
  const { consumers = [], calls = [] } = Object.groupBy(known, ({ errand }) =>
    errand === "reconcile" ? "consumers" : "calls",
  );
  const well = await reconcileFailures(consumers, functionNameOf(stack, "reconcile"), dryRun, say);
  await callAgain(calls, dryRun, say);
  if (dryRun) say("Nothing was done: this was a dry run.");
  return well && unrecognized === 0;
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
  await Promise.all(failures.map(deleteFailure));
  say("All orders were looked through.");
  return true;
}

async function callAgain(failures: RecognizedFailure[], dryRun: boolean, say: Say): Promise<void> {
  for (const [i, failure] of failures.entries()) {
    const { function: name, payload } = failure.errand as Exclude<FailedInvocation, "reconcile">;
    say(`${i + 1} of ${failures.length}: ${name} is called again.`);
    if (dryRun) continue;
    await invokeAgain(name, payload);
    await deleteFailure(failure);
  }
}
