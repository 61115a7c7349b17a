import { type CatalogueEntry, catalogueOf } from "../../../domain/lifecycles/message-catalogue.ts";
import { type LifecycleName, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { languages } from "../../../domain/messages/languages/registry.ts";

export type Locale = keyof typeof languages;
export const locales = Object.keys(languages) as Locale[];

export const entryName = ({ lifecycle, template, party }: CatalogueEntry): string =>
  `${lifecycle} ${template} ${party}`;

/** Every message of every lifecycle. */
export const entries = Object.values(lifecycles).flatMap(catalogueOf);

/** Every message in every language, with everything that can cause it. */
export const cases = entries.flatMap((entry) =>
  locales.flatMap((locale) =>
    entry.causes.map((cause) => ({ ...entry, locale, cause, name: entryName(entry) })),
  ),
);

/** The message under this name. */
export function entryOf(
  lifecycle: LifecycleName,
  template: string,
  party: CatalogueEntry["party"],
): CatalogueEntry {
  return entries.find((entry) => entryName(entry) === `${lifecycle} ${template} ${party}`)!;
}

/** The page of a reader, as long as a default domain makes it. */
export const pageUrl = `https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/l/${"7Qm2vX9kLr4TzB8nWc5yHdE"}`;

type Case = (typeof cases)[number];

/** Checks one after another, and fails with all that are wrong: a test for each would take longer than what it tests. */
export function checkAll(all: Case[], check: (one: Case) => void): void {
  const failures = all.flatMap((one) => {
    try {
      check(one);
      return [];
    } catch (error) {
      return [`${one.name}, ${one.locale}, ${one.cause.command}: ${(error as Error).message}`];
    }
  });
  if (failures.length > 0)
    throw new Error(`${failures.length} are wrong.\n${failures.slice(0, 20).join("\n")}`);
}
