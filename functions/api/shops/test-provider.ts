import { OrderError } from "../../../domain/error.ts";
import { providerTest } from "../../../domain/shop/schema.ts";
import { askProviders, type ProviderTest } from "../../../io/reports/provider-jobs.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { existingShop } from "./store-settings.ts";

/** POST /v1/shops/{shop}/providers/{kind}/{provider}/test: an event of our own goes the way of a report, and changes nothing. */
export const handler = httpHandler({ body: providerTest }, async ({ actor, params, body: { order } }) => {
  const { shop, kind, provider } = params as Record<"shop" | "kind" | "provider", string>;
  if (kind !== "payments" && kind !== "carriers")
    throw new OrderError("not-found", "There are `payments` and `carriers`.");
  requireShopRole(actor, shop, "admin", "director", "manager", "support");
  await existingShop(shop);
  const job = { job: "test", kind, provider, shop, order } as const;
  return { body: await askProviders<ProviderTest>(job) };
});
