import type { Errand } from "../io/calling.ts";
import { deliverAgain } from "../io/delivering.ts";
import { deliverNews } from "../io/delivering-news.ts";

/** Sends an endpoint what is new in its shop's feed, or one event again; invoked without waiting for it. */
export async function handler({ event, ...errand }: Errand): Promise<void> {
  await (event ? deliverAgain({ ...errand, event }) : deliverNews(errand));
}
