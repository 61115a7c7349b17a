import { OrderError } from "../../../domain/error.ts";
import { awaitStockFeed } from "../../../io/stock/jobs.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { stockFeedView } from "./read-stock-feed.ts";
import { existingShop } from "./store-settings.ts";

/** POST /v1/shops/{shop}/stock-feed/refresh: reads it now, and says how that went (S2-56). */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const id = params.shop!;
  requireShopRole(actor, id, "admin", "director", "manager", "support");
  const { shop } = await existingShop(id);
  if (!shop.stockFeed) throw new OrderError("invalid-state", "The shop has no `stockFeed`: set one first.");
  if (!(await awaitStockFeed(id)))
    throw new OrderError("invalid-state", "The feed is being read at this moment: look again in a minute.");
  return { body: await stockFeedView(id) };
});
