// Written by `npm run generate` from domain/lifecycles/definitions.ts; a test fails when it is stale.
import type { LifecycleName } from "../registry.ts";
import type { Scenario } from "../scenario.ts";
import { scenario as backOffice } from "../back-office/scenario.ts";
import { scenario as contractorFeed } from "../contractor-feed/scenario.ts";
import { scenario as giftShop } from "../gift-shop/scenario.ts";
import { scenario as marketplace } from "../marketplace/scenario.ts";
import { scenario as serviceDesk } from "../service-desk/scenario.ts";

/** The scenarios of every lifecycle. */
export const scenarios: Record<LifecycleName, Scenario> = {
  backOffice: backOffice,
  contractorFeed: contractorFeed,
  giftShop: giftShop,
  marketplace: marketplace,
  serviceDesk: serviceDesk,
};
