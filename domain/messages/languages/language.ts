import type { OwnCommands } from "../../lifecycle/own-commands.ts";
import type { Labels, TemplatesLike } from "../text-types.ts";
import type { english } from "./en.ts";
import type * as everywhere from "./everywhere.en.ts";

type English = typeof english;

/** One language: the same labels as English has, or it does not compile. */
export interface Language {
  /** For Intl, and for the `lang` attribute. */
  tag: string;
  labels: Labels;
  groups: English["groups"];
  stages: English["stages"];
  formerContact: English["formerContact"];
  feedTrouble: English["feedTrouble"];
}

/** A language with the titles of the statuses of one lifecycle and of what it puts on the bill, and its own commands. */
export interface LifecycleLanguage extends Language {
  statuses: Readonly<Record<string, string>>;
  charges: Readonly<Record<string, string>>;
  commands?: OwnCommands;
}

/** What is said in every lifecycle alike: the same messages as English has. */
export type Everywhere = {
  readonly [P in keyof typeof everywhere]: TemplatesLike<(typeof everywhere)[P]>;
};
