import { askProviders, type ProviderStanding } from "../../../io/reports/provider-jobs.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { existingShop } from "./store-settings.ts";

/** GET /v1/shops/{shop}/providers: which payment providers and carriers are set up, and when each was last heard. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "admin", "director", "manager", "support");
  await existingShop(shop);
  const items = await askProviders<ProviderStanding[]>({ job: "standings", shop });
  return { body: { items, next: null } };
});
