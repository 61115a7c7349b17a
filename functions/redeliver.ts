import { OrderError } from "../domain/error.ts";
import { redelivery } from "../domain/new-endpoint.ts";
import { send } from "../io/calling.ts";
import { type Delivery, saveDelivery } from "../io/deliveries.ts";
import { eventsOf } from "../io/feed-events.ts";
import { deliveryView } from "./delivery-view.ts";
import { ownEndpoint } from "./endpoint-access.ts";
import { door } from "./shell.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/redeliver: sends an event again, under the same webhook-id. */
export const handler = door({ body: redelivery }, async ({ actor, params, body, now }) => {
  const { shop, id, status } = await ownEndpoint(actor, params);
  const [event] = await eventsOf([body.event]);
  if (event?.shop !== shop) throw new OrderError("not-found", "There is no such event.");
  if (status !== "active") throw new OrderError("not-now", "The endpoint is disabled: enable it first.");
  const asked = { status: "waiting", attempts: 0, at: now, outcome: "asked for", dueAt: now } as const;
  const delivery: Delivery = { shop, endpoint: id, event: event.id, ...asked };
  await saveDelivery(delivery);
  await send({ shop, endpoint: id, events: [event.id] });
  return { body: deliveryView(delivery) };
});
