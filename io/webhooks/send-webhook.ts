import { request as http } from "node:http";
import { request as https } from "node:https";
import { Webhook } from "standardwebhooks";
import { type Endpoint, signingSeeds } from "../../domain/webhooks/endpoint.ts";
import type { FeedEvent } from "../events/feed-events.ts";
import { now, wall } from "../runtime/clock.ts";
import { egressRefusal, publicLookup, type Resolve } from "./egress-policy.ts";
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

/** Milliseconds in which an endpoint answers. */
const timeoutMs = 15_000;

/** The status that an endpoint answered with, or why there is none. */
export type HttpOutcome = { status: number } | { problem: string };

/** Posts a body. Redirects are not followed, and what the answer says beyond its status is not read. */
export function httpPost(
  url: string,
  headers: Record<string, string>,
  body: string,
  resolve?: Resolve,
): Promise<HttpOutcome> {
  const refusal = egressRefusal(url);
  if (refusal) return Promise.resolve({ problem: `The address ${refusal}.` });
  const send = url.startsWith("https:") ? https : http;
  const lookup = publicLookup(resolve);
  return new Promise((settle) => {
    const options = { method: "POST", headers, lookup, agent: false, signal: AbortSignal.timeout(timeoutMs) };
    const request = send(url, options, (response) => {
      settle({ status: response.statusCode! });
      response.destroy();
    });
    request.on("error", ({ message }) => settle({ problem: message }));
    request.end(body);
  });
}
