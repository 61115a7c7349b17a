import { english } from "./en.ts";
import type { Language } from "./language.ts";
import { polish } from "./pl.ts";
import { russian } from "./ru.ts";

/** The languages that Waymark writes, by the first part of their tags. */
export const languages = { en: english, ru: russian, pl: polish } satisfies Record<string, Language>;

export type LanguageName = keyof typeof languages;
/** Their names, which are ISO 639 codes. */
export const languageNames = Object.keys(languages) as [LanguageName, ...LanguageName[]];

/** One text in every language, by its name. */
export const inEveryLanguage = (textIn: (language: Language) => string): Record<LanguageName, string> =>
  Object.fromEntries(languageNames.map((name) => [name, textIn(languages[name])])) as Record<
    LanguageName,
    string
  >;

/** The name of the reader's language, or of English. */
export function languageNameOf(locale: string): LanguageName {
  const name = locale.split("-")[0]!;
  return Object.hasOwn(languages, name) ? (name as LanguageName) : "en";
}
