import type { LifecycleName } from "../domain/lifecycles/all.ts";
import type { Shop } from "../domain/shop.ts";
import type { Duration } from "../domain/time.ts";

type DefaultDeadlines = Partial<Record<LifecycleName, Record<string, Duration>>>;

/** The shop with the lengths that this deployment gives to deadlines, where the shop itself sets none. */
export function withDefaultDeadlines(shop: Shop): Shop {
  const defaults = (JSON.parse(process.env.DEADLINES ?? "{}") as DefaultDeadlines)[shop.lifecycle];
  return defaults ? { ...shop, deadlines: { ...defaults, ...shop.deadlines } } : shop;
}
