import type { Errand } from "../io/calling.ts";
import { deliverAgain } from "../io/delivering.ts";
import { deliverNews } from "../io/delivering-news.ts";

/** Sends an endpoint what is new in its shop's feed, or some events again; nobody waits for it. */
export async function handler({ events, ...errand }: Errand): Promise<void> {
  await (events ? deliverAgain({ ...errand, events }) : deliverNews(errand));
}
