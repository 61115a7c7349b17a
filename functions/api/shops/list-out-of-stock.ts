import { listOffers, type StockedOffer } from "../../../io/stock/offers.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { type PageReader, readingOnly, readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { existingShop } from "./store-settings.ts";

/** GET /v1/shops/{shop}/out-of-stock: what orders are refused for, by the shop's feed (S2-56). */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const id = params.shop!;
  requireShopRole(actor, id, "admin", "director", "manager", "seller", "storefront", "support");
  const { shop } = await existingShop(id);
  if (!shop.stockFeed) return { body: { items: [], next: null } };
  const read: PageReader<StockedOffer> = readingOnly(
    ({ limit, after }) => listOffers(id, limit, after),
    ({ stock }) => stock !== "inStock",
    ({ sku }) => sku,
  );
  return { body: await readPage(`out of stock ${id}`, query, read, ({ sku }) => sku) };
});
