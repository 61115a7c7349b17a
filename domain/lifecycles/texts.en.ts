import * as everywhere from "../messages/languages/everywhere.en.ts";
import * as backOffice from "./back-office/messages.en.ts";
import * as contractorFeed from "./contractor-feed/messages.en.ts";
import * as giftShop from "./gift-shop/messages.en.ts";
import * as marketplace from "./marketplace/messages.en.ts";
import * as serviceDesk from "./service-desk/messages.en.ts";

/** The words of the messages in English, which says what the other languages have to have words for. */
export const englishTexts = {
  everywhere,
  marketplace,
  giftShop,
  contractorFeed,
  serviceDesk,
  backOffice,
};
