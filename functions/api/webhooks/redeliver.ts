import { OrderError } from "../../../domain/error.ts";
import { redelivery } from "../../../domain/webhooks/schema.ts";
import { readFeedEvents } from "../../../io/events/feed-events.ts";
import { saveDelivery, type WebhookDelivery } from "../../../io/webhooks/deliveries.ts";
import { invokeDeliver } from "../../../io/webhooks/jobs.ts";
import { httpHandler } from "../../http/handler.ts";
import { deliveryView, endpointForCaller } from "./endpoint.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/redeliver: sends an event again, under the same webhook-id. */
export const handler = httpHandler({ body: redelivery }, async ({ actor, params, body, now }) => {
  const { shop, id, status } = await endpointForCaller(actor, params);
  const [event] = await readFeedEvents([body.event]);
  if (event?.shop !== shop) throw new OrderError("not-found", "There is no such event.");
  if (status !== "active")
    throw new OrderError("invalid-state", "The endpoint is disabled: enable it first.");
  const requested = { status: "waiting", attempts: 0, at: now, outcome: "asked for", dueAt: now } as const;
  const delivery: WebhookDelivery = { shop, endpoint: id, event: event.id, ...requested };
  await saveDelivery(delivery);
  await invokeDeliver({ shop, endpoint: id, events: [event.id] });
  return { body: deliveryView(delivery) };
});
