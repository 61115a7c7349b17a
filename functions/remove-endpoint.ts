import { endpointView } from "../domain/endpoint.ts";
import { removeEndpoint } from "../io/endpoints.ts";
import { ownEndpoint } from "./endpoint-access.ts";
import { door } from "./shell.ts";

/** DELETE /v1/shops/{shop}/webhooks/{id}: nothing goes there any more. */
export const handler = door({}, async ({ actor, params }) => {
  const endpoint = await ownEndpoint(actor, params);
  await removeEndpoint(endpoint.shop, endpoint.id);
  return { body: endpointView(endpoint) };
});
