import { type LanguageName, languageNameOf } from "../../../domain/messages/languages/registry.ts";
import { telegramWords as en } from "./languages/en.ts";
import { telegramWords as pl } from "./languages/pl.ts";
import { telegramWords as ru } from "./languages/ru.ts";

const words: Record<LanguageName, typeof en> = { en, pl, ru };

/** What the bot says to somebody who reads this language. */
export const telegramWordsFor = (locale: string): typeof en => words[languageNameOf(locale)];
