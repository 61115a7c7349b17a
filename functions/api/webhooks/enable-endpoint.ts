import { endpointView } from "../../../domain/webhooks/endpoint.ts";
import { markEndpointsChanged } from "../../../io/events/feed.ts";
import { updateEndpoint } from "../../../io/webhooks/endpoints.ts";
import { invokeDeliver } from "../../../io/webhooks/jobs.ts";
import { httpHandler } from "../../http/handler.ts";
import { endpointForCaller, endpointNotFound } from "./endpoint.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/enable: goes on where a 410 stopped it, with everything since. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const { shop, id } = await endpointForCaller(actor, params);
  const change = { set: { status: "active" }, remove: ["disabledAt"] };
  const endpoint = (await updateEndpoint({ shop, id }, change)) ?? endpointNotFound();
  await markEndpointsChanged(shop);
  await invokeDeliver({ shop, endpoint: id });
  return { body: endpointView(endpoint) };
});
