import { endpointView, rotated } from "../domain/endpoint.ts";
import { changeEndpoint } from "../io/endpoints.ts";
import { newSeed, secretOf } from "../io/webhook-secret.ts";
import { missing, ownEndpoint } from "./endpoint-access.ts";
import { door } from "./shell.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/rotate-secret: a new secret; the former one signs beside it for 24 hours. */
export const handler = door({}, async ({ actor, params, now }) => {
  const { shop, id, seeds } = await ownEndpoint(actor, params);
  const next = rotated(seeds, await newSeed(), now);
  const endpoint = (await changeEndpoint({ shop, id }, { set: { seeds: next } })) ?? missing();
  return { body: { ...endpointView(endpoint), secret: await secretOf(endpoint, next[0]) } };
});
