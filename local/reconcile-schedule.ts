import type { Invoke } from "./aws/lambda.ts";

const reconcileIntervalMs = 300_000;

/**
 * Runs the reconciler every five minutes, as the schedule in the cloud does, and on demand; at the start for
 * all orders, because no execution outlives the process.
 */
export function startReconcileSchedule(invoke: Invoke) {
  const call = (task: object) =>
    invoke("reconcile", task).catch((error) => console.error("The reconciler failed.", error));
  const run = () => call({});
  const timer = setInterval(run, reconcileIntervalMs);
  void call({ all: true });
  return { run, close: () => clearInterval(timer) };
}
