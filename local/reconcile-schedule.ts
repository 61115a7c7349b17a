import type { Core } from "./core.ts";

const reconcileIntervalMs = 300_000;

/**
 * Runs the reconciler on demand, and while the clock ticks every five minutes, as the schedule in the cloud does; at
 * the start for all orders, because no execution outlives the process. `first` is that run.
 */
export function startReconcileSchedule({ invoke, clock }: Pick<Core, "invoke" | "clock">) {
  const call = (task: object) =>
    invoke("reconcile", task).catch((error) => console.error("The reconciler failed.", error));
  const run = () => call({});
  const timer = clock.mode === "ticking" ? setInterval(run, reconcileIntervalMs) : undefined;
  return { run, first: call({ all: true }), close: () => clearInterval(timer) };
}
