// Written by `npm run generate` from domain/lifecycles/definitions.ts; a test fails when it is stale.
import type { MessageTexts } from "../../messages/text-types.ts";
import type { InEveryLanguage } from "../folder.ts";
import type { LifecycleName } from "../registry.ts";
import { messages as backOffice_en } from "../back-office/messages.en.ts";
import { messages as backOffice_ru } from "../back-office/messages.ru.ts";
import { messages as backOffice_pl } from "../back-office/messages.pl.ts";
import { messages as contractorFeed_en } from "../contractor-feed/messages.en.ts";
import { messages as contractorFeed_ru } from "../contractor-feed/messages.ru.ts";
import { messages as contractorFeed_pl } from "../contractor-feed/messages.pl.ts";
import { messages as giftShop_en } from "../gift-shop/messages.en.ts";
import { messages as giftShop_ru } from "../gift-shop/messages.ru.ts";
import { messages as giftShop_pl } from "../gift-shop/messages.pl.ts";
import { messages as marketplace_en } from "../marketplace/messages.en.ts";
import { messages as marketplace_ru } from "../marketplace/messages.ru.ts";
import { messages as marketplace_pl } from "../marketplace/messages.pl.ts";
import { messages as serviceDesk_en } from "../service-desk/messages.en.ts";
import { messages as serviceDesk_ru } from "../service-desk/messages.ru.ts";
import { messages as serviceDesk_pl } from "../service-desk/messages.pl.ts";

/** The messages of every lifecycle. */
export const messages: Record<LifecycleName, InEveryLanguage<MessageTexts>> = {
  backOffice: { en: backOffice_en, ru: backOffice_ru, pl: backOffice_pl },
  contractorFeed: { en: contractorFeed_en, ru: contractorFeed_ru, pl: contractorFeed_pl },
  giftShop: { en: giftShop_en, ru: giftShop_ru, pl: giftShop_pl },
  marketplace: { en: marketplace_en, ru: marketplace_ru, pl: marketplace_pl },
  serviceDesk: { en: serviceDesk_en, ru: serviceDesk_ru, pl: serviceDesk_pl },
};
