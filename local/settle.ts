import type { PendingWork } from "./work.ts";

/** Makes `settle`: resolves when nothing is going on and everything written has been delivered. */
export function createSettle(work: PendingWork, drain: () => Promise<void>) {
  return async function settle(): Promise<void> {
    for (let seen = -1; !work.isIdle() || work.started() !== seen; ) {
      await work.idle();
      seen = work.started();
      await drain();
    }
  };
}
