import { englishTexts } from "./en/chapters.ts";
import type { Language, MessageTexts } from "./language.ts";
import type { LanguageName } from "./languages.ts";
import { polishTexts } from "./pl/chapters.ts";
import { russianTexts } from "./ru/chapters.ts";

const textsByLanguage: Record<LanguageName, MessageTexts> = {
  en: englishTexts,
  ru: russianTexts,
  pl: polishTexts,
};

/** The words of all messages in a language; apart from it, because pages show an order without them. */
export const textsIn = ({ tag }: Language): MessageTexts =>
  textsByLanguage[tag.split("-")[0] as LanguageName];
