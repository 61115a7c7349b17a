import { type LifecycleName, lifecycles } from "../../../domain/lifecycles/all.ts";
import { type Entry, messagesOf } from "../../../domain/messages/catalogue.ts";
import { languages } from "../../../domain/messages/languages.ts";

export type Locale = keyof typeof languages;
export const locales = Object.keys(languages) as Locale[];

export const nameOf = ({ lifecycle, template, party }: Entry): string => `${lifecycle} ${template} ${party}`;

/** Every message of every lifecycle. */
export const entries = Object.values(lifecycles).flatMap(messagesOf);

/** Every message in every language, with everything that can cause it. */
export const cases = entries.flatMap((entry) =>
  locales.flatMap((locale) =>
    entry.causes.map((cause) => ({ ...entry, locale, cause, name: nameOf(entry) })),
  ),
);

/** The message under this name. */
export function entryOf(lifecycle: LifecycleName, template: string, party: Entry["party"]): Entry {
  return entries.find((entry) => nameOf(entry) === `${lifecycle} ${template} ${party}`)!;
}

/** The page of a reader, as long as a default domain makes it. */
export const page = `https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/l/${"7Qm2vX9kLr4TzB8nWc5yHdE"}`;
