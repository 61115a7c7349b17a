import type { english } from "./en/language.ts";
import type { Labels, Like } from "./words.ts";

type English = typeof english;
type Chapters = English["words"];

/** One language: the same words, statuses and labels as English has, or it does not compile. */
export interface Language {
  /** For Intl, and for the `lang` attribute. */
  tag: string;
  labels: Labels;
  statuses: English["statuses"];
  words: { [C in keyof Chapters]: { [P in keyof Chapters[C]]: Like<Chapters[C][P]> } };
}
