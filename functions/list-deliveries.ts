import { listDeliveries, type WebhookDelivery } from "../io/deliveries.ts";
import { deliveryView } from "./delivery-view.ts";
import { endpointForCaller } from "./endpoint-access.ts";
import { querySchemas } from "./filters.ts";
import { type PageReader, readPage } from "./page.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/shops/{shop}/webhooks/{id}/deliveries: those that did not succeed at once, for 30 days. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const { shop, id } = await endpointForCaller(actor, params);
  const read: PageReader<WebhookDelivery> = ({ limit, after }) => listDeliveries(shop, id, limit, after);
  const { items, next } = await readPage(`deliveries ${shop} ${id}`, query, read, ({ event }) => event);
  return { body: { items: items.map(deliveryView), next } };
});
