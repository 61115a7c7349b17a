import { type Delivery, listDeliveries } from "../io/deliveries.ts";
import { deliveryView } from "./delivery-view.ts";
import { ownEndpoint } from "./endpoint-access.ts";
import { filtersOf } from "./filters.ts";
import { pageOf, type Reader } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/shops/{shop}/webhooks/{id}/deliveries: those that did not succeed at once, for 30 days. */
export const handler = door({ query: filtersOf.page }, async ({ actor, params, query }) => {
  const { shop, id } = await ownEndpoint(actor, params);
  const read: Reader<Delivery> = ({ limit, after }) => listDeliveries(shop, id, limit, after);
  const { items, next } = await pageOf(`deliveries ${shop} ${id}`, query, read, ({ event }) => event);
  return { body: { items: items.map(deliveryView), next } };
});
