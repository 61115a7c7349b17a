// Written by `npm run generate` from domain/lifecycles/definitions.ts; a test fails when it is stale.
import type { Pages, Titles } from "../folder.ts";
import type { LifecycleName } from "../registry.ts";
import * as backOffice from "../back-office/titles.ts";
import * as contractorFeed from "../contractor-feed/titles.ts";
import * as giftShop from "../gift-shop/titles.ts";
import * as marketplace from "../marketplace/titles.ts";
import * as serviceDesk from "../service-desk/titles.ts";

/** The titles of every lifecycle. */
export const titles: Record<LifecycleName, Titles> = {
  backOffice: backOffice.titles,
  contractorFeed: contractorFeed.titles,
  giftShop: giftShop.titles,
  marketplace: marketplace.titles,
  serviceDesk: serviceDesk.titles,
};

/** The charges of every lifecycle. */
export const charges: Record<LifecycleName, Titles> = {
  backOffice: {},
  contractorFeed: {},
  giftShop: {},
  marketplace: {},
  serviceDesk: {},
};

/** The pages of every lifecycle. */
export const pages: Record<LifecycleName, Pages> = {
  backOffice: backOffice.pages,
  contractorFeed: contractorFeed.pages,
  giftShop: giftShop.pages,
  marketplace: marketplace.pages,
  serviceDesk: serviceDesk.pages,
};
