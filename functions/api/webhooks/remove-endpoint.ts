import { endpointView } from "../../../domain/webhooks/endpoint.ts";
import { removeEndpoint } from "../../../io/webhooks/endpoints.ts";
import { httpHandler } from "../../http/handler.ts";
import { endpointForCaller } from "./endpoint.ts";

/** DELETE /v1/shops/{shop}/webhooks/{id}: nothing goes there any more. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const endpoint = await endpointForCaller(actor, params);
  await removeEndpoint(endpoint.shop, endpoint.id);
  return { body: endpointView(endpoint) };
});
