import { listDeliveries, type WebhookDelivery } from "../../../io/webhooks/deliveries.ts";
import { httpHandler } from "../../http/handler.ts";
import { type PageReader, readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { deliveryView, endpointForCaller } from "./endpoint.ts";

/** GET /v1/shops/{shop}/webhooks/{id}/deliveries: those that did not succeed at once, for 30 days. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const { shop, id } = await endpointForCaller(actor, params);
  const read: PageReader<WebhookDelivery> = ({ limit, after }) => listDeliveries(shop, id, limit, after);
  const { items, next } = await readPage(`deliveries ${shop} ${id}`, query, read, ({ event }) => event);
  return { body: { items: items.map(deliveryView), next } };
});
