import type { MessageTexts } from "../language.ts";
import * as backOffice from "./back-office.ts";
import * as contractorFeed from "./contractor-feed.ts";
import * as everywhere from "./everywhere.ts";
import * as giftBuyer from "./gift-shop/buyer.ts";
import * as giftShop from "./gift-shop/shop.ts";
import * as marketBuyer from "./marketplace/buyer.ts";
import * as marketShop from "./marketplace/shop.ts";
import * as serviceDesk from "./service-desk.ts";

/** The words of the messages in Polish. */
export const polishTexts: MessageTexts = {
  everywhere,
  marketplace: { ...marketBuyer, ...marketShop },
  giftShop: { ...giftBuyer, ...giftShop },
  contractorFeed,
  serviceDesk,
  backOffice,
};
