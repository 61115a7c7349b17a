import * as z from "zod";
import { fieldSchemas } from "../../../domain/schema.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler, parseInput } from "../../http/handler.ts";
import { storeSettings } from "./store-settings.ts";

/** PUT /v1/shops/{shop}: the settings, whole; a shop keeps its lifecycle once it has one. */
export const handler = httpHandler({ body: shopSettings }, async ({ actor, params, body, header }) => {
  const { shop } = parseInput(z.object({ shop: fieldSchemas.shopId }), params);
  requireShopRole(actor, shop, "admin", "director");
  return storeSettings({ actor, shop, match: header("if-match") }, () => body);
});
