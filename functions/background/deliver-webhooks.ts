import { withMetrics } from "../../io/runtime/metrics.ts";
import type { StockFeedJob } from "../../io/stock/jobs.ts";
import { readStockFeed } from "../../io/stock/read-feed.ts";
import { deliverNewEvents, retryDeliveries } from "../../io/webhooks/deliver.ts";
import type { DeliveryJob } from "../../io/webhooks/jobs.ts";

/**
 * Calls an address that a shop has named, and no other function does: sends an endpoint what is new in its shop's feed,
 * or some events again, which nobody waits for; or reads what a shop has in stock, and answers whether it did.
 */
export const handler = withMetrics(async (job: DeliveryJob | StockFeedJob): Promise<boolean | undefined> => {
  if ("stockFeed" in job) return readStockFeed(job.stockFeed, job.now ?? false);
  const { events, ...about } = job;
  await (events ? retryDeliveries({ ...about, events }) : deliverNewEvents(about));
});
