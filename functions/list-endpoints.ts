import { endpointView } from "../domain/endpoint.ts";
import { listEndpoints } from "../io/endpoints.ts";
import { atWebhooks } from "./endpoint-access.ts";
import { door } from "./shell.ts";

/** GET /v1/shops/{shop}/webhooks: all of them, without their secrets. */
export const handler = door({}, async ({ actor, params }) => {
  atWebhooks(actor, params.shop!);
  const endpoints = await listEndpoints(params.shop!);
  return { body: { items: endpoints.map(endpointView), next: null } };
});
