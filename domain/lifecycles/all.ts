import type { Lifecycle } from "../lifecycle.ts";
import { backOffice } from "./back-office.ts";
import { contractorFeed } from "./contractor-feed.ts";
import { giftShop } from "./gift-shop.ts";
import { marketplace } from "./marketplace.ts";
import { serviceDesk } from "./service-desk.ts";

/** The five lifecycles by name: a sixth is one more file and one more word here. */
export const lifecycles = { marketplace, giftShop, contractorFeed, serviceDesk, backOffice };

export type LifecycleName = keyof typeof lifecycles;
export const lifecycleNames = Object.keys(lifecycles) as [LifecycleName, ...LifecycleName[]];

/** The definition under this name; names in stored orders are always known. */
export function lifecycleOf(order: { lifecycle: string }): Lifecycle {
  return lifecycles[order.lifecycle as LifecycleName];
}
