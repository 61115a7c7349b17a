import type * as z from "zod";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { type LifecycleName, lifecycles } from "../lifecycles/registry.ts";
import { isSameName } from "../names.ts";
import { isPhotographed } from "../order/conditions.ts";
import type { Terms } from "../order/order.ts";
import type { NewOrder } from "../order/schema.ts";
import type { shopSettings } from "./schema.ts";

export type ShopSettings = z.infer<typeof shopSettings>;
/** A shop with its settings, under its id. */
export type Shop = ShopSettings & { id: string; lifecycle: LifecycleName };

/** What a new order keeps of the settings of its shop; opening hours only where a deadline counts in them. */
export function termsOf(
  { lifecycle, deadlines, openingHours, acceptFee, fees, timeZone, city, photoCategories }: ShopSettings,
  { lines }: Pick<NewOrder, "lines">,
): Terms {
  return {
    ...(deadlines && { deadlines }),
    ...(openingHours && countsOpeningHours(lifecycles[lifecycle]) && { openingHours }),
    ...(acceptFee && { acceptFee }),
    ...(fees && { fees }),
    timeZone,
    ...(city && { city }),
    ...(lines.some(({ category }) => isOwnPhotoCategory(photoCategories, category)) && {
      photographed: true,
    }),
  };
}

/** Whether a name of the shop's own stands for goods that are photographed (S2-27). */
function isOwnPhotoCategory(own: ShopSettings["photoCategories"] = [], category?: string): boolean {
  if (Array.isArray(own)) return own.some((name) => isSameName(name, category));
  return Object.entries(own).some(([name, meant]) => isSameName(name, category) && isPhotographed(meant));
}

const countsOpeningHours = ({ statuses }: Lifecycle): boolean =>
  Object.values(statuses).some(({ deadlines = [] }) => deadlines.some(({ counts }) => counts));
