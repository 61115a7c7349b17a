import type { Moment } from "../../domain/time/time.ts";
import { type Endpoint, nextAttemptAt } from "../../domain/webhooks/endpoint.ts";
import { eventsAfter, type PlacedEvent } from "../events/feed.ts";
import { type FeedEvent, readFeedEvents } from "../events/feed-events.ts";
import { now } from "../runtime/clock.ts";
import { recordMetric } from "../runtime/metrics.ts";
import type { HttpOutcome } from "../runtime/outgoing-http.ts";
import { settleAll, settleInTurn } from "../runtime/settle.ts";
import { claimDelivery, saveDelivery, type WebhookDelivery } from "./deliveries.ts";
import { acquireLease, findEndpoint, releaseLease, renewLease, updateEndpoint } from "./endpoints.ts";
import type { DeliveryJob } from "./jobs.ts";
import { sendWebhook } from "./send-webhook.ts";

const isDelivered = (outcome: HttpOutcome): boolean =>
  "status" in outcome && outcome.status >= 200 && outcome.status < 300;
/** 410: the receiver wants no more, ever. */
const isGone = (outcome: HttpOutcome): boolean => "status" in outcome && outcome.status === 410;

/** Sends an event to an endpoint for the first time; what does not arrive is tried again later. */
export async function deliverEvent(endpoint: Endpoint, event: FeedEvent): Promise<void> {
  const outcome = await sendWebhook(endpoint, event);
  if (isDelivered(outcome)) return;
  const { shop, id } = endpoint;
  await recordAttempt(endpoint, { shop, endpoint: id, event: event.id, attempts: 0 }, outcome);
}

/** So many events go to an endpoint side by side. */
export const parallelDeliveries = 20;

/** Sends events once more, each when its time has come and nobody else is about it, whatever becomes of the others. */
export async function retryDeliveries({ shop, endpoint, events }: Required<DeliveryJob>): Promise<void> {
  const batches: string[][] = [];
  for (let i = 0; i < events.length; i += parallelDeliveries)
    batches.push(events.slice(i, i + parallelDeliveries));
  await settleInTurn(
    batches.map((batch) => () => settleAll(batch.map((event) => retryDelivery(shop, endpoint, event)))),
  );
}

async function retryDelivery(shop: string, id: string, name: string): Promise<void> {
  const delivery = await claimDelivery({ shop, endpoint: id, event: name }, now());
  if (!delivery) return;
  const [endpoint, [event]] = await Promise.all([findEndpoint(shop, id), readFeedEvents([name])]);
  if (endpoint?.status !== "active" || !event) return markFailed(delivery);
  await recordAttempt(endpoint, delivery, await sendWebhook(endpoint, event));
}

type AttemptedDelivery = Pick<WebhookDelivery, "shop" | "endpoint" | "event" | "attempts">;

async function recordAttempt(
  endpoint: Endpoint,
  { dueAt: _, ...tried }: AttemptedDelivery & { dueAt?: Moment },
  outcome: HttpOutcome,
) {
  const at = now();
  if (isGone(outcome)) await updateEndpoint(endpoint, { set: { status: "disabled", disabledAt: at } });
  const result = resultOf(tried.attempts + 1, outcome, at);
  if (result.status !== "delivered")
    recordMetric(result.status === "waiting" ? "WebhooksDelayed" : "WebhooksFailed", 1);
  await saveDelivery({ ...tried, ...result, at });
}

function resultOf(attempts: number, outcome: HttpOutcome, at: Moment) {
  const text = "status" in outcome ? `HTTP ${outcome.status}` : outcome.problem;
  const tried = { attempts, outcome: text };
  if (isDelivered(outcome)) return { ...tried, status: "delivered" as const };
  const dueAt = isGone(outcome) ? undefined : nextAttemptAt(attempts, at);
  return dueAt ? { ...tried, status: "waiting" as const, dueAt } : { ...tried, status: "failed" as const };
}

function markFailed({ dueAt: _, ...delivery }: WebhookDelivery): Promise<void> {
  recordMetric("WebhooksFailed", 1);
  return saveDelivery({
    ...delivery,
    status: "failed",
    outcome: "The endpoint or the event is gone.",
    at: now(),
  });
}

/** Delivers what is new in the feed to an endpoint; one run at a time for each endpoint. */
export async function deliverNewEvents({ shop, endpoint: id }: DeliveryJob): Promise<void> {
  const endpoint = await acquireLease(shop, id, now());
  if (!endpoint) return;
  const position = await deliverPages(endpoint).catch(async (error) => {
    await releaseLease(endpoint);
    throw error;
  });
  // A run that was called while this lease was ending found it taken and left.
  const missed = await eventsAfter(shop, position, 1);
  if (missed.length > 0) await deliverNewEvents({ shop, endpoint: id });
}

/** Delivers page by page to the end of the feed, and answers how far that is. */
async function deliverPages(endpoint: Endpoint): Promise<number> {
  let { position } = endpoint;
  let page = await eventsAfter(endpoint.shop, position, parallelDeliveries);
  while (page.length > 0) {
    await deliverPage(endpoint, page);
    position = page.at(-1)!.position;
    page = await eventsAfter(endpoint.shop, position, parallelDeliveries);
    if (page.length > 0 && !(await renewLease(endpoint, position, now()))) return position;
  }
  await releaseLease(endpoint, position);
  return position;
}

async function deliverPage(endpoint: Endpoint, page: PlacedEvent[]): Promise<void> {
  const events = await readFeedEvents(page.map(({ id }) => id));
  const subscribed = events.filter(({ type }) => !endpoint.events || endpoint.events.includes(type));
  await settleAll(subscribed.map((event) => deliverEvent(endpoint, event)));
}
