import { Webhook } from "standardwebhooks";
import { type Endpoint, signingSeeds } from "../../domain/webhooks/endpoint.ts";
import type { FeedEvent } from "../events/feed-events.ts";
import { now, wall } from "../runtime/clock.ts";
import { type HttpOutcome, httpPost } from "../runtime/outgoing-http.ts";
import { webhookSecretOf } from "./endpoints.ts";

/** Sends an event to an endpoint as Standard Webhooks say: the id stays the same at every attempt. */
export async function sendWebhook(endpoint: Endpoint, event: FeedEvent): Promise<HttpOutcome> {
  const body = JSON.stringify(event);
  const id = `${endpoint.id}_${event.id.replace(".", "_")}`;
  // Receivers compare it with their own clock, so it is the real time, also where Waymark's clock is steered.
  const at = new Date(wall());
  const secrets = await Promise.all(
    signingSeeds(endpoint.seeds, now()).map((seed) => webhookSecretOf(endpoint, seed)),
  );
  return httpPost(
    endpoint.url,
    {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "Waymark",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
    },
    body,
  );
}
