import * as z from "zod";
import { listDeliverers } from "../io/people.ts";
import { atHome } from "./access.ts";
import { pageOf, paging } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/shops/{shop}/deliverers. */
export const handler = door({ query: z.strictObject(paging) }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  atHome(actor, shop, "director", "manager", "seller");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listDeliverers(shop, limit, after);
  return { body: await pageOf(`deliverers ${shop}`, query, read, ({ id }) => id) };
});
