import { listStaff } from "../../../io/people/accounts.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/shops/{shop}/staff: names for ids, and from whom to choose a seller. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "manager", "seller", "support", "admin");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listStaff(shop, limit, after);
  const { items, next } = await readPage(`staff ${shop}`, query, read, ({ id }) => id);
  return { body: { items: items.map(({ id, role, name = null }) => ({ id, role, name })), next } };
});
