import type { Context } from "aws-lambda";
import type { JobOutcome, SendJob } from "../../io/messages/jobs.ts";
import { cachedShopReader } from "../../io/messages/participants.ts";
import { runSendJob } from "../../io/messages/run-job.ts";
import { now } from "../../io/runtime/clock.ts";
import { logError, setRunId } from "../../io/runtime/log.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";

/** Sends messages for functions that would be too large with all texts in them, side by side; they wait for it. */
export const handler = withMetrics(async (jobs: SendJob[], run?: Context): Promise<JobOutcome[]> => {
  setRunId(run);
  const at = now();
  const readShop = cachedShopReader();
  return Promise.all(
    jobs.map((job) =>
      runSendJob(job, readShop, at).catch((error) => {
        logError("A message could not be sent.", error, { order: job.order });
        return "failed" as const;
      }),
    ),
  );
});
