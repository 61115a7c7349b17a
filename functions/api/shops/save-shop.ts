import * as z from "zod";
import { OrderError } from "../../../domain/error.ts";
import { fieldSchemas } from "../../../domain/schema.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { findShop, saveShop } from "../../../io/people/shops.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler, parseInput } from "../../http/handler.ts";

/** PUT /v1/shops/{shop}: the settings, whole; a shop keeps its lifecycle once it has one. */
export const handler = httpHandler({ body: shopSettings }, async ({ actor, params, body }) => {
  const { shop: id } = parseInput(z.object({ shop: fieldSchemas.shopId }), params);
  requireShopRole(actor, id, "admin", "director");
  const former = await findShop(id);
  if (former && former.lifecycle !== body.lifecycle)
    throw new OrderError(
      "invalid-state",
      `The shop's orders follow ${former.lifecycle}; open another shop for another lifecycle.`,
    );
  return { body: await saveShop(id, body) };
});
