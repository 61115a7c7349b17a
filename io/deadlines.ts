import type { LifecycleName } from "../domain/lifecycles/all.ts";
import type { Shop } from "../domain/shop.ts";
import type { Duration } from "../domain/time.ts";

type Deadlines = Partial<Record<LifecycleName, Record<string, Duration>>>;

/** The shop with the lengths that this deployment gives to deadlines, where the shop itself sets none. */
export function withDeadlines(shop: Shop): Shop {
  const standing = (JSON.parse(process.env.DEADLINES ?? "{}") as Deadlines)[shop.lifecycle];
  return standing ? { ...shop, deadlines: { ...standing, ...shop.deadlines } } : shop;
}
