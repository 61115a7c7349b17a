import { OrderError } from "../../../domain/error.ts";
import { mergePatch, patchRefusal } from "../../../domain/shop/change.ts";
import { shopPatch, shopSettings } from "../../../domain/shop/schema.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler, parseInput } from "../../http/handler.ts";
import { storeSettings } from "./store-settings.ts";

/** PATCH /v1/shops/{shop}: some of the settings, and all others as they are; what comes of it is checked whole. */
export const handler = httpHandler(
  { body: shopPatch, isPatch: true },
  async ({ actor, params, body, header }) => {
    const shop = params.shop!;
    const refusal = patchRefusal(actor.role, body);
    if (refusal) throw new OrderError("forbidden", refusal);
    requireShopRole(actor, shop, "admin", "director", "manager");
    return storeSettings({ actor, shop, match: header("if-match") }, (former) => {
      if (!former) throw new OrderError("not-found", "There is no such shop.");
      const { id: _, ...settings } = former;
      return parseInput(shopSettings, mergePatch(settings, body));
    });
  },
);
