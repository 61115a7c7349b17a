import * as everywhere from "../messages/languages/everywhere.ru.ts";
import type { MessageTexts } from "../messages/languages/language.ts";
import * as backOffice from "./back-office/messages.ru.ts";
import * as contractorFeed from "./contractor-feed/messages.ru.ts";
import * as giftShop from "./gift-shop/messages.ru.ts";
import * as marketplace from "./marketplace/messages.ru.ts";
import * as serviceDesk from "./service-desk/messages.ru.ts";

/** The words of the messages in Russian. */
export const russianTexts: MessageTexts = {
  everywhere,
  marketplace,
  giftShop,
  contractorFeed,
  serviceDesk,
  backOffice,
};
