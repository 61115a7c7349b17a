import { endpointView } from "../domain/endpoint.ts";
import { removeEndpoint } from "../io/endpoints.ts";
import { endpointForCaller } from "./endpoint-access.ts";
import { httpHandler } from "./shell.ts";

/** DELETE /v1/shops/{shop}/webhooks/{id}: nothing goes there any more. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const endpoint = await endpointForCaller(actor, params);
  await removeEndpoint(endpoint.shop, endpoint.id);
  return { body: endpointView(endpoint) };
});
