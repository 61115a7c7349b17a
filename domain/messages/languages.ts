import { english } from "./en/language.ts";
import type { Language } from "./language.ts";
import { polish } from "./pl/language.ts";
import { russian } from "./ru/language.ts";

/** The languages that Waymark writes, by the first part of their tags. */
export const languages = { en: english, ru: russian, pl: polish } satisfies Record<string, Language>;

/** The reader's language, or English. */
export function languageOf(locale: string): Language {
  const name = locale.split("-")[0]!;
  return Object.hasOwn(languages, name) ? languages[name as keyof typeof languages] : english;
}
