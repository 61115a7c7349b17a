import type { DeliveryJob } from "../io/calling.ts";
import { retryDeliveries } from "../io/delivering.ts";
import { deliverNewEvents } from "../io/delivering-news.ts";
import { withMetrics } from "../io/metrics.ts";

/** Sends an endpoint what is new in its shop's feed, or some events again; nobody waits for it. */
export const handler = withMetrics(async ({ events, ...job }: DeliveryJob): Promise<void> => {
  await (events ? retryDeliveries({ ...job, events }) : deliverNewEvents(job));
});
