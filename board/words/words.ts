import { signal } from "@preact/signals";
import { words as en } from "./en.ts";
import { words as pl } from "./pl.ts";
import { words as ru } from "./ru.ts";

const tables = { en, ru, pl };

/** A language of the board. */
export type BoardLanguage = keyof typeof tables;

/** The languages, each by its own name. */
export const languageTitles: Readonly<Record<BoardLanguage, string>> = {
  en: "English",
  ru: "Русский",
  pl: "Polski",
};

/** The language that is read at present; whatever renders with it renders anew when it changes. */
export const language = signal<BoardLanguage>("en");

/** The first of the wishes, best first, that is a language of the board: `pl-PL` is Polish. */
export function chosenLanguage(wishes: readonly (string | null | undefined)[]): BoardLanguage {
  const short = wishes.map((wish) => wish?.slice(0, 2).toLowerCase());
  return (
    short.find((wish): wish is BoardLanguage => wish !== undefined && Object.hasOwn(tables, wish)) ?? "en"
  );
}

/** The words of the present language: `t().orders.title`. */
export const t = (): typeof en => tables[language.value];

/** The word for a name that the API may have more of: one that nobody knows yet is shown as it is. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? words[name]! : name;
