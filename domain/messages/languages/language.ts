import type { englishTexts } from "../../lifecycles/texts.en.ts";
import type { Labels, TemplatesLike } from "../text-types.ts";
import type { english } from "./en.ts";

type English = typeof english;

/** One language: the same statuses and labels as English has, or it does not compile. */
export interface Language {
  /** For Intl, and for the `lang` attribute. */
  tag: string;
  labels: Labels;
  statuses: English["statuses"];
  groups: English["groups"];
  stages: English["stages"];
}

/** The words of all messages in one language, likewise. */
export type MessageTexts = {
  [C in keyof typeof englishTexts]: {
    [P in keyof (typeof englishTexts)[C]]: TemplatesLike<(typeof englishTexts)[C][P]>;
  };
};
