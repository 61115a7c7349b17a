import { OrderError } from "../../../domain/error.ts";
import { listShops } from "../../../io/people/shops.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/shops: all shops by id, for those who look after every one of them. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, query }) => {
  if (actor.role !== "support" && actor.role !== "admin")
    throw new OrderError("forbidden", "Only support and admins can list the shops.");
  const read = ({ limit, after }: { limit: number; after: string | undefined }) => listShops(limit, after);
  const { items, next } = await readPage("shops", query, read, ({ id }) => id);
  const heading = items.map(({ id, name, lifecycle, timeZone, city = null, hidden = false }) => ({
    ...{ id, name, lifecycle, timeZone, city, hidden },
  }));
  return { body: { items: heading, next } };
});
