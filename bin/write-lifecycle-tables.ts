import { writeFileSync } from "node:fs";
import type { Lifecycle } from "../domain/lifecycle/definition.ts";
import { commandsIn, stepsIn } from "../domain/lifecycle/transitions.ts";
import { type LifecycleName, lifecycleNames, lifecycles } from "../domain/lifecycles/registry.ts";
import { actionTitles } from "../domain/messages/languages/actions.en.ts";
import { languageNames } from "../domain/messages/languages/registry.ts";

const head =
  "// Written by `npm run generate` from domain/lifecycles/definitions.ts; a test fails when it is stale.\n";

/** The tables of what the lifecycles' folders hold beside the definitions, by the files that they stand in. */
export const lifecycleTables = (): Record<string, string> => ({
  "titles.ts":
    imports({ "../folder.ts": "Pages, Titles", "../registry.ts": "LifecycleName" }) +
    lifecycleNames.map((name) => `import * as ${name} from "../${folderOf(name)}/titles.ts";\n`).join("") +
    table("titles", "Titles", (name) => `${name}.titles`) +
    table("charges", "Titles", (name) => (hasCharges(lifecycles[name]) ? `${name}.charges` : "{}")) +
    table("pages", "Pages", (name) => `${name}.pages`),
  // Apart from the other titles: the API shows these ones, and its bundles need no more.
  "command-titles.ts":
    imports({ "../folder.ts": "CommandTitles, InEveryLanguage", "../registry.ts": "LifecycleName" }) +
    lifecycleNames
      .filter((name) => lifecycles[name].commands || hasOwnDeadlines(lifecycles[name]))
      .map((name) => `import * as ${name} from "../${folderOf(name)}/titles.ts";\n`)
      .join("") +
    table("commandTitles", "Readonly<Record<string, CommandTitles>>", (name) =>
      lifecycles[name].commands ? `${name}.commandTitles` : "{}",
    ) +
    table("deadlineTitles", "Readonly<Record<string, InEveryLanguage>>", (name) =>
      hasOwnDeadlines(lifecycles[name]) ? `${name}.deadlineTitles` : "{}",
    ),
  "scenarios.ts":
    imports({ "../registry.ts": "LifecycleName", "../scenario.ts": "Scenario" }) +
    lifecycleNames
      .map((name) => `import { scenario as ${name} } from "../${folderOf(name)}/scenario.ts";\n`)
      .join("") +
    table("scenarios", "Scenario", (name) => name),
  "messages.ts":
    imports({
      "../../messages/text-types.ts": "MessageTexts",
      "../folder.ts": "InEveryLanguage",
      "../registry.ts": "LifecycleName",
    }) +
    lifecycleNames
      .flatMap((name) => languageNames.map((language) => messagesImport(name, language)))
      .join("") +
    table("messages", "InEveryLanguage<MessageTexts>", (name) => {
      const each = languageNames.map((language) => `${language}: ${messagesIn(name, language)}`);
      return `{ ${each.join(", ")} }`;
    }),
});

const folderOf = (name: string): string => name.replace(/[A-Z]/g, (initial) => `-${initial.toLowerCase()}`);

const imports = (types: Record<string, string>): string =>
  head +
  Object.entries(types)
    .map(([file, names]) => `import type { ${names} } from "${file}";\n`)
    .join("");

const table = (what: string, type: string, row: (name: LifecycleName) => string): string =>
  `\n/** The ${what.replace(/[A-Z]/g, (initial) => ` ${initial.toLowerCase()}`)} of every lifecycle. */\nexport const ${what}: Record<LifecycleName, ${type}> = {\n` +
  `${lifecycleNames.map((name) => `  ${name}: ${row(name)},\n`).join("")}};\n`;

/** Whether anything that it calls by a name of its own can come on an order's bill. */
function hasCharges(lifecycle: Lifecycle): boolean {
  const rules = Object.values(lifecycle.statuses).flatMap((status) => [
    ...commandsIn(lifecycle, status).flatMap((name) => stepsIn(lifecycle, status, name)),
    ...(status.deadlines ?? []),
  ]);
  return rules.some(({ charge, refund }) => charge || refund?.share === "byField");
}

/** Whether it has a deadline that is called as in no other lifecycle. */
const hasOwnDeadlines = ({ statuses }: Lifecycle): boolean =>
  Object.values(statuses).some(({ deadlines = [] }) =>
    deadlines.some(({ name }) => !Object.hasOwn(actionTitles.deadlines, name)),
  );

const messagesIn = (name: string, language: string): string => `${name}_${language}`;

const messagesImport = (name: string, language: string): string =>
  `import { messages as ${messagesIn(name, language)} } from "../${folderOf(name)}/messages.${language}.ts";\n`;

if (import.meta.main)
  for (const [file, text] of Object.entries(lifecycleTables()))
    writeFileSync(new URL(`../domain/lifecycles/generated/${file}`, import.meta.url), text);
