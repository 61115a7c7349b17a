import type { Lifecycle } from "../lifecycle/definition.ts";
import { backOffice } from "./back-office/definition.ts";
import { contractorFeed } from "./contractor-feed/definition.ts";
import { giftShop } from "./gift-shop/definition.ts";
import { marketplace } from "./marketplace/definition.ts";
import { serviceDesk } from "./service-desk/definition.ts";

const definitions = { marketplace, giftShop, contractorFeed, serviceDesk, backOffice };

export type LifecycleName = keyof typeof definitions;

/** The five lifecycles by name: a sixth is one more file and one more word here. */
export const lifecycles: Record<LifecycleName, Lifecycle> = definitions;
export const lifecycleNames = Object.keys(lifecycles) as [LifecycleName, ...LifecycleName[]];

/** The definition under this name; names in stored orders are always known. */
export function lifecycleOf(order: { lifecycle: string }): Lifecycle {
  return lifecycles[order.lifecycle as LifecycleName];
}
