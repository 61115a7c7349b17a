import { findStockFeed } from "../../../io/stock/feeds.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { existingShop } from "./store-settings.ts";

/** GET /v1/shops/{shop}/stock-feed: when it was read, with what, and why it was not (S2-56). */
export const handler = httpHandler({}, async ({ actor, params }) => {
  requireShopRole(actor, params.shop!, "admin", "director", "manager", "support");
  return { body: await stockFeedView(params.shop!) };
});

/** How the reading of a shop's feed stands; empty where the shop has none, or it was not read yet. */
export async function stockFeedView(id: string) {
  const { shop } = await existingShop(id);
  const url = shop.stockFeed?.url ?? null;
  const found = url === null ? undefined : await findStockFeed(id);
  const feed = found?.url === url ? found : undefined;
  const { failure } = feed ?? {};
  return {
    url,
    readAt: feed?.readAt ?? null,
    changedAt: feed?.changedAt ?? null,
    offers: feed?.offers ?? null,
    outOfStock: feed?.outOfStock ?? null,
    failure: failure
      ? { code: failure.code, detail: failure.detail, at: failure.at, since: failure.since }
      : null,
    nextAt: found?.dueAt ?? null,
  };
}
