import type { Scene } from "./scene.ts";
import type { Facts, Phrase, Wordings } from "./words.ts";

type Words = Record<string, Partial<Record<string, Wordings>>>;

/** The wording of a message: the lifecycle's, else the one of every lifecycle, undefined when there is neither. */
export function wordingOf({ language, order, telling }: Pick<Scene, "language" | "order" | "telling">) {
  const { everywhere, ...words }: Words = language.words;
  const { party, template } = telling;
  const chapters = [words[order.lifecycle]?.[party], everywhere?.[party]];
  return chapters.find((chapter) => chapter && Object.hasOwn(chapter, template))?.[template];
}

/** What a message says; a status of a shop's own has its title for words (S1-04). */
export function phraseOf(scene: Scene, facts: Facts): Phrase {
  return (wordingOf(scene) ?? scene.language.words.everywhere.buyer.status)(facts);
}
