import { OrderError } from "../../../domain/error.ts";
import { calendarDayFormatter } from "../../../domain/listing/indexes.ts";
import { failureReasons, lossRows } from "../../../domain/listing/losses.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { readLosses } from "../../../io/orders/order-lists.ts";
import { findShop } from "../../../io/people/shops.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { querySchemas } from "../../http/query.ts";

/** A day of any time zone lies within a day of the same date in UTC. */
const zoneMarginSeconds = 86_400;

/** GET /v1/shops/{shop}/losses: count and sum of what failed, by period, status and reason (S1-27). */
export const handler = httpHandler({ query: querySchemas.losses }, async ({ actor, params, query }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "support", "admin");
  const settings = await findShop(shop);
  if (!settings) throw new OrderError("not-found", "There is no such shop.");
  const { from, to, by } = query;
  const { losses, complete } = await readLosses(
    shop,
    addSeconds(`${from}T00:00:00Z`, -zoneMarginSeconds),
    addSeconds(`${to}T00:00:00Z`, 2 * zoneMarginSeconds),
  );
  const dayOf = calendarDayFormatter(settings.timeZone);
  const dated = losses
    .map((loss) => ({ ...loss, day: dayOf(loss.at) }))
    .filter(({ day }) => day >= from && day <= to);
  const known = [...failureReasons, ...(settings.failureReasons ?? [])];
  const items = lossRows(dated, known, ({ day }) => (by === "day" ? day : day.slice(0, 7)));
  return { body: { items, complete } };
});
