import { endpointView } from "../domain/endpoint.ts";
import { listEndpoints } from "../io/endpoints.ts";
import { requireWebhookRole } from "./endpoint-access.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/shops/{shop}/webhooks: all of them, without their secrets. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireWebhookRole(actor, params.shop!);
  const endpoints = await listEndpoints(params.shop!);
  return { body: { items: endpoints.map(endpointView), next: null } };
});
