import type { Chapters } from "./language.ts";
import type { Scene } from "./scene.ts";
import type { Facts, Phrase, Wordings } from "./words.ts";

/** A scene that is told in words. */
export interface Tale extends Scene {
  words: Chapters;
}

type Words = Record<string, Partial<Record<string, Wordings>>>;

/** The wording of a message: the lifecycle's, else the one of every lifecycle, undefined when there is neither. */
export function wordingOf({ words, order, telling }: Pick<Tale, "words" | "order" | "telling">) {
  const { everywhere, ...own }: Words = words;
  const { party, template } = telling;
  const chapters = [own[order.lifecycle]?.[party], everywhere?.[party]];
  return chapters.find((chapter) => chapter && Object.hasOwn(chapter, template))?.[template];
}

/** What a message says; a status of a shop's own has its title for words (S1-04). */
export function phraseOf(tale: Tale, facts: Facts): Phrase {
  return (wordingOf(tale) ?? tale.words.everywhere.buyer.status)(facts);
}
