import { en, type PageTexts } from "./languages/en.ts";
import { pl } from "./languages/pl.ts";
import { ru } from "./languages/ru.ts";

export type { PageTexts };

const languages = { en, ru, pl } satisfies Record<string, PageTexts>;

/** The languages of the pages, by the first part of their tags. */
export const pageLanguages = Object.keys(languages);

/** The texts for a language tag such as `pl-PL`; English for one that Waymark does not speak. */
export function pageTextsFor(tag: string): PageTexts {
  const name = tag.split("-")[0]!;
  return Object.hasOwn(languages, name) ? languages[name as keyof typeof languages] : en;
}
