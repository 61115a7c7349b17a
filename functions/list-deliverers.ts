import { listDeliverers } from "../io/people.ts";
import { atHome } from "./access.ts";
import { filtersOf } from "./filters.ts";
import { pageOf } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/shops/{shop}/deliverers. */
export const handler = door({ query: filtersOf.page }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  atHome(actor, shop, "director", "manager", "seller");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listDeliverers(shop, limit, after);
  return { body: await pageOf(`deliverers ${shop}`, query, read, ({ id }) => id) };
});
