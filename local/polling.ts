const minPollGapMs = 20;
const pollIntervalMs = 1_000;

/** Calls `poll` about once a second, and soon after a nudge, but never without a small gap. */
export function startPolling(poll: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let nudged = false;
  let polling = false;
  let closed = false;

  function plan(): void {
    if (polling || closed) return;
    clearTimeout(timer);
    timer = setTimeout(go, nudged ? Math.max(0, last + minPollGapMs - Date.now()) : pollIntervalMs);
  }

  async function go(): Promise<void> {
    nudged = false;
    polling = true;
    last = Date.now();
    await poll().catch((error) => closed || console.error("The stream cannot be read.", error));
    polling = false;
    plan();
  }

  plan();
  return {
    nudge(): void {
      if (nudged) return;
      nudged = true;
      plan();
    },
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}
