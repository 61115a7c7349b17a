import { listDeliverers } from "../../../io/people/people.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/shops/{shop}/deliverers. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "manager", "seller");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listDeliverers(shop, limit, after);
  return { body: await readPage(`deliverers ${shop}`, query, read, ({ id }) => id) };
});
