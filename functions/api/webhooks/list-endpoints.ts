import { endpointView } from "../../../domain/webhooks/endpoint.ts";
import { listEndpoints } from "../../../io/webhooks/endpoints.ts";
import { httpHandler } from "../../http/handler.ts";
import { requireWebhookRole } from "./endpoint.ts";

/** GET /v1/shops/{shop}/webhooks: all of them, without their secrets. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireWebhookRole(actor, params.shop!);
  const endpoints = await listEndpoints(params.shop!);
  return { body: { items: endpoints.map(endpointView), next: null } };
});
