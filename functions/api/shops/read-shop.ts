import { OrderError } from "../../../domain/error.ts";
import { findShop } from "../../../io/people/shops.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** GET /v1/shops/{shop}. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireShopRole(actor, params.shop!, "admin", "director", "manager", "support");
  const shop = await findShop(params.shop!);
  if (!shop) throw new OrderError("not-found", "There is no such shop.");
  return { body: shop };
});
