import type { Context } from "aws-lambda";
import { cachedShopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { runSendJob } from "../io/fulfilling.ts";
import { logError, setRunId } from "../io/log.ts";
import { withMetrics } from "../io/metrics.ts";
import type { JobOutcome, SendJob } from "../io/wishes.ts";

/** Sends messages for functions that would be too large with all words in them, side by side; they wait for it. */
export const handler = withMetrics(async (jobs: SendJob[], run?: Context): Promise<JobOutcome[]> => {
  setRunId(run);
  const at = now();
  const readShop = cachedShopReader();
  return Promise.all(
    jobs.map((wish) =>
      runSendJob(wish, readShop, at).catch((error) => {
        logError("A message could not be sent.", error, { order: wish.order });
        return "failed" as const;
      }),
    ),
  );
});
