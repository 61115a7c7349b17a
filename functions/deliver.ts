import type { Errand } from "../io/calling.ts";
import { deliverAgain } from "../io/delivering.ts";
import { deliverNews } from "../io/delivering-news.ts";
import { metered } from "../io/metrics.ts";

/** Sends an endpoint what is new in its shop's feed, or some events again; nobody waits for it. */
export const handler = metered(async ({ events, ...errand }: Errand): Promise<void> => {
  await (events ? deliverAgain({ ...errand, events }) : deliverNews(errand));
});
