import * as everywhere from "../messages/languages/everywhere.pl.ts";
import type { MessageTexts } from "../messages/languages/language.ts";
import * as backOffice from "./back-office/messages.pl.ts";
import * as contractorFeed from "./contractor-feed/messages.pl.ts";
import * as giftShop from "./gift-shop/messages.pl.ts";
import * as marketplace from "./marketplace/messages.pl.ts";
import * as serviceDesk from "./service-desk/messages.pl.ts";

/** The words of the messages in Polish. */
export const polishTexts: MessageTexts = {
  everywhere,
  marketplace,
  giftShop,
  contractorFeed,
  serviceDesk,
  backOffice,
};
