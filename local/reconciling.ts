import type { Invoke } from "./invoke.ts";

const every = 300_000;

/** Runs the reconciler at once and every five minutes, as the schedule in the cloud does, and on demand. */
export function startReconciling(invoke: Invoke) {
  const run = () => invoke("reconcile", {}).catch((error) => console.error("The reconciler failed.", error));
  const timer = setInterval(run, every);
  void run();
  return { run, close: () => clearInterval(timer) };
}
