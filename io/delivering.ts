import { type Endpoint, nextAttempt } from "../domain/endpoint.ts";
import type { Moment } from "../domain/time.ts";
import type { Errand } from "./calling.ts";
import { now } from "./clock.ts";
import { type Delivery, saveDelivery, takeDelivery } from "./deliveries.ts";
import { changeEndpoint, findEndpoint } from "./endpoints.ts";
import { eventsOf, type FeedEvent } from "./feed-events.ts";
import { measure } from "./metrics.ts";
import type { Outcome } from "./post.ts";
import { sendWebhook } from "./webhook.ts";

const isDelivered = (outcome: Outcome): boolean =>
  "status" in outcome && outcome.status >= 200 && outcome.status < 300;
/** 410: the receiver wants no more, ever. */
const isGone = (outcome: Outcome): boolean => "status" in outcome && outcome.status === 410;

/** Sends an event to an endpoint for the first time; what does not arrive is tried again later. */
export async function deliver(endpoint: Endpoint, event: FeedEvent): Promise<void> {
  const outcome = await sendWebhook(endpoint, event);
  if (isDelivered(outcome)) return;
  const { shop, id } = endpoint;
  await settle(endpoint, { shop, endpoint: id, event: event.id, attempts: 0 }, outcome);
}

/** So many events go to an endpoint side by side. */
export const width = 20;

/** Sends events once more, each when its time has come and nobody else is about it. */
export async function deliverAgain({ shop, endpoint, events }: Required<Errand>): Promise<void> {
  for (let i = 0; i < events.length; i += width)
    await Promise.all(events.slice(i, i + width).map((event) => retry(shop, endpoint, event)));
}

async function retry(shop: string, id: string, name: string): Promise<void> {
  const delivery = await takeDelivery({ shop, endpoint: id, event: name }, now());
  if (!delivery) return;
  const [endpoint, [event]] = await Promise.all([findEndpoint(shop, id), eventsOf([name])]);
  if (endpoint?.status !== "active" || !event) return giveUp(delivery);
  await settle(endpoint, delivery, await sendWebhook(endpoint, event));
}

type Tried = Pick<Delivery, "shop" | "endpoint" | "event" | "attempts">;

async function settle(
  endpoint: Endpoint,
  { dueAt: _, ...tried }: Tried & { dueAt?: Moment },
  outcome: Outcome,
) {
  const at = now();
  if (isGone(outcome)) await changeEndpoint(endpoint, { set: { status: "disabled", disabledAt: at } });
  const result = after(tried.attempts + 1, outcome, at);
  if (result.status !== "delivered")
    measure(result.status === "waiting" ? "WebhooksDelayed" : "WebhooksFailed", 1);
  await saveDelivery({ ...tried, ...result, at });
}

function after(attempts: number, outcome: Outcome, at: Moment) {
  const words = "status" in outcome ? `HTTP ${outcome.status}` : outcome.problem;
  const tried = { attempts, outcome: words };
  if (isDelivered(outcome)) return { ...tried, status: "delivered" as const };
  const dueAt = isGone(outcome) ? undefined : nextAttempt(attempts, at);
  return dueAt ? { ...tried, status: "waiting" as const, dueAt } : { ...tried, status: "failed" as const };
}

function giveUp({ dueAt: _, ...delivery }: Delivery): Promise<void> {
  measure("WebhooksFailed", 1);
  return saveDelivery({
    ...delivery,
    status: "failed",
    outcome: "The endpoint or the event is gone.",
    at: now(),
  });
}
