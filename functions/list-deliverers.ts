import { listDeliverers } from "../io/people.ts";
import { requireShopRole } from "./access.ts";
import { querySchemas } from "./filters.ts";
import { readPage } from "./page.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/shops/{shop}/deliverers. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "manager", "seller");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listDeliverers(shop, limit, after);
  return { body: await readPage(`deliverers ${shop}`, query, read, ({ id }) => id) };
});
