import { endpointView } from "../domain/endpoint.ts";
import { invokeDeliver } from "../io/calling.ts";
import { updateEndpoint } from "../io/endpoints.ts";
import { markEndpointsChanged } from "../io/feed.ts";
import { endpointForCaller, endpointNotFound } from "./endpoint-access.ts";
import { httpHandler } from "./shell.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/enable: goes on where a 410 stopped it, with everything since. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const { shop, id } = await endpointForCaller(actor, params);
  const change = { set: { status: "active" }, remove: ["disabledAt"] };
  const endpoint = (await updateEndpoint({ shop, id }, change)) ?? endpointNotFound();
  await markEndpointsChanged(shop);
  await invokeDeliver({ shop, endpoint: id });
  return { body: endpointView(endpoint) };
});
