import { en, type Words } from "./words/en.ts";
import { pl } from "./words/pl.ts";
import { ru } from "./words/ru.ts";

export type { Words };

const languages = { en, ru, pl } satisfies Record<string, Words>;

/** The languages of the pages, by the first part of their tags. */
export const spoken = Object.keys(languages);

/** The words for a language tag such as `pl-PL`; English for one that Waymark does not speak. */
export function wordsIn(tag: string): Words {
  const name = tag.split("-")[0]!;
  return Object.hasOwn(languages, name) ? languages[name as keyof typeof languages] : en;
}
