import { maskAddress } from "../../../domain/mask.ts";
import type { Deliverer } from "../../../domain/people/schema.ts";
import { listDeliverers } from "../../../io/people/people.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/shops/{shop}/deliverers: sellers choose among them, and read nobody's address. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "manager", "seller");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listDeliverers(shop, limit, after);
  const { items, next } = await readPage(`deliverers ${shop}`, query, read, ({ id }) => id);
  return { body: { items: actor.role === "seller" ? items.map(masked) : items, next } };
});

const masked = ({ email, phone, ...deliverer }: Deliverer): Deliverer => ({
  ...deliverer,
  email: maskAddress(email),
  ...(phone && { phone: maskAddress(phone) }),
});
