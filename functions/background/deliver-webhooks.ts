import { withMetrics } from "../../io/runtime/metrics.ts";
import { deliverNewEvents, retryDeliveries } from "../../io/webhooks/deliver.ts";
import type { DeliveryJob } from "../../io/webhooks/jobs.ts";

/** Sends an endpoint what is new in its shop's feed, or some events again; nobody waits for it. */
export const handler = withMetrics(async ({ events, ...job }: DeliveryJob): Promise<void> => {
  await (events ? retryDeliveries({ ...job, events }) : deliverNewEvents(job));
});
