import * as z from "zod";
import { countsOf } from "../domain/counts.ts";
import { OrderError } from "../domain/error.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { planFor } from "../domain/listing.ts";
import { tailor } from "../domain/shop.ts";
import { shopId } from "../domain/values.ts";
import { readAll } from "../io/lists.ts";
import { findShop } from "../io/shops.ts";
import { atHome } from "./access.ts";
import { door } from "./shell.ts";

/** So many orders are counted under one key; a badge above that is good enough with a plus. */
const most = 10_000;

/** GET /v1/orders/counts: how many orders stand in each status and group (S1-22, S3-32). */
export const handler = door(
  { query: z.strictObject({ shop: shopId.optional() }) },
  async ({ actor, query }) => {
    const shop = query.shop ?? actor.shop ?? "";
    atHome(actor, shop, "director", "manager", "support", "admin");
    const settings = await findShop(shop);
    if (!settings) throw new OrderError("not-found", "There is no such shop.");
    const lifecycle = tailor(lifecycles[settings.lifecycle], settings);
    const { index, keys } = planFor(shop, lifecycle, {}, () => "");
    const runs = await Promise.all(keys.map((key) => readAll({ index, key }, most)));
    const complete = runs.every((run) => run.complete);
    return { body: { ...countsOf(lifecycle, runs.flatMap(({ items }) => items) as never), complete } };
  },
);
