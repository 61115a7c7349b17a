import { type Endpoint, nextAttempt } from "../domain/endpoint.ts";
import type { PublicEvent } from "../domain/public-event.ts";
import type { Errand } from "./calling.ts";
import { now } from "./clock.ts";
import { type Delivery, saveDelivery, takeDelivery } from "./deliveries.ts";
import { changeEndpoint, findEndpoint } from "./endpoints.ts";
import { eventsAfter } from "./feed.ts";
import { eventsOf } from "./feed-events.ts";
import { endTurn, keepTurn, takeTurn } from "./turns.ts";
import { type Outcome, sendWebhook } from "./webhook.ts";

/** So many events go to an endpoint side by side. */
const width = 20;

/** Delivers what is new in the feed to an endpoint, page by page; one run at a time for each endpoint. */
export async function deliverNews({ shop, endpoint: id }: Errand): Promise<void> {
  const endpoint = await takeTurn(shop, id, now());
  if (!endpoint) return;
  const position = await deliverPages(endpoint).catch(async (error) => {
    await endTurn(endpoint.shop, endpoint.id);
    throw error;
  });
  const [missed] = await eventsAfter(shop, position, 1);
  if (missed) await deliverNews({ shop, endpoint: id });
}
