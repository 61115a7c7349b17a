import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { type LifecycleName, lifecycles } from "../lifecycles/registry.ts";
import type { Terms } from "../order/order.ts";
import type { shopSettings } from "./schema.ts";

export type ShopSettings = z.infer<typeof shopSettings>;
export type Shop = ShopSettings & { id: string; lifecycle: LifecycleName };

/** What a new order keeps of the settings of its shop; opening hours only where a deadline counts in them. */
export function termsOf({
  lifecycle,
  deadlines,
  openingHours,
  acceptFee,
  fees,
  timeZone,
  city,
}: ShopSettings): Terms {
  return {
    ...(deadlines && { deadlines }),
    ...(openingHours && countsOpeningHours(lifecycles[lifecycle]) && { openingHours }),
    ...(acceptFee && { acceptFee }),
    ...(fees && { fees }),
    timeZone,
    ...(city && { city }),
  };
}

const countsOpeningHours = ({ statuses }: Lifecycle): boolean =>
  Object.values(statuses).some(({ deadlines = [] }) => deadlines.some(({ counts }) => counts));
