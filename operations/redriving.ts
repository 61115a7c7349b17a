import { type Errand, errandOf } from "./errand.ts";
import { type Failure, forget, readFailures } from "./failures.ts";
import { reconcileAll, runAgain } from "./run-again.ts";
import { functionOf, namesOf, type Stack } from "./stack.ts";

type Say = (line: string) => void;
type Known = Failure & { errand: Errand };

/** Seconds after which a look without consequences gives back what it saw. */
const glance = 20;

/** Makes the effects of everything in the failure queues happen, and empties them; answers whether all went well. */
export async function redrive(stack: Stack, dryRun: boolean, say: Say): Promise<boolean> {
  const queues = namesOf(stack, "AWS::SQS::Queue");
  const pages = await Promise.all(queues.map((queue) => readFailures(queue, dryRun ? glance : undefined)));
  const failures = pages.flat();
  say(`${failures.length} failures lie in ${queues.length} queues.`);
  const known = failures.flatMap((failure) => {
    const errand = errandOf(failure.body, (door) => functionOf(stack, door));
    return errand ? [{ ...failure, errand }] : [];
  });
  const strange = failures.length - known.length;
  if (strange > 0)
    say(`${strange} of them this command does not understand: look at them in the console of SQS.`);
  const { consumers = [], calls = [] } = Object.groupBy(known, ({ errand }) =>
    errand === "reconcile" ? "consumers" : "calls",
  );
  const well = await reconcile(consumers, functionOf(stack, "reconcile"), dryRun, say);
  await call(calls, dryRun, say);
  if (dryRun) say("Nothing was done: this was a dry run.");
  return well && strange === 0;
}

/** What consumers missed follows from the orders themselves: one look through all of them is enough. */
async function reconcile(failures: Known[], name: string, dryRun: boolean, say: Say): Promise<boolean> {
  if (failures.length === 0) return true;
  say(`${failures.length} are mended by looking through all orders.`);
  if (dryRun) return true;
  const failed = await reconcileAll(name);
  if (failed > 0) {
    say(`${failed} repairs failed, see the log of the reconciler. These failures stay in their queues.`);
    return false;
  }
  await Promise.all(failures.map(forget));
  say("All orders were looked through.");
  return true;
}

async function call(failures: Known[], dryRun: boolean, say: Say): Promise<void> {
  for (const [i, failure] of failures.entries()) {
    const { function: name, payload } = failure.errand as Exclude<Errand, "reconcile">;
    say(`${i + 1} of ${failures.length}: ${name} is called again.`);
    if (dryRun) continue;
    await runAgain(name, payload);
    await forget(failure);
  }
}
