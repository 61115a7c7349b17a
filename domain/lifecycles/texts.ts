import type { Language, MessageTexts } from "../messages/languages/language.ts";
import type { LanguageName } from "../messages/languages/registry.ts";
import { englishTexts } from "./texts.en.ts";
import { polishTexts } from "./texts.pl.ts";
import { russianTexts } from "./texts.ru.ts";

const textsByLanguage: Record<LanguageName, MessageTexts> = {
  en: englishTexts,
  ru: russianTexts,
  pl: polishTexts,
};

/** The words of all messages in a language; apart from it, because pages show an order without them. */
export const textsIn = ({ tag }: Language): MessageTexts =>
  textsByLanguage[tag.split("-")[0] as LanguageName];
