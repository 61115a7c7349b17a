import { endpointView } from "../domain/endpoint.ts";
import { send } from "../io/calling.ts";
import { changeEndpoint } from "../io/endpoints.ts";
import { announceEndpoints } from "../io/feed.ts";
import { missing, ownEndpoint } from "./endpoint-access.ts";
import { door } from "./shell.ts";

/** POST /v1/shops/{shop}/webhooks/{id}/enable: goes on where a 410 stopped it, with everything since. */
export const handler = door({}, async ({ actor, params }) => {
  const { shop, id } = await ownEndpoint(actor, params);
  const change = { set: { status: "active" }, remove: ["disabledAt"] };
  const endpoint = (await changeEndpoint({ shop, id }, change)) ?? missing();
  await announceEndpoints(shop);
  await send({ shop, endpoint: id });
  return { body: endpointView(endpoint) };
});
