import { randomUUID } from "node:crypto";
import { fieldError, OrderError } from "../../../domain/error.ts";
import { type Endpoint, endpointView, maxEndpoints } from "../../../domain/webhooks/endpoint.ts";
import { newEndpoint } from "../../../domain/webhooks/schema.ts";
import { lastPosition, markEndpointsChanged } from "../../../io/events/feed.ts";
import { findShop } from "../../../io/people/shops.ts";
import { resolvedEgressRefusal } from "../../../io/runtime/egress-policy.ts";
import { addEndpoint, newSeed, webhookSecretOf } from "../../../io/webhooks/endpoints.ts";

import { httpHandler } from "../../http/handler.ts";
import { requireWebhookRole } from "./endpoint.ts";

/** POST /v1/shops/{shop}/webhooks: from now on events go there; the secret is shown this once. */
export const handler = httpHandler({ body: newEndpoint }, async ({ actor, params, body, now }) => {
  const shop = params.shop!;
  requireWebhookRole(actor, shop);
  if (!(await findShop(shop))) throw new OrderError("not-found", "There is no such shop.");
  await checkEndpointUrl(body.url);
  const seeds: Endpoint["seeds"] = [await newSeed()];
  const position = await lastPosition(shop);
  const wanted: Endpoint = {
    ...body,
    ...{ id: randomUUID(), shop, status: "active", createdAt: now, seeds, position },
  };
  const endpoint = (await addEndpoint(wanted)) ?? refuseMore();
  await markEndpointsChanged(shop);
  return {
    status: 201,
    body: { ...endpointView(endpoint), secret: await webhookSecretOf(endpoint, seeds[0]) },
  };
});

function refuseMore(): never {
  throw new OrderError(
    "invalid-state",
    `A shop can have at most ${maxEndpoints} endpoints: remove one first.`,
  );
}

async function checkEndpointUrl(url: string): Promise<void> {
  const refusal = await resolvedEgressRefusal(url);
  if (refusal) throw fieldError("/url", refusal);
}
