import { OrderError } from "../../../domain/error.ts";
import { findVersionedShop } from "../../../io/people/shops.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { settingsReply } from "./store-settings.ts";

/** GET /v1/shops/{shop}. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireShopRole(actor, params.shop!, "admin", "director", "manager", "support");
  const found = await findVersionedShop(params.shop!);
  if (!found) throw new OrderError("not-found", "There is no such shop.");
  return settingsReply(found);
});
