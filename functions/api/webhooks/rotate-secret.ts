import { endpointView, rotateSeeds } from "../../../domain/webhooks/endpoint.ts";
import { newSeed, updateEndpoint, webhookSecretOf } from "../../../io/webhooks/endpoints.ts";

import { httpHandler } from "../../http/handler.ts";
import { endpointForCaller, endpointNotFound } from "./endpoint.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/rotate-secret: a new secret; the former one signs beside it for 24 hours. */
export const handler = httpHandler({}, async ({ actor, params, now }) => {
  const { shop, id, seeds } = await endpointForCaller(actor, params);
  const next = rotateSeeds(seeds, await newSeed(), now);
  const endpoint = (await updateEndpoint({ shop, id }, { set: { seeds: next } })) ?? endpointNotFound();
  return { body: { ...endpointView(endpoint), secret: await webhookSecretOf(endpoint, next[0]) } };
});
