/** Waits for all, so that nothing goes on after a run, and fails with everything that failed. */
export async function settleAll(tasks: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(tasks);
  failWith(results.flatMap((result) => (result.status === "rejected" ? [result.reason] : [])));
}

/** Takes one step after another, also when one fails: no failure hides the next step. Fails at the end with all that failed. */
export async function settleInTurn(steps: (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps)
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  failWith(failures);
}

/** One failure stays what it is; several become one, whose message has those of all: that is what logs keep. */
function failWith(failures: unknown[]): void {
  if (failures.length === 1) throw failures[0];
  const messages = failures.map((failure) => (failure as Error).message ?? String(failure));
  if (failures.length > 1) throw new AggregateError(failures, messages.join(" | "));
}
