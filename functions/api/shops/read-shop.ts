import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { existingShop, settingsReply } from "./store-settings.ts";

/** GET /v1/shops/{shop}. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireShopRole(actor, params.shop!, "admin", "director", "manager", "support");
  return settingsReply(await existingShop(params.shop!));
});
