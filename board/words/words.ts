// English, unless a script is built for another language: `board/bundle.ts`.
import { words } from "#board/words/en.ts";

/** A language of the board. */
export type BoardLanguage = "en" | "ru" | "pl";

/** The languages, each by its own name. */
export const languageTitles: Readonly<Record<BoardLanguage, string>> = {
  en: "English",
  ru: "Русский",
  pl: "Polski",
};

/** Which of the languages a script has: each is built for one, and the page names the one that is read. */
declare const BOARD_LANGUAGE: BoardLanguage;

/** The language that is read: each page has one. */
export const language: BoardLanguage = typeof BOARD_LANGUAGE === "string" ? BOARD_LANGUAGE : "en";

/** The first of the wishes, best first, that is a language of the board: `pl-PL` is Polish. */
export function chosenLanguage(wishes: readonly (string | null | undefined)[]): BoardLanguage {
  const short = wishes.map((wish) => wish?.slice(0, 2).toLowerCase());
  return (
    short.find((wish): wish is BoardLanguage => wish !== undefined && Object.hasOwn(languageTitles, wish)) ??
    "en"
  );
}

/** The words of the present language: `t().orders.title`. */
export const t = (): typeof words => words;

/** The word for a name that the API may have more of: one that nobody knows yet is shown as it is. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? words[name]! : name;
